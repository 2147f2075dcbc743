#!/usr/bin/env bash
# Measures the rules on workspaces of many models.
#
#   tools/scale/measure.sh LINTER [NUMBER...]       100 1000 unless NUMBERs are given
#
# LINTER is the command modelcard, better optimised (-c opt). Prints a table: wall and CPU
# seconds (of Bazel's server and all that it ran), actions that ran, and Bazel's heap in MB after
# garbage collection. Then what linting takes against an action of the same shape that does
# nothing, both built ROUNDS times in turns (default 3), medians.
#
#   BAZEL        the program; default: ./bazelw's, in its private root if need be
#   BAZEL_FLAGS  what it needs here besides, for example --registry=…
#   CHECK        output groups that make up a check; default: manifest, which needs all
#                that decides whether a model ships. Weights are not copied for it.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
rules=$(cd "$here/../.." && pwd)
[[ $# -ge 1 && -x $1 ]] || {
  sed -n '2,15s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" >&2
  exit 2
}
linter=$(realpath "$1")
shift
[[ $# -gt 0 ]] || set -- 100 1000
rounds=${ROUNDS:-3} check=${CHECK:-manifest}
read -ra flags <<< "${BAZEL_FLAGS:-}"

# In the private root there is a bazel on PATH, and a registry.
if [[ -z ${BAZEL:-} && ! -d /run/rules_modelcard ]]; then
  exec "$rules/bazelw" --tool env ROUNDS="$rounds" CHECK="$check" BAZEL_FLAGS="${BAZEL_FLAGS:-}" \
    "$here/measure.sh" "$linter" "$@"
fi
if [[ -d /run/rules_modelcard ]]; then
  flags+=(--config=debian --registry=file:///run/rules_modelcard/registry --noenable_workspace)
fi

work=$(mktemp -d "${TMPDIR:-/tmp}/modelcard_scale.XXXXXX")
log=$work/log
inner() { # inner COMMAND ARGS...
  (cd "$work/ws" && "${BAZEL:-bazel}" --output_user_root="$work/out" "$1" "${flags[@]}" --noshow_progress "${@:2}")
}
finish() {
  inner shutdown > /dev/null 2>&1 || true
  chmod -R u+w "$work" 2> /dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# Seconds of CPU that the server and its children took so far.
cpu() {
  awk '{ sub(/^.*\) /, ""); print ($12 + $13 + $14 + $15) / 100 }' "/proc/$(inner info server_pid 2> /dev/null)/stat"
}

# run FLAGS...: a build. Sets wall, cpu_used and actions.
run() {
  local start before
  before=$(cpu)
  start=$EPOCHREALTIME
  inner build "$@" > "$log" 2>&1 || { cat "$log" >&2; exit 2; }
  wall=$(echo "$EPOCHREALTIME $start" | awk '{ printf "%.2f", $1 - $2 }')
  cpu_used=$(echo "$(cpu) $before" | awk '{ printf "%.2f", $1 - $2 }')
  # All that were not answered from what Bazel remembers, without those of Bazel itself.
  actions=$(sed -nE 's/^INFO: [0-9]+ process(es)?: ?(.*)\.$/\2/p' "$log" |
    tr ',' '\n' | awk '!/internal|cache hit/ { n += $1 } END { print n + 0 }')
}

row() { printf '%7s  %-18s %9s %9s %9s %9s\n' "$@"; }

measure() { # measure NUMBER NAME: after a change; one row
  run --output_groups="$check" //models/...
  row "$1" "$2" "$wall" "$cpu_used" "$actions" "$(($(inner info used-heap-size-after-gc 2> /dev/null | tr -d MB) + 0))"
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

row models what wall cpu actions heap
for number in "$@"; do
  # A server and an output base of its own, so that no heap is inherited.
  if [[ -d $work/ws ]]; then
    inner shutdown > /dev/null 2>&1
    chmod -R u+w "$work"
    rm -rf "$work/ws" "$work/out"
  fi
  "$here/generate.sh" "$number" "$rules/testdata/complete/complete.textproto" "$linter" "$rules" "$work/ws"
  grep -E '^(common|build):debian ' "$rules/.bazelrc" > "$work/ws/.bazelrc"
  # Starting the server and finding modules is no part of a check.
  inner build --nobuild //tools/... > "$log" 2>&1 || { cat "$log" >&2; exit 2; }

  measure "$number" "clean"
  measure "$number" "no-op"
  echo '# edited' >> "$work/ws/models/p0/m0.textproto"
  measure "$number" "document edited"
  echo edited >> "$work/ws/models/p0/m0.weights"
  measure "$number" "weights edited"
  echo '# edited' >> "$work/ws/policy/models.textproto"
  measure "$number" "policy edited"

  # What was built must not come back from Bazel's memory of it: each round edits the policy.
  : > "$work/lint" > "$work/empty"
  for ((round = 0; round < rounds; round++)); do
    echo "# round $round" >> "$work/ws/policy/models.textproto"
    run --norun_validations --output_groups=report //models/...
    [[ $actions == "$number" ]] || { echo "measure.sh: $actions lint actions, expected $number" >&2; exit 2; }
    echo "$wall $cpu_used" >> "$work/lint"
    run //empty/...
    [[ $actions == "$number" ]] || { echo "measure.sh: $actions empty actions, expected $number" >&2; exit 2; }
    echo "$wall $cpu_used" >> "$work/empty"
  done
  for column in 1 2; do
    lint=$(awk -v c=$column '{ print $c }' "$work/lint" | median)
    empty=$(awk -v c=$column '{ print $c }' "$work/empty" | median)
    echo "$number $lint $empty $column" | awk '{
      printf "%7d  lint against empty action, %s: %.2f s and %.2f s, %.2fx, %.1f ms more for a model\n",
        $1, $4 == 1 ? "wall" : "CPU", $2, $3, $2 / $3, ($2 - $3) * 1000 / $1 }'
  done
done
