# Sourced by premerge.sh: the commit that is compared with, in a checkout of its own.
#
# shellcheck shell=bash
# shellcheck disable=SC2154 # variables of premerge.sh

base_commit='' base_tree=''

# find_base_commit REV: sets base_commit to where REV and HEAD parted.
find_base_commit() {
  local commit hint=''
  command -v git > /dev/null || die "there is no git on PATH, and --base needs it"
  git rev-parse --git-dir > /dev/null 2>&1 || die "$PWD is in no git repository, and --base needs one"
  [[ $(git rev-parse --is-shallow-repository) != true ]] ||
    hint="; this clone is shallow: fetch with depth 0, or run \`git fetch --unshallow\`"
  commit=$(git rev-parse --verify --quiet --end-of-options "$1^{commit}") ||
    die "git knows no commit $1${hint:-; fetch it first, for example \`git fetch origin main\`}"
  base_commit=$(git merge-base "$commit" HEAD) ||
    die "$1 and HEAD have no commit in common${hint}"
}

# held_gates_at_base PATH: whether a BUILD or .bzl file names the rules of gates at the base.
held_gates_at_base() {
  # To the end: git would fail if nobody read it.
  [[ $(git show "$base_commit:./$1" 2> /dev/null | grep -cwE 'gpai_model|ai_system') -gt 0 ]]
}

# compare_with_base: what is worse than at the base, and what of it is no longer checked.
compare_with_base() {
  local directory=$work/base prefix loads=0
  prefix=$(git rev-parse --show-prefix)
  say "looking at the base, $base_commit, to compare with"
  base_tree=$directory
  # In a hook git names the index of the commit to come, which is not the base's.
  run env -u GIT_INDEX_FILE git worktree add --quiet --detach "$directory" "$base_commit" >&2 || {
    not_compared+=("git cannot check out $base_commit")
    return 0
  }
  if [[ ! -d $directory/$prefix ]]; then
    not_compared+=("the workspace, $prefix, is not there at $base_commit")
    return 0
  fi
  # What does not load is a problem that is known already.
  [[ -z $may_be_gone ]] || find_gates "$universe" > "$work/head_gates" 2> /dev/null || loads=$?
  cd "$directory/$prefix"
  startup+=("--output_base=$work/output_base" --max_idle_secs=60)
  [[ -z $may_be_gone ]] || name_gone_gates "$loads"
  [[ ! -s $work/targets ]] || build_base
  cd - > /dev/null
}

# name_gone_gates CODE: those of the base that are not among $work/head_gates, which a query
# found that exited with CODE.
name_gone_gates() {
  local label
  # The faults of the base are not those of the change.
  if [[ $1 != 0 ]] || ! find_gates "$universe" > "$work/base_gates" 2> "$work/base.log"; then
    not_compared+=("which targets were checked at the base and no longer are: not all packages load")
    return 0
  fi
  while IFS= read -r label; do
    not_compared+=("$label, which was checked at the base and no longer is: it is gone, tagged manual, or no model and no system any more")
  done < <(LC_ALL=C comm -23 "$work/base_gates" "$work/head_gates")
}

# build_base: in the base's workspace, the reports of the same targets, with the linter of today,
# so that a difference is one of the documentation. What cannot be built there is not compared:
# the base is what it is, and its faults are not those of the change.
build_base() {
  local code=0 toolchain=premerge_toolchain
  mkdir -p "$toolchain"
  cp -L "$linter" "$toolchain/modelcard"
  cat > "$toolchain/BUILD" << EOF
load("${MODELCARD_REPOSITORY:?}//rules:defs.bzl", "modelcard_toolchain")

modelcard_toolchain(name = "linter", linter = "modelcard")

toolchain(
    name = "toolchain",
    toolchain = ":linter",
    toolchain_type = "$MODELCARD_REPOSITORY//rules/toolchain:toolchain_type",
)
EOF
  cp "$work/targets" "$work/head_targets"
  if ! base_gates; then
    not_compared+=("none of these could be found at $base_commit")
  elif build_gates "$work/base_events" report,manifest --norun_validations \
    --extra_toolchains="//$toolchain:toolchain" 2> "$work/base.log"; [[ $code == [01] && -s $work/base_events ]]; then
    linter_flags+=("--base-events=$work/base_events" "--base-workspace=$PWD"
      "--base-root=$(run_bazel info execution_root 2> /dev/null)")
  else
    not_compared+=("$base_commit could not be built: bazel build exited with $code")
    tail -n 20 "$work/base.log" >&2
  fi
  mv "$work/head_targets" "$work/targets"
}

# base_gates: leaves in $work/targets those that exist at the base. Fails if none does.
base_gates() {
  local labels=() label
  while IFS= read -r label; do labels+=("$label"); done < "$work/targets"
  { printf 'set('; quoted "${labels[@]}"; printf ')\n'; } > "$work/query"
  query --keep_going --query_file="$work/query" > "$work/targets" 2> "$work/base.log" || true
  [[ -s $work/targets ]]
}

# remove_base: the checkout, what was built in it and the Bazel that did.
remove_base() {
  [[ -n $base_tree ]] || return 0
  if [[ -d $work/output_base ]]; then
    (cd "$base_tree" && "$bazel" ${startup[@]+"${startup[@]}"} "--output_base=$work/output_base" shutdown) > /dev/null 2>&1 || true
  fi
  git -C "$BUILD_WORKSPACE_DIRECTORY" worktree remove --force "$base_tree" > /dev/null 2>&1 || true
}
