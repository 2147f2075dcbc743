#!/bin/sh
# Runs the linter for the aspect: keeps its exit code in files, where the runners of rules_lint
# read it, so that the build goes on; and adds to the text what the linter does not know.
#
#   advise.sh TEXT TEXT_CODE REPORT_CODE BESIDES NUMBER METADATA... LINTER ARGS...
#
# The linter writes TEXT and the report, whatever it finds: where there is none it could not
# run, and this fails. TEXT is emptied if there are no findings. BESIDES is a file to add to
# it, METADATA are NUMBER files of package_metadata, of which purl and licence are added.
set -u
text=$1 text_code=$2 report_code=$3 besides=$4 number=$5
shift 5

declared=
while [ "$number" -gt 0 ]; do
  purl=$(sed -nE 's/.*"purl": *"([^"]*)".*/package: purl: \1/p' "$1")
  licence=$(sed -nE 's/.*"kind": *\{ *"identifier": *"([^"]*)".*/package: licence: \1/p' "$1")
  for line in "$licence" "$purl"; do
    [ -z "$line" ] || declared=$declared$line'
'
  done
  shift
  number=$((number - 1))
done

code=0
"$@" || code=$?
[ "$code" -le 2 ] && [ -e "$text" ] || exit "$code"
echo "$code" > "$text_code"
echo "$code" > "$report_code"
if [ "$code" = 0 ] && ! grep -qE '^[^ ].*: (error|warning|note): ' "$text"; then
  : > "$text"
else
  printf '%s' "$declared" >> "$text"
  cat "$besides" >> "$text"
fi
