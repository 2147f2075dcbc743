#!/bin/bash
# Fails if a folder of the linter depends on one that it may not know. Arguments:
# files named like the folders, each with the labels the folder depends on.
set -euo pipefail

declare -A allowed=(
  [document]="document"
  [requirement]="document requirement"
  [card]="document requirement card"
  [fact]="document requirement fact"
  [check]="document requirement fact check finding artifact"
  [binding]="document requirement fact check finding artifact binding"
  [claim]="document requirement fact check finding artifact claim"
  [draft]="document requirement fact check finding artifact claim report draft"
  [finding]="finding artifact"
  [policy]="document requirement fact check finding artifact policy"
  [report]="document requirement report"
  [page]="document report page"
  [view]="document requirement report page view"
  [artifact]="artifact"
  [manifest]="manifest"
  [supervision]="document requirement fact check finding artifact report page supervision"
  [inventory]="document requirement fact check finding report artifact inventory"
  [premerge]="document requirement finding report artifact premerge"
)

# These would check documents about anything: they know no AI law.
lawless="document requirement card report page finding artifact"

failed=0
complain() {
  echo "FAILED: $*" >&2
  failed=1
}

for file in "$@"; do
  folder=$(basename "$file")
  [[ -n ${allowed[$folder]:-} ]] || complain "no rule for folder $folder"
  # A query without results would prove nothing.
  grep -q "^//linter/$folder:" "$file" || complain "$file lists nothing of its own folder"
  while read -r other; do
    [[ " ${allowed[$folder]} " == *" $other "* ]] || complain "linter/$folder depends on linter/$other"
  done < <(sed -nE 's#^//linter/([^:/]+)[:/].*#\1#p' "$file" | sort -u)
  if [[ " $lawless " == *" $folder "* ]] && grep -q "^//proto/modelcard/v1:model_documentation" "$file"; then
    complain "linter/$folder knows the documents of AI law"
  fi
done

(($# == ${#allowed[@]})) || complain "expected ${#allowed[@]} folders, got $#"
exit $failed
