#!/usr/bin/env bash
# The merge gate on a real git repository: which models a commit affects, what became worse,
# and that nothing but a whole and good build is green.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh
. rules/tests/scratch_repository.sh

new_workspace scratch

# The program runs Bazel itself.
write_bazel "$tmp/bazel"
export BAZEL=$tmp/bazel TMPDIR=$tmp/work
mkdir "$TMPDIR"

# //m:tulip; //n:rose, made from it; //g:lily, made by a macro from all files of a kind.
mkdir -p "$ws/m" "$ws/n" "$ws/g" "$ws/policy"
cat > "$ws/m/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(
    name = "tulip",
    artifacts = ["tulip.weights"],
    documentation = ["tulip.textproto"],
    policy = "//policy:models.textproto",
    visibility = ["//visibility:public"],
)
EOF
cat > "$ws/n/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(
    name = "rose",
    artifacts = ["rose.weights"],
    base_models = ["//m:tulip"],
    documentation = ["rose.textproto"],
)

gpai_model(
    name = "draft",
    artifacts = ["rose.weights"],
    documentation = ["draft.textproto"],
    tags = ["manual"],
)
EOF
cat > "$ws/g/models.bzl" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

def model(name, **kwargs):
    gpai_model(name = name, documentation = [name + ".textproto"], **kwargs)
EOF
cat > "$ws/g/BUILD" << 'EOF'
load(":models.bzl", "model")

model(
    name = "lily",
    artifacts = glob(["*.weights"]),
)
EOF
echo 'exports_files(["models.textproto"])' > "$ws/policy/BUILD"
cat > "$ws/policy/models.textproto" << 'EOF'
# proto-message: modelcard.v1.Policy
waivers {
  requirement: "AIA.XI.1.1.c-1"
  model: "//elsewhere:model"
  reason: "This model is not one of those that the cases build."
  owner: "owner@example.com"
  expires: "2099-01-01"
}
EOF
for file in m/tulip n/rose g/lily g/petal; do echo "$file" > "$ws/$file.weights"; done
for file in m/tulip g/lily; do mend_document "$ws/$file.textproto"; done
derive_document "$ws/n/rose.textproto"
break_document "$ws/n/draft.textproto"
printf '%s\n' '/bazel-*' MODULE.bazel.lock > "$ws/.gitignore"

new_repository
git_ws tag start

# back: undoes what a case did.
back() { git_ws reset -q --hard start && git_ws clean -fdq; }

premerge() { inner run @rules_modelcard//tools:premerge -- --output=json:"$tmp/summary.json" "$@"; }
# expect_checked LABEL...: these and no others.
expect_checked() {
  local found
  found=$(sed -nE 's/^ *"label": "(.*)",?$/\1/p' "$tmp/summary.json" | LC_ALL=C sort | paste -sd' ')
  [[ $found == "$*" ]] || { fault "expected to check $*, not $found"; return 1; }
}
expect_nothing_left() {
  local left
  left=$(ls -A "$TMPDIR")
  [[ -z $left && $(git_ws worktree list | grep -c .) == 1 ]] || { fault "left behind: $left"; return 1; }
}

# add_unbuildable: commits //g:orchid, whose weights cannot be made.
add_unbuildable() {
  cat >> "$ws/g/BUILD" << 'EOF'

genrule(
    name = "petal",
    outs = ["made.weights"],
    cmd = "false",
)

model(
    name = "orchid",
    artifacts = ["made.weights"],
)
EOF
  mend_document "$ws/g/orchid.textproto"
  commit break
}

# begin NAME: starts a case from the first commit.
begin() {
  started "$1"
  back
  rm -f "$tmp/summary.json"
}

begin "nothing changed"
premerge --base=start
expect_exit 0 && expect_text 'affects no model' && expect_checked && expect_nothing_left

begin "a file that nothing uses"
echo text > "$ws/m/notes.md"
commit notes
premerge --base=start
expect_exit 0 && expect_checked

begin "a document, with the models made from its model"
echo '# edited' >> "$ws/m/tulip.textproto"
commit edit
premerge --base=start --no-compare
expect_exit 0 && expect_checked //m:tulip //n:rose && expect_text '^2 checked: 2 passed'

begin "a document that is not committed yet"
echo '# edited' >> "$ws/n/rose.textproto"
premerge --base=HEAD --no-compare
expect_exit 0 && expect_checked //n:rose

begin "a faulty document: the report is written"
break_document "$ws/m/tulip.textproto"
commit break
premerge --base=start --no-compare
expect_exit 1 && expect_checked //m:tulip //n:rose && expect_text '^FAILED  //m:tulip ' &&
  expect_text '^FAILED  //n:rose .*made from what is not documented: //m:tulip' && expect_nothing_left

begin "weights"
echo more >> "$ws/g/lily.weights"
commit weights
premerge --base=start --no-compare
expect_exit 0 && expect_checked //g:lily

begin "a BUILD file"
echo '# edited' >> "$ws/n/BUILD"
commit edit
premerge --base=start --no-compare
expect_exit 0 && expect_checked //n:rose

begin "a .bzl file"
echo '# edited' >> "$ws/g/models.bzl"
commit edit
premerge --base=start --no-compare
expect_exit 0 && expect_checked //g:lily

begin "a file of a glob, deleted"
rm "$ws/g/petal.weights"
commit delete
premerge --base=start --no-compare
expect_exit 0 && expect_checked //g:lily

begin "a document behind a link"
mkdir "$ws/docs"
mv "$ws/m/tulip.textproto" "$ws/docs/"
ln -s ../docs/tulip.textproto "$ws/m/tulip.textproto"
commit link
echo '# edited' >> "$ws/docs/tulip.textproto"
commit edit
premerge --base=HEAD~1 --no-compare
expect_exit 0 && expect_checked //m:tulip //n:rose

begin "weights behind a link to their directory"
mkdir "$ws/far"
mv "$ws/g" "$ws/far/g"
ln -s far/g "$ws/g"
echo far > "$ws/.bazelignore"
echo third_party >> "$ws/.bazelignore"
commit link
echo more >> "$ws/far/g/lily.weights"
commit edit
premerge --base=HEAD~1 --no-compare
expect_exit 0 && expect_checked //g:lily

begin "a file whose name no query can hold"
echo odd > "$ws/g/it's \"odd\".weights"
premerge --base=HEAD --no-compare
expect_exit 0 && expect_checked //g:lily

begin "as a hook: what is committed is what was to be"
cat > "$ws/.git/hooks/pre-commit" << EOF
#!/bin/sh
exec "$BAZEL" run @rules_modelcard//tools:premerge -- --output=json:"$tmp/summary.json" --base=HEAD
EOF
chmod +x "$ws/.git/hooks/pre-commit"
echo '# edited' >> "$ws/n/rose.textproto"
git_ws commit -q -a -m hooked > "$log" 2>&1
rc=$?
rm "$ws/.git/hooks/pre-commit"
expect_exit 0 && expect_checked //n:rose && expect_no_text 'not compared' && expect_nothing_left
[[ $(git_ws diff --name-only HEAD~1 HEAD) == n/rose.textproto && -z $(git_ws status --porcelain) ]] ||
  fault "expected the commit to hold the document"

begin "a policy"
echo '# edited' >> "$ws/policy/models.textproto"
commit edit
premerge --base=start --no-compare
expect_exit 0 && expect_checked //m:tulip //n:rose

begin "the linter of the toolchain: everything"
echo '# edited' >> "$ws/tools/BUILD"
commit edit
premerge --base=start --no-compare
expect_exit 0 && expect_checked //g:lily //m:tulip //n:rose

begin "the linter of the toolchain, and few targets that count"
echo '# edited' >> "$ws/tools/BUILD"
commit edit
premerge --base=start --no-compare --universe=//n/...
expect_exit 0 && expect_checked //n:rose

begin "what decides how everything is built: everything"
echo '# edited' >> "$ws/.bazelrc"
commit edit
premerge --base=start --no-compare
expect_exit 0 && expect_checked //g:lily //m:tulip //n:rose

begin "--all"
premerge --all
expect_exit 0 && expect_checked //g:lily //m:tulip //n:rose && expect_no_text draft

begin "a renamed document, which says the same"
git_ws mv m/tulip.textproto m/flower.textproto
sed -i 's/tulip.textproto/flower.textproto/' "$ws/m/BUILD"
commit rename
premerge --base=start --fail-if-worse
expect_exit 0 && expect_checked //m:tulip //n:rose && expect_no_text 'not compared' && expect_nothing_left

begin "a deleted model that nothing uses"
git_ws rm -rq g
commit delete
premerge --base=start --no-compare
expect_exit 0 && expect_checked

begin "a deleted model is named"
git_ws rm -rq g
commit delete
premerge --base=start --fail-if-worse
expect_exit 0 && expect_checked && expect_text '//g:lily, which was checked at the base and no longer is' && expect_nothing_left

begin "a model that is manual now is named"
sed -i 's/documentation = \["rose/tags = ["manual"], &/' "$ws/n/BUILD"
commit manual
premerge --base=start
expect_exit 0 && expect_checked && expect_text '//n:rose, which was checked at the base and no longer is' &&
  expect_no_text '//g:lily, which'

begin "labels in canonical form, by an rc file"
echo 'query --consistent_labels' >> "$ws/.bazelrc"
commit rc
echo '# edited' >> "$ws/n/rose.textproto"
premerge --base=HEAD --no-compare
expect_exit 0 && expect_checked //n:rose

begin "flags of the user that would leave nothing to sum up"
echo '# edited' >> "$ws/n/rose.textproto"
premerge --base=HEAD --no-compare -- --remote_download_minimal --build_event_json_file=/dev/null --nokeep_going
expect_exit 0 && expect_checked //n:rose

begin "an rc file that another imports: everything"
echo 'try-import %workspace%/tools/ci.rc' >> "$ws/.bazelrc"
echo '# nothing' > "$ws/tools/ci.rc"
commit rc
echo '# edited' >> "$ws/tools/ci.rc"
premerge --base=HEAD --no-compare
expect_exit 0 && expect_checked //g:lily //m:tulip //n:rose

begin "a file in a directory that is an input"
mkdir -p "$ws/g/facts/deep"
echo a > "$ws/g/facts/deep/a.txt"
cat >> "$ws/g/BUILD" << 'EOF'

genrule(
    name = "from_facts",
    srcs = ["facts"],
    outs = ["facts.weights"],
    cmd = "cat $</deep/a.txt > $@",
)

model(
    name = "fern",
    artifacts = ["facts.weights"],
)
EOF
mend_document "$ws/g/fern.textproto"
commit facts
echo b > "$ws/g/facts/deep/a.txt"
premerge --base=HEAD --no-compare
expect_exit 0 && expect_checked //g:fern

begin "a repository beside the workspace: everything"
mkdir -p "$tmp/outer/beside"
cp -a "$ws" "$tmp/outer/ws"
rm -rf "$tmp/outer/ws/.git" "$tmp/outer/ws"/bazel-*
touch "$tmp/outer/beside/MODULE.bazel"
workspaces+=("$tmp/outer/ws")
git -c init.defaultBranch=main init -q "$tmp/outer" && git -C "$tmp/outer" add -A &&
  git -C "$tmp/outer" -c user.name=test -c user.email=test@example.com commit -q -m start
echo policy > "$tmp/outer/beside/policy"
ws=$tmp/outer/ws premerge --base=HEAD --no-compare
expect_exit 0 && expect_checked //g:lily //m:tulip //n:rose
rm -f "$tmp/outer/beside/policy"
echo text > "$tmp/outer/notes.md"
ws=$tmp/outer/ws premerge --base=HEAD --no-compare
expect_exit 0 && expect_checked

begin "Bazel says it failed, and its events do not: no verdict"
cat > "$tmp/liar" << EOF
#!/bin/sh
"$tmp/bazel" "\$@" || exit
[ "\$1" != build ]
EOF
chmod +x "$tmp/liar"
echo '# edited' >> "$ws/n/rose.textproto"
BAZEL=$tmp/liar premerge --base=HEAD --no-compare
expect_exit 2 && expect_text 'bazel build exited with 1'

begin "a deleted model that another is made from: no verdict"
git_ws rm -rq m
commit delete
premerge --base=start --no-compare
expect_exit 2 && expect_text '^NO VERDICT '

begin "a package that does not load: no verdict, and the others are checked"
echo 'nonsense(' > "$ws/g/BUILD"
echo '# edited' >> "$ws/n/rose.textproto"
commit break
premerge --base=start --no-compare
expect_exit 2 && expect_text '^NO VERDICT  a package does not load' && expect_text '^1 checked: 1 passed'

begin "a build that fails for another reason: no verdict"
add_unbuildable
premerge --base=start --no-compare
expect_exit 2 && expect_text '^NO VERDICT  //g:orchid ' && expect_text '2 checked: 1 passed'

begin "an unreadable document: no verdict"
echo 'nonsense {' > "$ws/n/rose.textproto"
commit break
premerge --base=start --no-compare
expect_exit 2 && expect_text '^NO VERDICT  //n:rose .*n/rose\.textproto:1'

begin "an unknown revision"
premerge --base=no_such_branch
expect_exit 2 && expect_text 'git knows no commit no_such_branch' && expect_nothing_left

begin "a revision that looks like a flag"
premerge --base=--help
expect_exit 2 && expect_text 'git knows no commit --help'

begin "no directory to work in"
TMPDIR=$tmp/none premerge --all
expect_exit 2 && expect_text 'none/premerge'

begin "neither a revision nor --all"
premerge
expect_exit 2 && expect_text 'needs --base=REV or --all'

begin "a shallow clone"
commit more
git clone -q --depth=1 "file://$ws" "$tmp/shallow" && workspaces+=("$tmp/shallow")
scratch=$ws ws=$tmp/shallow
premerge --base=start
expect_exit 2 && expect_text 'this clone is shallow: fetch with depth 0'
inner shutdown
ws=$scratch

begin "what became worse"
cat >> "$ws/policy/models.textproto" << 'EOF'
waivers {
  requirement: "AIA.XI.1.1.c-1"
  model: "//m:tulip"
  reason: "The release was moved and nobody knows to which day."
  owner: "owner@example.com"
  expires: "2099-01-01"
}
EOF
break_document "$ws/m/tulip.textproto"
echo more >> "$ws/n/rose.weights"
commit worse
premerge --base=start
expect_exit 0 && expect_text '^  waiver added: AIA\.XI\.1\.1\.c-1, until 2099-01-01' &&
  expect_text '^  artifact changed, documentation did not: rose\.weights, another digest' && expect_nothing_left
premerge --base=start --fail-if-worse
expect_exit 1

begin "a field removed"
sed -i -E '/^  release_date: /d' "$ws/g/lily.textproto"
! cmp -s "$ws/g/lily.textproto" "$runfiles/$complete" || die "no release_date to remove"
commit worse
premerge --base=start
expect_exit 1 && expect_text '^  answer removed: .*release_date' && expect_text '^  new finding: AIA\.XI\.1\.1\.c-1'

begin "an inventory says which models fail, and is built all the same"
cat >> "$ws/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "documentation_inventory")

documentation_inventory(
    name = "models",
    models = ["//g:lily", "//m:tulip", "//n:rose"],
)
EOF
sed -i 's/name = "rose",/&\n    visibility = ["\/\/visibility:public"],/' "$ws/n/BUILD"
sed -i 's/name = "lily",/&\n    visibility = ["\/\/visibility:public"],/' "$ws/g/BUILD"
break_document "$ws/g/lily.textproto"
inner build //:models
expect_success && expect_in models.html '"outcome":"FAILED"' '"outcome":"PASSED"' 'madeFrom":\["//m:tulip"\]' &&
  expect_in models.csv '"//g:lily",.*"FAILED"'

# expect_link PAGE TITLE: the page holds a link with that title, and what it leads to is there.
expect_link() {
  local href
  href=$(grep -oE "\\{\"title\":\\{\"en\":\"$2\"\\},\"href\":\"[^\"]*\"" "$tmp/pages/$1" | sed -E 's/.*"href":"([^"]*)"/\1/' | head -n 1)
  [[ -n $href && -s $tmp/pages/$href ]] || { fault "expected a link to $2 that leads somewhere, not $href"; return 1; }
}

begin "the inventory of everything, with all it links to, though one fails"
break_document "$ws/m/tulip.textproto"
commit break
premerge --all --inventory="$tmp/pages" -- --@rules_modelcard//rules:as_of=2026-12-31
expect_exit 1 && expect_link index.html "Documentation for providers who build on the model" &&
  expect_link index.nl.html "Openbare samenvatting" && expect_nothing_left
grep -q '"why":{"en":"is made from what is not documented: //m:tulip"}' "$tmp/pages/index.html" ||
  fault "expected to see why //n:rose fails"
grep -q '"why":{"en":"is gemaakt van wat niet gedocumenteerd is: //m:tulip"}' "$tmp/pages/index.nl.html" ||
  fault "expected to see in Dutch why //n:rose fails"
grep -q '^"//n:rose",.*"FAILED"' "$tmp/pages/inventory.csv" || fault "expected the verdict of the summary"
grep -q '"asOf": "2026-12-31"' "$tmp/pages/inventory.json" || fault "expected the day of the build"
[[ -s $tmp/pages/files/m/tulip.report.txt && -s $tmp/pages/inventory.csv ]] || fault "expected the report of the model that fails"
[[ ! -e $tmp/pages/files/m/tulip.public.html ]] || fault "expected no pages of a model that fails"
mkdir "$tmp/mine" && touch "$tmp/mine/file"
premerge --all --inventory="$tmp/mine"
expect_exit 2 && expect_text 'mine: is there and holds no inventory' && [[ -e $tmp/mine/file ]] || fault "expected to leave it alone"
premerge --base=start --inventory="$tmp/pages"
expect_exit 2 && expect_text '\-\-inventory needs --all'

begin "a policy that asks for less, in every format"
cat >> "$ws/policy/models.textproto" << 'EOF'
severities {
  rule: "AIA.XI.1.1.c-1"
  severity: WARNING
  reason: "The release was moved and nobody knows to which day."
  owner: "owner@example.com"
  expires: "2099-01-01"
}
EOF
break_document "$ws/m/tulip.textproto"
commit worse
premerge --base=start --output=sarif:"$tmp/s" --output=junit:"$tmp/j" --output=github:"$tmp/g" --output=gitlab:"$tmp/l"
expect_exit 0 && expect_text '^  severity lowered: AIA\.XI\.1\.1\.c-1, until 2099-01-01'
for report in s j g l; do
  grep -q 'AIA\.XI\.1\.1\.c-1' "$tmp/$report" || fault "expected the finding in each format"
done

begin "a broken build is green in no format"
add_unbuildable
premerge --base=start --no-compare --output=sarif:"$tmp/s" --output=junit:"$tmp/j" --output=github:"$tmp/g" --output=gitlab:"$tmp/l" --output=concise:"$tmp/c"
expect_exit 2
for report in s j g l c; do
  grep -q 'there is no verdict on //g:orchid: did not build' "$tmp/$report" || fault "expected no verdict in each format"
done
grep -q '"executionSuccessful": false' "$tmp/s" || fault "expected a run that did not succeed"
grep -q '^::error file=g/BUILD,' "$tmp/g" || fault "expected an error at the BUILD file"

begin "an aspect of the user's own on everything"
cat > "$ws/g/aspect.bzl" << 'EOF'
def _impl(target, ctx):
    return []

nothing = aspect(implementation = _impl)
EOF
echo '# edited' >> "$ws/m/tulip.textproto"
commit edit
premerge --base=start --no-compare -- --aspects=//g:aspect.bzl%nothing
expect_exit 0 && expect_text '^. checked: . passed'

# A build that says when it is under way, and then waits for an end that does not come.
write_waiting() {
  mkfifo "$tmp/waiting" "$tmp/never"
  cat >> "$ws/g/BUILD" << EOF

genrule(
    name = "wait",
    outs = ["waited.weights"],
    cmd = "echo x > $tmp/waiting; read -r x < $tmp/never; echo > \$@",
    tags = ["no-sandbox"],
)

model(
    name = "slow",
    artifacts = ["waited.weights"],
)
EOF
  mend_document "$ws/g/slow.textproto"
  commit slow
}

# stop_with SIGNAL CODE: sends the signal when the build is under way.
stop_with() {
  begin "stopped by SIG$1 in the middle: nothing is left"
  write_waiting
  # A shell starts what runs behind it deaf to SIGINT.
  (cd "$ws" && exec env --default-signal=INT "$BAZEL" run @rules_modelcard//tools:premerge -- \
    --output=json:"$tmp/summary.json" --all --inventory="$tmp/pages.new" --no-compare) > "$log" 2>&1 &
  pid=$!
  read -r -t 300 _ <> "$tmp/waiting" || fault "expected the build to begin"
  kill -"$1" "$pid"
  wait "$pid"
  rc=$?
  rm "$tmp/waiting" "$tmp/never"
  expect_exit "$2" && expect_text 'stopped; no report was written' && expect_nothing_left
  [[ ! -e $tmp/summary.json && ! -e $tmp/pages.new ]] || fault "expected no report and no inventory"
}
stop_with TERM 143
stop_with INT 130

begin "two at once"
echo '# edited' >> "$ws/m/tulip.textproto"
commit edit
(
  cd "$ws" && exec "$BAZEL" run @rules_modelcard//tools:premerge -- --output=json:"$tmp/other.json" --base=start --no-compare) > "$tmp/other.log" 2>&1 &
pid=$!
premerge --base=start --no-compare
first=$rc
wait "$pid"
rc=$((first + $?))
expect_exit 0 && expect_checked //m:tulip //n:rose
cmp -s "$tmp/summary.json" "$tmp/other.json" || fault "expected the same report from both"
expect_nothing_left

finish 47
