#!/usr/bin/env bash
# The aspect for models that are no gpai_model yet: it advises, in the output groups of
# rules_lint, and stops nothing.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

new_workspace scratch
cat >> "$ws/MODULE.bazel" << 'EOF'
bazel_dep(name = "package_metadata", version = "0.0.13")
bazel_dep(name = "rules_license", version = "1.0.0")
EOF
write_model
write_users
mend_document "$ws/m/tulip.textproto"

mkdir -p "$ws/a" "$ws/b" "$ws/lint"
cat > "$ws/a/BUILD" << 'EOF'
load("@rules_shell//shell:sh_binary.bzl", "sh_binary")

exports_files(glob(["**"]))

filegroup(name = "good", srcs = ["w.safetensors", "good.textproto"])

filegroup(name = "faulty", srcs = ["w.safetensors", "faulty.textproto"])

filegroup(name = "garbage", srcs = ["w.safetensors", "garbage.textproto"])

filegroup(name = "undocumented", srcs = ["w.safetensors", "notes.txt"])

filegroup(name = "nothing", srcs = ["notes.txt", "faulty.textproto"])

filegroup(name = "left_out", srcs = ["w.safetensors"], tags = ["no-lint"])

sh_binary(name = "server", srcs = ["serve.sh"], data = ["pytorch_model-00001-of-00002.bin", "faulty.textproto"])

sh_binary(name = "other_bin", srcs = ["serve.sh"], data = ["firmware.bin"])
EOF
cat > "$ws/b/BUILD" << 'EOF'
package(default_package_metadata = ["//lint:licence", "//lint:info", "//lint:declared"])

filegroup(name = "licensed", srcs = ["//a:w.safetensors", "//a:faulty.textproto"])

filegroup(name = "undocumented", srcs = ["//a:w.safetensors"])
EOF
cat > "$ws/lint/BUILD" << 'EOF'
load("@rules_license//rules:license.bzl", "license")
load("@rules_license//rules:license_kind.bzl", "license_kind")
load("@rules_license//rules:package_info.bzl", "package_info")
load("//lint:defs.bzl", "declared")

package(default_visibility = ["//visibility:public"])

license_kind(name = "eupl", conditions = ["notice"], url = "https://acme.example/eupl")

license(name = "licence", license_kinds = [":eupl"], license_text = "LICENCE", package_name = "Crocus", package_version = "2")

package_info(name = "info", package_name = "Crocus", package_url = "https://acme.example/crocus")

declared(name = "declared", purl = "pkg:huggingface/acme/crocus@2", licence = "Apache-2.0")
EOF
cat > "$ws/lint/defs.bzl" << 'EOF'
load("@package_metadata//:defs.bzl", "PackageMetadataInfo")
load("@rules_modelcard//rules:defs.bzl", "new_modelcard_aspect")
load("@rules_modelcard//rules/package_metadata:package_metadata.bzl", "package_metadata")
load("@rules_modelcard//rules/package_metadata:rules_license.bzl", "rules_license")

modelcard = new_modelcard_aspect(package_metadata = [rules_license, package_metadata])

# The JSON that the rules of package_metadata write.
def _declared_impl(ctx):
    licence = ctx.actions.declare_file(ctx.label.name + ".package-attribute.json")
    ctx.actions.write(licence, json.encode({
        "kind": {"identifier": ctx.attr.licence, "name": "A licence"},
        "label": str(ctx.label),
    }))
    metadata = ctx.actions.declare_file(ctx.label.name + ".package-metadata.json")
    ctx.actions.write(metadata, json.encode({
        "attributes": {"build.bazel.attribute.license": licence.path},
        "label": str(ctx.label),
        "purl": ctx.attr.purl,
    }))
    return [PackageMetadataInfo(metadata = metadata, files = [depset([licence])])]

declared = rule(_declared_impl, attrs = {"purl": attr.string(), "licence": attr.string()})
EOF
echo text > "$ws/lint/LICENCE"
echo notes > "$ws/a/notes.txt"
for weights in w.safetensors pytorch_model-00001-of-00002.bin firmware.bin; do echo w > "$ws/a/$weights"; done
cp "$ws/use/ok.sh" "$ws/a/serve.sh"
mend_document "$ws/a/good.textproto"
break_document "$ws/a/faulty.textproto"
echo 'provider {' > "$ws/a/garbage.textproto"

readonly plain='--aspects=@rules_modelcard//rules:defs.bzl%modelcard_aspect'
readonly with_packages='--aspects=//lint:defs.bzl%modelcard'

advise() { # advise TARGETS-AND-FLAGS...
  inner build --output_groups=rules_lint_human,rules_lint_machine "$@"
}
expect_code() { # expect_code NUMBER NAME: in both files
  local file
  for file in "$2.Modelcard.out.exit_code" "$2.Modelcard.report.exit_code"; do
    [[ $(cat "$ws/bazel-bin/a/$file") == "$1" ]] || { fault "expected $1 in $file"; return 1; }
  done
}
expect_no_advice() { # expect_no_advice FILE: relative to the workspace, without ending
  [[ ! -e $ws/bazel-bin/$1.Modelcard.out ]] || { fault "expected no advice on $1"; return 1; }
}

started "faulty document: findings, and the build goes on"
advise //a:faulty "$plain"
expect_success && expect_code 1 faulty && expect_in a/faulty.Modelcard.out "^a/faulty\.textproto:[0-9]+:.*$finding" 'nothing is stopped' &&
  expect_in a/faulty.Modelcard.report '"version": *"2\.1\.0"' 'a/faulty\.textproto' 'AIA\.XI\.1\.1\.c-1'

started "faulty document: nothing of the target is stopped"
inner build "$plain" //a:faulty
expect_success

started "good document: nothing to say"
advise //a:good "$plain"
expect_success && expect_code 0 good && expect_in a/good.Modelcard.report '"results": *\[\]' &&
  { [[ -e $ws/bazel-bin/a/good.Modelcard.out && ! -s $ws/bazel-bin/a/good.Modelcard.out ]] || fault "expected an empty text"; }

started "document that is not understood"
advise //a:garbage "$plain"
expect_success && expect_code 2 garbage && expect_in a/garbage.Modelcard.out 'a/garbage\.textproto.*error' &&
  expect_in a/garbage.Modelcard.report 'modelcard\.unusable' 'a/garbage\.textproto'

started "no document"
advise //a:undocumented "$plain"
expect_success && expect_code 1 undocumented && expect_in a/undocumented.Modelcard.out '^a/w\.safetensors: error: weights without documentation' &&
  expect_in a/undocumented.Modelcard.report 'modelcard\.undocumented-weights'

started "weights among the data of a binary"
advise //a:server "$plain"
expect_success && expect_code 1 server && expect_in a/server.Modelcard.out "$finding"

started "no weights, a tag, a model that has its own report"
advise //a:all //m:all "$plain"
expect_success && expect_code 0 good && expect_no_advice a/nothing && expect_no_advice a/left_out &&
  expect_no_advice a/other_bin && expect_no_advice m/tulip

started "licence and purl, where readers are given"
advise //b:licensed "$with_packages"
expect_success && expect_in b/licensed.Modelcard.out "$finding" '^package: licence: .*eupl' '^package: name: Crocus 2$' \
  '^package: url: https://acme\.example/crocus$' '^package: licence: Apache-2\.0$' '^package: purl: pkg:huggingface/acme/crocus@2$'

started "licence of weights without a document"
advise //b:undocumented "$with_packages"
expect_success && expect_in b/undocumented.Modelcard.out '^package: name: Crocus 2$'

started "no licence, where no readers are given"
advise //b:licensed "$plain"
expect_success && expect_in b/licensed.Modelcard.out "$finding" && { ! grep -q '^package:' "$ws/bazel-bin/b/licensed.Modelcard.out" || fault "expected no package"; }

started "a day for expiry dates is told to the linter"
advise -s //a:faulty "$plain" --@rules_modelcard//rules:as_of=2026-01-31
expect_success && expect_text '--as-of=2026-01-31'

started "mapped paths"
advise //a:faulty "$plain" --experimental_output_paths=strip
expect_success && expect_in a/faulty.Modelcard.out "^a/faulty\.textproto:[0-9]+:.*$finding"

started "a linter that can not run is a broken build, not a clean one"
rm -f "$ws/tools/modelcard"
printf '#!/bin/sh\nexit 7\n' > "$ws/tools/modelcard"
chmod +x "$ws/tools/modelcard"
inner clean
advise //a:good "$plain"
expect_failure && expect_no_advice a/good

finish 13
