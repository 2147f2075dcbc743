# Sourced after inner_bazel.sh by the tests of premerge: the program, and the current
# workspace as a git repository.
#
# shellcheck shell=bash
# shellcheck source=rules/tests/inner_bazel.sh
: "${tmp:?}" "${rules:?}" # of inner_bazel.sh

command -v git > /dev/null || die "no git on PATH"
cp -RL tools "$rules/" || die "cannot copy the program"

git_ws() { git -C "$ws" -c user.name=test -c user.email=test@example.com "$@"; }
commit() { git_ws add -A && git_ws commit -q --allow-empty -m "$1" || die "cannot commit"; }

# new_repository: makes the workspace one, with all that is in it as the first commit.
new_repository() {
  git -c init.defaultBranch=main init -q "$ws" || die "cannot make a repository"
  commit start
}

expect_exit() { [[ $rc == "$1" ]] || { fault "expected exit code $1"; return 1; }; }
