#!/usr/bin/env bash
# Two users, two machines' worth of difference, the same bytes: each file of every target,
# reports, views, inventory and advice included, and what premerge writes. And no file says
# where, when or by whom it was made.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

cp -RL tools "$rules/" || die "cannot copy the program"

readonly groups=+report,default,view_ai_office,view_national_authority,view_downstream,view_public

# What differs between the two. Each is looked for in the files.
readonly one="$tmp/one/home-of-qerin7" two="$tmp/deeper/directory of/two/home-of-qniamh7"

# write_sources: in the current workspace, models of every kind that the rules know.
write_sources() {
  write_model
  write_users
  mend_document "$ws/m/tulip.textproto"
  mkdir -p "$ws/waived"
  cat > "$ws/waived/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(
    name = "waived",
    artifacts = ["a.weights"],
    documentation = ["faulty.textproto"],
    policy = "policy.textproto",
)

gpai_model(
    name = "faulty",
    artifacts = ["a.weights"],
    documentation = ["faulty.textproto"],
)
EOF
  mkdir -p "$ws/all" "$ws/loose"
  cat > "$ws/all/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "documentation_inventory")

documentation_inventory(
    name = "all",
    models = ["//m:tulip", "//use:derived", "//use:system", "//waived", "//waived:faulty"],
)
EOF
  cat > "$ws/loose/BUILD" << 'EOF'
filegroup(name = "loose", srcs = ["//waived:a.weights", "//waived:faulty.textproto"])

filegroup(name = "bare", srcs = ["//waived:a.weights"])
EOF
  echo 'exports_files(["a.weights", "faulty.textproto"])' >> "$ws/waived/BUILD"
  # The inventory looks into all of them.
  sed -i 's#"//use:__pkg__"#"//visibility:public"#' "$ws/m/BUILD"
  sed -i '0,/^$/s//package(default_visibility = ["\/\/visibility:public"])\n/' "$ws"/{m,use,waived}/BUILD
  echo a > "$ws/waived/a.weights"
  break_document "$ws/waived/faulty.textproto"
  cat > "$ws/waived/policy.textproto" << 'EOF'
waivers {
  requirement: "AIA.XI.1.1.c-1"
  model: "//waived:waived"
  reason: "The release date is set by the board next week."
  owner: "ml-governance@acme.example"
  expires: "2099-12-31"
}
EOF
}

readonly packages=(all loose m use waived)

# digests FILE: of all that the last build made in the current workspace. Params and lists tell
# the linter where Bazel has its inputs; they are no results.
digests() {
  (cd "$ws/bazel-bin" && find "${packages[@]}" \( -name '*.runfiles' -o -name '*.params' -o -name '*.list' \) -prune \
    -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum) > "$1"
}
readonly targets=(//m:tulip //use:derived //use:elsewhere //use:system //waived:waived)

build_all() {
  inner build --output_groups="$groups" "${targets[@]}" "$@" && expect_success &&
    inner build --norun_validations --output_groups=report //waived:faulty "$@" && expect_success &&
    inner build --norun_validations //all "$@" && expect_success &&
    inner build --aspects=@rules_modelcard//rules:defs.bzl%modelcard_aspect \
      --output_groups=rules_lint_human,rules_lint_machine //loose:all "$@" && expect_success
}

# premerge_all DIRECTORY FLAG...: all that the gate of a repository writes, with the flags of Bazel.
write_bazel "$tmp/bazel"
premerge_all() {
  local format formats=()
  for format in text json concise sarif junit github gitlab; do formats+=(--output="$format:$1/$format"); done
  mkdir -p "$1"
  BAZEL=$tmp/bazel inner run "${@:2}" @rules_modelcard//tools:premerge -- --all --universe=//waived/... --no-compare --inventory="$1/pages" \
    "${formats[@]}" -- "${@:2}"
  [[ $rc == 1 ]] || fault "expected the faulty model, and nothing else, to fail"
}
expect_same() { # expect_same FILE FILE
  [[ $(grep -c . "$1") -ge 40 ]] || { fault "expected at least 40 files to compare, got $(grep -c . "$1")"; return 1; }
  diff "$1" "$2" > "$log" || { fault "expected the same files"; return 1; }
}

# traces DIRECTORY...: files that name a place, a person, a machine or a time of this build.
day=$(date +%F)
machine=$(uname -n)
traces() {
  local patterns=(-e "$tmp" -e execroot -e bazel-out -e /sandbox -e qerin7 -e qniamh7 -e "$HOME" -e "${day}T" -e "$(date +%s | cut -c 1-7)")
  [[ ${#machine} -lt 4 ]] || patterns+=(-e "$machine")
  grep -rlF "${patterns[@]}" --exclude='*.params' --exclude='*.list' --exclude-dir='*.runfiles' "$@"
}

started "first user: from nothing, no cache"
new_workspace one/work
write_sources
(
  export HOME=$one USER=qerin7 LOGNAME=qerin7 LC_ALL=C LANG=C TZ=Pacific/Kiritimati
  build_all && premerge_all "$tmp/one.premerge"
  exit "$failures"
) || failures=$((failures + 1))
digests "$tmp/one.digests"

started "first user: no file tells where, when or by whom it was made"
traces "${packages[@]/#/$ws/bazel-bin/}" "$tmp/one.premerge" > "$log" && fault "expected no traces in these files"

started "what looks for traces finds them"
mkdir -p "$tmp/traces"
for trace in "$tmp/x" bazel-out/k8 qerin7 "${day}T10:00:00Z"; do
  echo "made by $trace" > "$tmp/traces/file"
  traces "$tmp/traces" > "$log" || fault "expected to find $trace"
done

started "first user: a build from the disk cache"
first=$ws
readonly cached=(--disk_cache="$tmp/cache" --remote_download_outputs=all)
inner clean
build_all "${cached[@]}"
inner clean
inner build "${cached[@]}" --output_groups="$groups" "${targets[@]}"
expect_success && expect_text ' [0-9]{2,} disk cache hit' && build_all "${cached[@]}" &&
  digests "$tmp/cached.digests" && expect_same "$tmp/one.digests" "$tmp/cached.digests"
inner shutdown

started "second user: another directory, home, name, locale, time zone, umask and strategy"
new_workspace deeper/directory/two
cp -RL "${packages[@]/#/$first/}" "$ws/"
find "${packages[@]/#/$ws/}" -type f -exec touch -d '2001-02-03' {} +
(
  umask 077
  export HOME=$two USER=qniamh7 LOGNAME=qniamh7 LC_ALL=C.UTF-8 LANG=C.UTF-8 TZ=America/Anchorage
  build_all --spawn_strategy=local --jobs=1 && premerge_all "$tmp/two.premerge" --spawn_strategy=local --jobs=1
  exit "$failures"
) || failures=$((failures + 1))
digests "$tmp/two.digests"
expect_same "$tmp/one.digests" "$tmp/two.digests"

started "second user: what premerge writes is the same"
diff -r "$tmp/one.premerge" "$tmp/two.premerge" > "$log" || fault "expected the same files"
[[ $(find "$tmp/one.premerge" -type f | grep -c .) -ge 15 ]] || fault "expected all reports and an inventory"

started "second user: optimised configuration, the same files"
build_all -c opt && digests "$tmp/opt.digests" && expect_same "$tmp/one.digests" "$tmp/opt.digests"

started "what compares sees another document"
sed -i -E '0,/^  version: "/s/^  version: ".*/  version: "other"/' "$ws/waived/faulty.textproto"
build_all -c opt && digests "$tmp/edited.digests"
! diff "$tmp/one.digests" "$tmp/edited.digests" > "$log" || fault "expected other files of another document"

finish 8
