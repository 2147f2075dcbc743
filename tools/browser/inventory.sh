#!/usr/bin/env bash
# Looks at the inventory page in headless Chromium: 5,000 models, in English and Dutch, at the
# width of a desk and of a phone, by mouse, by keyboard and on paper.
#
#   ./bazelw build -c opt //linter:modelcard
#   tools/browser/inventory.sh [NUMBER]
#
# Needs node and npm, which fetch playwright-core, a Chromium and axe-core into a directory that
# is kept: MODELCARD_BROWSER, or a cache. CHROMIUM names another browser. Prints each thing that
# was looked at; exits with 1 if one of them is not as it must be.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
number=${1:-5000}
modelcard=$root/bazel-bin/linter/modelcard
[[ -x $modelcard ]] || { echo "inventory.sh: build the linter first: ./bazelw build -c opt //linter:modelcard" >&2; exit 2; }
programs=${MODELCARD_BROWSER:-${XDG_CACHE_HOME:-$HOME/.cache}/rules_modelcard/browser}
mkdir -p "$programs"
[[ -e $programs/node_modules/axe-core ]] ||
  npm install --silent --no-fund --no-audit --prefix "$programs" playwright-core@1 @sparticuz/chromium axe-core@4

pages=$(mktemp -d "${TMPDIR:-/tmp}/modelcard_pages.XXXXXX")
trap 'rm -rf "$pages"' EXIT

# Real reports, one that passes and one that fails, each under many labels and providers.
cd "$root"
"$modelcard" lint --exit-zero --model=//models:LABEL --as-of=2026-11-21 --output=json:"$pages/good.json" testdata/complete/complete.textproto
"$modelcard" lint --exit-zero --model=//models:LABEL --as-of=2026-11-21 --output=json:"$pages/bad.json" examples/incomplete/crocus.textproto
mkdir "$pages/reports"
for ((i = 0; i < number; i++)); do
  from=good
  ((i % 7)) || from=bad
  sed "s|//models:LABEL|//models/p$((i / 50)):m$i|; s|Tulip Models B.V.|Provider $((i % 40)) B.V.|" "$pages/$from.json" \
    > "$pages/reports/$i.json"
  printf '%s\t%s\n' "$pages/reports/$i.json" "reports/$i.json"
done > "$pages/list"
"$modelcard" inventory --list="$pages/list" --as-of=2026-11-21 --html="$pages/index.html" --html-nl="$pages/index.nl.html"
cp "$here/inventory.mjs" "$programs/inventory.mjs"
node "$programs/inventory.mjs" "$pages" "$number"
