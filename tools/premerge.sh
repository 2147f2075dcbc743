#!/usr/bin/env bash
# Checks, before a merge, the documentation of every model that a change affects:
#
#   bazel run @rules_modelcard//tools:premerge -- --base=origin/main
#
# Bazel's graph says what is affected, Bazel builds the gates, the linter sums up what was
# built. docs/premerge.md says more. Exit codes: 0 all passed; 1 documentation is faulty;
# 2 there is no verdict, because something did not load or build.
set -Eeuo pipefail
# A command that fails and says why is no verdict on documentation.
trap 'exit 2' ERR

say() { printf 'premerge: %s\n' "$*" >&2; }
die() { say "error: $*"; exit 2; }

usage() {
  cat << 'EOF'
bazel run @rules_modelcard//tools:premerge -- --base=REV|--all [FLAG...] [-- BUILD_FLAG...]

  --base=REV             check what changed since REV and HEAD parted, and compare
  --all                  check every model; with --base also compare
  --no-compare           do not build the base to say what became worse
  --fail-if-worse        exit with 1 if anything became worse
  --format=FORMAT        what to print: text, json, concise, sarif, junit, github, gitlab
  --output=FORMAT:FILE   also write a report to a file; repeatable
  --inventory=DIRECTORY  with --all: also write the inventory of everything, as pages
  --lang=en|nl           language of the text
  --universe=PATTERN     the targets that count; //... by default
  --startup_option=FLAG  flag of Bazel that goes before the command; repeatable
  -- BUILD_FLAG...       flags of `bazel build`, for example --config=ci

$BAZEL names the Bazel to run, instead of bazelisk or bazel on PATH.
EOF
}

here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
# The first argument is not the user's: where the linter is among the runfiles.
linter=$(realpath -e "${RUNFILES_DIR:-..}/${1:?run this with bazel run}" 2> /dev/null ||
  realpath -e "../$1") || die "run this with bazel run"
shift

# from_user PATH: the linter runs where the workspace is, the user may be elsewhere.
from_user() {
  local path=$1
  while [[ $path == ?*/ ]]; do path=${path%/}; done
  [[ $path == /* ]] && printf '%s' "$path" || printf '%s/%s' "${BUILD_WORKING_DIRECTORY:-$PWD}" "$path"
}

base='' all='' inventory='' compare=1 universe=//...
startup=() build_flags=() linter_flags=() written=()
while (($# > 0)); do
  case $1 in
    --base=*) base=${1#*=} ;;
    --all) all=1 ;;
    --no-compare) compare='' ;;
    --universe=*) universe=${1#*=} ;;
    --startup_option=*) startup+=("${1#*=}") ;;
    --output=*:*)
      written+=("$(from_user "${1#*:}")")
      linter_flags+=("${1%%:*}:${written[-1]}")
      ;;
    --inventory=?*)
      inventory=1
      written+=("$(from_user "${1#*=}")")
      linter_flags+=("--inventory=${written[-1]}")
      ;;
    --format=* | --output=* | --lang=* | --fail-if-worse) linter_flags+=("$1") ;;
    --help) usage; exit 0 ;;
    --) shift; build_flags=("$@"); break ;;
    *) usage >&2; die "unknown argument $1" ;;
  esac
  shift
done
[[ -n $base || -n $all ]] || { usage >&2; die "needs --base=REV or --all"; }
[[ -z $inventory || -n $all ]] || die "--inventory needs --all: it is of everything"
# A mistake in these is found now and not after the build.
"$linter" premerge "${linter_flags[@]}" --help > /dev/null || exit 2

# The program, for messages and for the base.
find_bazel() {
  local name
  for name in ${BAZEL:+"$BAZEL"} bazelisk bazel; do
    command -v "$name" && return
  done
  die "no bazelisk or bazel on PATH; name one in \$BAZEL"
}
bazel=$(find_bazel)
[[ -n ${BUILD_WORKSPACE_DIRECTORY:-} ]] || die "run this with bazel run"
cd "$BUILD_WORKSPACE_DIRECTORY"

work=$(mktemp -d "${TMPDIR:-/tmp}/premerge.XXXXXXXX")
child='' reporting=''
# shellcheck source=tools/premerge_base.sh
. "$here/premerge_base.sh"
# shellcheck source=tools/premerge_targets.sh
. "$here/premerge_targets.sh"

clean_up() {
  trap '' INT TERM HUP
  remove_base
  chmod -R u+w "$work" 2> /dev/null || true
  rm -rf "$work"
}
stop() { # stop SIGNAL-NUMBER
  trap '' INT TERM HUP
  [[ -z $child ]] || { kill -TERM "$child" 2> /dev/null && wait "$child" 2> /dev/null; } || true
  if [[ -z $reporting ]]; then
    say "stopped; no report was written"
  else
    # What the linter had begun; each report is whole or not there.
    local path
    for path in ${written[@]+"${written[@]}"}; do
      rm -rf "$path.part.$child" "$path.$child"-*.part
      # Between the old inventory and the new one.
      [[ -e $path || ! -e $path.old.$child ]] || mv "$path.old.$child" "$path"
      rm -rf "$path.old.$child"
    done
    say "stopped while reports were written: some may be missing"
  fi
  exit $((128 + $1))
}
trap clean_up EXIT
trap 'stop 1' HUP
trap 'stop 2' INT
trap 'stop 15' TERM

# run COMMAND...: so that a signal reaches it and us at once. Returns its exit code.
run() {
  local code=0
  "$@" &
  child=$!
  wait "$child" || code=$?
  child=''
  return "$code"
}

# run_bazel COMMAND ARGS...: in the current directory. What it prints, but for the results of
# queries, goes to the standard error, since the report has the standard output.
run_bazel() { run "$bazel" ${startup[@]+"${startup[@]}"} "$@" < /dev/null; }

# build_gates EVENTS GROUPS FLAGS...: these output groups of $work/targets. Sets code.
build_gates() {
  local events=$1 groups=$2
  shift 2
  code=0
  # Ours come last: what a --config says otherwise would leave nothing to sum up.
  run_bazel build --noshow_progress --show_result=0 ${build_flags[@]+"${build_flags[@]}"} \
    --keep_going --target_pattern_file="$work/targets" \
    --output_groups="$groups" --build_event_json_file="$events" \
    --remote_download_outputs=toplevel "$@" >&2 || code=$?
}

problems=() not_compared=()
# Whether a gate of the base may be none now.
may_be_gone=$all
[[ -z $base ]] || find_base_commit "$base"
if [[ -n $all ]]; then
  all_targets
else
  affected_targets
fi

if [[ -s $work/targets ]]; then
  say "checking $(grep -c . "$work/targets") of $universe"
  build_gates "$work/events" "report,manifest${inventory:+,pages}" --run_validations
  [[ -s $work/events ]] || die "Bazel exited with $code and told nothing of the build"
  linter_flags+=("--targets=$work/targets" "--events=$work/events"
    "--root=$(run_bazel info execution_root 2> /dev/null)" "--workspace=$PWD")
  # Bazel's own word counts too, if its events say less.
  if [[ $code != [01] ]] ||
    { [[ $code == 1 ]] && grep -qE '"finished":.*"exitCode":\{"name":"SUCCESS"' "$work/events"; }; then
    problems+=("bazel build exited with $code")
  fi
else
  say "the change affects no model"
fi
if [[ -n $base && -n $compare ]] && [[ -s $work/targets || -n $may_be_gone ]]; then
  compare_with_base
fi

code=0
reporting=1
run "$linter" premerge ${base_commit:+"--base=$base_commit"} \
  ${problems[@]+"${problems[@]/#/--problem=}"} \
  ${not_compared[@]+"${not_compared[@]/#/--not-compared=}"} "${linter_flags[@]}" || code=$?
exit "$code"
