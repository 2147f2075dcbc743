#!/bin/bash
# Fuzzes the readers of this project with libFuzzer and clang's address and
# undefined-behaviour sanitizers.
#
#   tools/fuzz/run.sh TARGET...|all [--seconds=600] [--keep=DIR] [--list]
#
# A target is the name of a fuzz_target in linter/fuzz/BUILD, for example gguf. Each runs
# for --seconds, one after the other, beginning with the files that its test replays and
# with what earlier runs have found. What is new is kept below --keep (bazelw's cache,
# if not given), never in the source tree:
#
#   DIR/TARGET/corpus    inputs that reach code which no other reaches
#   DIR/TARGET/faults    inputs that crashed, hung or took too much memory
#   DIR/TARGET/log       what libFuzzer said, with the stack of the fault
#
# Prints one line for each target. To keep a fault from coming back, mend it and put the
# input in testdata/fuzz/TARGET, where the test replays it. Exits with 0 if no target
# found a fault, 1 if one did, 2 if one could not be built or run.
#
# Needs clang and its runtime: in the private Debian root of bazelw they are installed
# (a root of its own, made once), any other Bazel is told to use the `clang` on PATH.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
export MODELCARD_DEBIAN_PACKAGES='clang libclang-rt-dev llvm'

usage() {
  echo "run.sh: error: $*" >&2
  echo "usage: tools/fuzz/run.sh TARGET...|all [--seconds=600] [--keep=DIR] [--list]" >&2
  exit 2
}

seconds=600
keep=${XDG_CACHE_HOME:-$HOME/.cache}/rules_modelcard/fuzz
list=
targets=()
for argument in "$@"; do
  case $argument in
    --seconds=*) seconds=${argument#*=} ;;
    --keep=*) keep=${argument#*=} ;;
    --list) list=yes ;;
    -*) usage "unknown flag $argument" ;;
    *) targets+=("$argument") ;;
  esac
done
[[ $seconds =~ ^[1-9][0-9]*$ ]] || usage "--seconds=$seconds: expected a number of seconds"
[[ -n $list || ${#targets[@]} -gt 0 ]] || usage "no target given; --list prints them"

# Another output base than that of ordinary builds, which would else start anew after this,
# and one for each checkout: it holds links into it.
checkout=$(pwd -P | sha1sum | cut -c 1-8)
bazel() {
  local command=$1
  shift
  ./bazelw --output_base="$keep/bazel-$checkout" "$command" --noshow_progress --config=fuzz "$@"
}

mkdir -p "$keep"
keep=$(cd "$keep" && pwd -P)
mapfile -t known < <(bazel query 'kind(cc_binary, //linter/fuzz:all)' 2> "$keep/log" |
  sed -nE 's#^//linter/fuzz:(.*)_fuzzer$#\1#p')
if [[ ${#known[@]} == 0 ]]; then
  cat "$keep/log" >&2
  exit 2
fi
if [[ -n $list ]]; then
  printf '%s\n' "${known[@]}"
  exit
fi
[[ ${targets[*]} != all ]] || targets=("${known[@]}")
labels=()
for target in "${targets[@]}"; do
  [[ " ${known[*]} " == *" $target "* ]] || usage "no target $target; there are: ${known[*]}"
  labels+=("//linter/fuzz:${target}_fuzzer")
done

bazel build "${labels[@]}" > "$keep/log" 2>&1 || {
  cat "$keep/log" >&2
  exit 2
}
binaries=$(bazel info bazel-bin 2> /dev/null)/linter/fuzz

# One number of libFuzzer's closing statistics.
statistic() {
  sed -nE "s/^stat::$1: *([0-9]+)$/\1/p" "$2" | tail -n 1
}

# Runs a target, by Bazel and so in the root that it was linked in, and prints its line.
fuzz() {
  local target=$1 dir=$keep/$1 status=0 faults
  mkdir -p "$dir/corpus" "$dir/faults" "$dir/seeds"
  # Under the names of their content, which do not change from run to run.
  while IFS= read -r -d '' file; do
    cp "$file" "$dir/seeds/$(sha1sum < "$file" | cut -c 1-40)"
  done < <(find -L "$binaries/${target}_fuzzer.runfiles" -type f \
    ! -path '*/linter/fuzz/*' ! -name MANIFEST ! -name _repo_mapping -print0)
  faults=$(find "$dir/faults" -type f | wc -l)
  bazel run "//linter/fuzz:${target}_fuzzer" -- -max_total_time="$seconds" -timeout=10 \
    -rss_limit_mb=2048 -max_len=65536 -print_final_stats=1 -artifact_prefix="$dir/faults/" \
    "$dir/corpus" "$dir/seeds" > "$dir/log" 2>&1 || status=$?
  if [[ -z $(statistic number_of_executed_units "$dir/log") ]]; then
    tail -n 20 "$dir/log" >&2
    echo "run.sh: error: $target did not run; see $dir/log" >&2
    return 2
  fi
  faults=$(($(find "$dir/faults" -type f | wc -l) - faults))
  printf '%-18s %10s runs %8s/s %6s new inputs %5s MB  %s\n' "$target" \
    "$(statistic number_of_executed_units "$dir/log")" \
    "$(statistic average_exec_per_sec "$dir/log")" \
    "$(statistic new_units_added "$dir/log")" \
    "$(statistic peak_rss_mb "$dir/log")" \
    "$([[ $status == 0 ]] && echo "no fault" || echo "FAULT, see $dir/log")"
  [[ $status == 0 && $faults == 0 ]]
}

worst=0
for target in "${targets[@]}"; do
  status=0
  fuzz "$target" || status=$?
  [[ $status -le $worst ]] || worst=$status
done
exit "$worst"
