#!/bin/bash
# Tells which files are not formatted as the rest, and exits with 1 if there are any.
#
#   tools/format/check.sh        only tells
#   tools/format/check.sh fix    formats them
#
# Each tool is one version for everybody: clang-format of the private Debian root, and the
# buildifier that buildifier.sh finds. BUILD files are linted as well, but for those that
# stand in for other projects' and have to look like them.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."

case ${1:-} in
  '') clang_format=(--dry-run --Werror) buildifier=(-mode=check) ;;
  fix) clang_format=(-i) buildifier=(-mode=fix) ;;
  *)
    echo "usage: tools/format/check.sh [fix]" >&2
    exit 2
    ;;
esac

# Files in git and new ones, but not what git ignores; all files in an archive without git.
files() {
  if git rev-parse --is-inside-work-tree > /dev/null 2>&1; then
    git ls-files -z --cached --others --exclude-standard -- "$@"
  else
    local pattern arguments=()
    for pattern in "$@"; do
      arguments+=(-o -name "${pattern##*/}")
    done
    find . -path './bazel-*' -prune -o -type f \( "${arguments[@]:1}" \) -print0
  fi | while IFS= read -r -d '' file; do
    [[ ! -f $file ]] || printf '%s\0' "$file" # git lists files that were just removed
  done
}

status=0

mapfile -d '' -t cc < <(files '*.cc' '*.h')
if [[ ${#cc[@]} -gt 0 ]]; then
  ./bazelw --tool clang-format "${clang_format[@]}" "${cc[@]}" || status=1
fi

mapfile -d '' -t build < <(files 'BUILD' '*/BUILD' '*.bzl' 'MODULE.bazel' '*/MODULE.bazel' 'WORKSPACE' '*/WORKSPACE')
program=$(tools/format/buildifier.sh)
ours=()
for file in "${build[@]}"; do
  [[ $file == *third_party/debian/re* ]] || ours+=("$file")
done
"$program" "${buildifier[@]}" "${build[@]}" || status=1
"$program" -mode=check -lint=warn "${ours[@]}" || status=1

if [[ $status == 0 ]]; then
  echo "format: ${#cc[@]} C++ files and ${#build[@]} BUILD and .bzl files are in order"
else
  echo "format: the files above need a change; tools/format/check.sh fix makes most of them" >&2
fi
exit $status
