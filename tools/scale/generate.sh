#!/usr/bin/env bash
# Makes a workspace of many documented models, to measure how the rules grow.
#
#   tools/scale/generate.sh NUMBER DOCUMENT LINTER RULES DIRECTORY
#
# NUMBER of models, ten to a package; DOCUMENT is a complete document, of which each model has a
# copy with another release date; LINTER is the command modelcard; RULES a checkout of
# rules_modelcard; DIRECTORY is made and must not exist. Each model has 4 KB of weights,
# all different, a configuration, and the one policy. In empty/ is a target for each document with
# an action that does nothing: see empty.bzl.
set -euo pipefail

if [[ $# != 5 || ! $1 =~ ^[1-9][0-9]*$ ]]; then
  sed -n '2,11s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
number=$1 document=$(realpath "$2") linter=$(realpath "$3") rules=$(realpath "$4") directory=$5
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
grep -qE '^ *release_date: "....-..-.."' "$document" || {
  echo "generate.sh: $document names no release_date to change: expected a complete document" >&2
  exit 2
}
mkdir "$directory"
cd "$directory"

mkdir tools policy
cp "$linter" tools/modelcard
chmod 755 tools/modelcard
cp "$here/empty.bzl" tools/empty.bzl
cat > MODULE.bazel << EOF
module(name = "scale")

bazel_dep(name = "rules_modelcard")
local_path_override(
    module_name = "rules_modelcard",
    path = "$rules",
)

register_toolchains("//tools:prebuilt_toolchain")
EOF
cat > tools/BUILD << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "modelcard_toolchain")

exports_files(
    ["modelcard"],
    visibility = ["//visibility:public"],
)

modelcard_toolchain(
    name = "prebuilt",
    linter = "modelcard",
)

toolchain(
    name = "prebuilt_toolchain",
    toolchain = ":prebuilt",
    toolchain_type = "@rules_modelcard//rules/toolchain:toolchain_type",
)
EOF
touch BUILD
echo 'exports_files(["models.textproto"], visibility = ["//visibility:public"])' > policy/BUILD
cat > policy/models.textproto << 'EOF'
# proto-message: modelcard.v1.Policy
waivers {
  requirement: "AIA.XI.1.2.e-1"
  reason: "The data centre meters energy from January on; nothing was measured before."
  owner: "ml-governance@acme.example"
  expires: "2099-12-31"
}
EOF

# One awk for all files: a process for each would take longer than Bazel does.
packages=$(((number + 9) / 10))
seq -f 'models/p%g' 0 $((packages - 1)) | xargs mkdir -p
seq -f 'empty/p%g' 0 $((packages - 1)) | xargs mkdir -p
awk -v number="$number" '
  { text[NR] = $0 }
  function model_files(model, name,    line, row, weights) {
    for (line = 1; line <= NR; line++) {
      row = text[line]
      if (row ~ /^ *release_date: "/) sub(/-[0-9][0-9]"/, sprintf("-%02d\"", model % 28 + 1), row)
      print row > (name ".textproto")
    }
    print "# Model " model " of " number > (name ".textproto")
    print "{\"model\": " model "}" > (name ".json")
    weights = sprintf("weights of model %d ", model)
    while (length(weights) < 4096) weights = weights weights
    print substr(weights, 1, 4095) > (name ".weights")
    close(name ".textproto"); close(name ".json"); close(name ".weights")
  }
  END {
    for (model = 0; model < number; model++) {
      package = "p" int(model / 10)
      build = "models/" package "/BUILD"
      empty = "empty/" package "/BUILD"
      if (model % 10 == 0) {
        print "load(\"@rules_modelcard//rules:defs.bzl\", \"gpai_model\")\n\nexports_files(glob([\"*.textproto\"]))" > build
        print "load(\"//tools:empty.bzl\", \"empty_report\")" > empty
      }
      model_files(model, "models/" package "/m" model)
      printf "\ngpai_model(\n    name = \"m%d\",\n    artifacts = [\n        \"m%d.json\",\n        \"m%d.weights\",\n    ],\n    documentation = [\"m%d.textproto\"],\n    policy = \"//policy:models.textproto\",\n)\n", model, model, model, model > build
      printf "\nempty_report(\n    name = \"m%d\",\n    document = \"//models/%s:m%d.textproto\",\n    policy = \"//policy:models.textproto\",\n)\n", model, package, model > empty
      if (model % 10 == 9) { close(build); close(empty) }
    }
  }' "$document"
