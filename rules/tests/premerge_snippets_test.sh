#!/usr/bin/env bash
# What docs/premerge.md offers to copy works as it is printed there: its commands run on a real
# repository, with what each service puts into the environment, and write the files they name.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh
. rules/tests/scratch_repository.sh

page=$runfiles/docs/premerge.md
new_workspace scratch

# The commands say "bazel", and that has to be the one of the tests.
write_bazel "$tmp/bin/bazel"
export PATH=$tmp/bin:$PATH
unset BAZEL

mkdir "$ws/m"
cat > "$ws/m/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(
    name = "tulip",
    artifacts = ["tulip.weights"],
    documentation = ["tulip.textproto"],
)
EOF
echo weights > "$ws/m/tulip.weights"
mend_document "$ws/m/tulip.textproto"
printf '%s\n' '/bazel-*' MODULE.bazel.lock '/premerge.*' > "$ws/.gitignore"
new_repository
git clone -q --bare "$ws" "$tmp/origin.git" && git_ws remote add origin "$tmp/origin.git" &&
  git_ws fetch -q origin || die "cannot make a repository"

# after MARK LANGUAGE: the first block in LANGUAGE after a line that begins with MARK.
after() {
  awk -v mark="$1" -v fence="\`\`\`$2" 'index($0, mark) == 1 { found = 1 }
    found && inside && /^```/ { exit }
    inside { print }
    found && $0 == fence { inside = 1 }' "$page"
}
# value KEY: of the one line or the folded lines of that key in a block.
value() {
  awk -v key="$1:" '
    folded && /^ *- |^ *[a-z_]+:/ { exit }
    folded { sub(/^ */, ""); text = text (text == "" ? "" : " ") $0; next }
    { line = $0; sub(/^[ -]*/, "", line) }
    index(line, key) == 1 { text = substr(line, length(key) + 2); if (text != ">") exit; text = ""; folded = 1 }
    END { print text }'
}

# run_snippet COMMAND...: in the workspace; no report is left from before.
run_snippet() {
  rm -f "$ws"/premerge.*
  (cd "$ws" && "$@") > "$log" 2>&1
  rc=$?
}
expect_report() { # expect_report FILE PATTERN
  [[ -n $1 ]] || { fault "expected the block to name a report"; return 1; }
  grep -qE -- "$2" "$ws/$1" || { fault "expected in $1: $2"; return 1; }
}

# What is committed on a branch, sound and faulty.
start=$(git_ws rev-parse HEAD)
commit_sound() {
  git_ws reset -q --hard "$start"
  echo '# edited' >> "$ws/m/tulip.textproto"
  commit sound
}
commit_faulty() {
  git_ws reset -q --hard "$start"
  break_document "$ws/m/tulip.textproto"
  commit faulty
}

block=$(after 'GitHub Actions' yaml)
# The expression of GitHub's is the name of the target branch.
command=$(value run <<< "$block" | sed 's/\${{ github.base_ref }}/main/')
report=$(value sarif_file <<< "$block")

started "GitHub Actions: sound"
commit_sound
run_snippet bash -e -c "$command"
expect_exit 0 && expect_text '^1 checked: 1 passed' && expect_report "$report" '"version": "2.1.0"'

started "GitHub Actions: faulty"
commit_faulty
run_snippet bash -e -c "$command"
expect_exit 1 && expect_report "$report" '"level": "error"'

block=$(after 'GitLab CI' yaml)
# A list of one command.
command=$(awk 'script { sub(/^ *- /, ""); print; exit } /^ *script:$/ { script = 1 }' <<< "$block")
report=$(value codequality <<< "$block")

started "GitLab CI: faulty"
commit_faulty
run_snippet env CI_MERGE_REQUEST_DIFF_BASE_SHA="$start" bash -e -c "$command"
expect_exit 1 && expect_report "$report" '"check_name"'

# Not run by a shell: split at blanks.
read -ra command <<< "$(after 'pre-commit' yaml | value entry)"

started "pre-commit: faulty"
git_ws reset -q --hard "$start"
break_document "$ws/m/tulip.textproto"
git_ws add -A
run_snippet "${command[@]}"
expect_exit 1 && expect_text '^FAILED  //m:tulip '

command=$(after 'Any other' sh)

started "any other: sound"
commit_sound
run_snippet env BASE="$start" sh -c "$command"
expect_exit 0 && expect_text '^documentation passed$' && expect_report premerge.xml '<testsuites .*failures="0"'

started "any other: faulty"
commit_faulty
run_snippet env BASE="$start" sh -c "$command"
expect_exit 1 && expect_text '^documentation is faulty$' && expect_report premerge.xml '<failure '

started "any other: broken"
git_ws reset -q --hard "$start"
echo 'no such function()' >> "$ws/m/BUILD"
commit broken
run_snippet env BASE="$start" sh -c "$command"
expect_exit 2 && expect_text '^no verdict: the build is broken$' && expect_report premerge.xml '<error '

finish 7
