# Sourced by the tests that run Bazel on scratch workspaces: rules can be seen
# to fail only from outside.
#
# A test makes a workspace with `new_workspace`, runs Bazel in it with `inner`,
# states what must hold with `expect_*`, and ends with `finish NUMBER`, which
# fails if another number of cases ran: none can be lost unnoticed.
#
# shellcheck shell=bash

set -uo pipefail

runfiles=$PWD
tmp=${TEST_TMPDIR:?run this with bazel test}
log=$tmp/inner.log
cases=0
failures=0
ws='' # the current workspace, see new_workspace
workspaces=()

# For what is wanted with a network only, the checkout itself will do.
checkout=$(dirname "$(realpath MODULE.bazel)")

die() {
  echo "FATAL: $*" >&2
  exit 1
}

find_bazel() {
  local name
  for name in ${MODELCARD_TEST_BAZEL:+"$MODELCARD_TEST_BAZEL"} bazelisk bazel; do
    command -v "$name" && return
  done
  die "no bazelisk or bazel on PATH ($PATH); give one with --test_env=MODELCARD_TEST_BAZEL=PROGRAM"
}
bazel=$(find_bazel) || exit 1
export HOME=$tmp/home USER=${USER:-test}
mkdir -p "$HOME"

# The rules as their users get them: a directory of their own, without the
# symbolic links of runfiles and without the linter's sources.
rules=$tmp/rules_modelcard
mkdir -p "$rules"
cp -RL --parents MODULE.bazel WORKSPACE rules "$rules/" || die "cannot copy the rules"
rm -rf "$rules/rules/tests"
touch "$rules/BUILD"

# new_workspace NAME [without_modules]: makes $tmp/NAME, which registers the
# linter that this test was given as a prebuilt toolchain, and makes it the
# current workspace.
new_workspace() {
  ws=$tmp/$1
  workspaces+=("$ws")
  mkdir -p "$ws/third_party"
  touch "$ws/BUILD"
  ln -s "$runfiles/third_party/debian" "$checkout/third_party/workspace" "$ws/third_party/"
  echo third_party > "$ws/.bazelignore"
  write_tools
  "write_${2:-with_modules}"
}

# write_bazelrc CONFIG...: the flags that this project itself gives for CONFIG, in the
# current workspace's file $bazelrc.
bazelrc=.bazelrc
write_bazelrc() {
  local config
  for config in "$@"; do
    grep -E "^(common|build):$config " "$runfiles/.bazelrc"
    echo "common --config=$config"
  done > "$ws/$bazelrc"
  printf '%s\n' 'common --noshow_progress' 'build --nosandbox_debug' \
    'build --incompatible_strict_action_env' >> "$ws/$bazelrc"
}

write_bazelrc_with_modules() {
  write_bazelrc ${MODELCARD_BAZEL_CONFIG:+"$MODELCARD_BAZEL_CONFIG"}
  if [[ -n ${MODELCARD_BAZEL_CONFIG:-} ]]; then
    # Bazel 7 must not read a WORKSPACE of its own either: it needs a network.
    printf 'common --%s\n' "registry=file://$runfiles/third_party/debian/registry" noenable_workspace >> "$ws/$bazelrc"
  fi
}

write_bazelrc_without_modules() {
  write_bazelrc ${MODELCARD_BAZEL_CONFIG:+"$MODELCARD_BAZEL_CONFIG" "${MODELCARD_BAZEL_CONFIG}_workspace"} workspace
}

write_with_modules() {
  write_bazelrc_with_modules
  cat > "$ws/MODULE.bazel" << EOF
module(name = "scratch")
bazel_dep(name = "rules_modelcard")
local_path_override(module_name = "rules_modelcard", path = "$rules")
bazel_dep(name = "bazel_skylib", version = "1.9.2")
bazel_dep(name = "rules_shell", version = "0.8.0")
register_toolchains("//tools:prebuilt_toolchain")
EOF
}

write_without_modules() {
  write_bazelrc_without_modules
  {
    sed -E '/^register_toolchains|cmark_gfm/d; s/^workspace\(.*/workspace(name = "scratch")/' "$rules/WORKSPACE"
    cat << EOF
load("@bazel_tools//tools/build_defs/repo:local.bzl", scratch_local_repository = "local_repository")
scratch_local_repository(name = "rules_modelcard", path = "$rules")
register_toolchains("//tools:prebuilt_toolchain", "@rules_modelcard//rules/toolchain:all")
EOF
  } > "$ws/WORKSPACE"
}

write_tools() {
  mkdir "$ws/tools"
  cp -L "$runfiles/linter/modelcard" "$ws/tools/modelcard"
  cat > "$ws/tools/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "modelcard_toolchain")

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
}

# inner ARGS...: runs Bazel in the current workspace. Sets rc; what Bazel and
# its actions print is in $log.
inner() {
  (cd "$ws" && exec "$bazel" --output_user_root="$tmp/out" --host_jvm_args=-Xmx1g \
    --max_idle_secs=60 "$@") > "$log" 2>&1
  rc=$?
}

# write_bazel FILE: a program that runs Bazel as `inner` does, for those that run one.
write_bazel() {
  mkdir -p "$(dirname "$1")"
  cat > "$1" << EOF
#!/bin/sh
exec "$bazel" --output_user_root="$tmp/out" --host_jvm_args=-Xmx1g --max_idle_secs=60 "\$@"
EOF
  chmod +x "$1"
}

shut_down() {
  local log=$tmp/shutdown.log
  for ws in ${workspaces[@]+"${workspaces[@]}"}; do
    inner shutdown
  done
  # Bazel makes its trees read-only; the test runner wants to remove them.
  chmod -R u+w "$tmp/out" 2> /dev/null
  return 0
}
trap shut_down EXIT

# started CASE: counts a case and names it in what follows.
started() {
  case_name=$1
  cases=$((cases + 1))
}

# fault WHAT: reports that the current case failed, with what Bazel printed.
fault() {
  failures=$((failures + 1))
  printf '\nFAILED: %s\n  %s (bazel exited with %s)\n' "$case_name" "$1" "$rc" >&2
  sed 's/^/  | /' "$log" "$(sed -nE "s/.*log file: '(.*)'.*/\1/p" "$log" | grep . || echo /dev/null)" >&2
}

# Files that must not exist unless the documentation passed, in any
# configuration: what models ship, and what the scratch workspaces make of it.
shipped_files() {
  find "$ws/bazel-out/" \( -name testlogs -o -name '*.facts' \) -prune -o -type f \
    \( -name '*.manifest.json' -o -name '*.documentation.textproto' \
    -o -name '*.ai_office.*' -o -name '*.national_authority.*' -o -name '*.downstream.*' \
    -o -name '*.public.*' -o -name '*.model_facts.json' -o -name '*.supervision.*' \
    -o -name '*.weights' -o -name '*.out' \) -print 2> /dev/null
}

# Each returns whether it holds, so that a case stops at its first fault.
expect_success() { [[ $rc == 0 ]] || { fault "expected to succeed"; return 1; }; }
expect_failure() { [[ $rc != 0 ]] || { fault "expected to fail"; return 1; }; }
expect_text() { grep -qE -- "$1" "$log" || { fault "expected to print: $1"; return 1; }; }
expect_no_text() { ! grep -qE -- "$1" "$log" || { fault "expected not to print: $1"; return 1; }; }
expect_file() { [[ -s $ws/$1 ]] || { fault "expected to make $1"; return 1; }; }
expect_in() { # expect_in FILE PATTERN...: a file in bazel-bin has lines of each
  local file=$1 pattern
  shift
  for pattern; do
    grep -qE -- "$pattern" "$ws/bazel-bin/$file" || { fault "expected in $file: $pattern"; return 1; }
  done
}
expect_digest_in() { # expect_digest_in MANIFEST FILE...: it names the digests of them
  local manifest=$1 file digest
  shift
  for file; do
    digest=$(sha256sum < "$ws/$file")
    expect_in "$manifest" "${digest%% *}" || return
  done
}
expect_nothing_shipped() {
  local files
  files=$(shipped_files)
  [[ -z $files ]] && return
  fault "expected to make none of: $files"
  log=$tmp/clean.log inner clean # or the cases that follow would fail of it too
  return 1
}
expect_count() { # expect_count NUMBER PATTERN: lines of the log
  local count
  count=$(grep -cE -- "$2" "$log")
  [[ $count == "$1" ]] || { fault "expected $1 lines, got $count, of: $2"; return 1; }
}

# finish NUMBER: ends the test, in which NUMBER cases must have run.
finish() {
  echo "$cases cases, $failures failed"
  [[ $cases == "$1" ]] || die "$cases cases ran, expected $1: is one skipped, or the number not updated?"
  [[ $failures == 0 ]]
}
