# Sourced by premerge.sh: which models and systems a change affects, as Bazel's graph says.
#
# shellcheck shell=bash
# shellcheck disable=SC2154 # variables of premerge.sh

# What a verdict is asked of. Targets that wildcards leave out are left out here.
readonly gates='(gpai_model|ai_system) rule$'

# Whatever an rc file says of queries: the graph is asked for all it holds.
query() {
  run_bazel query --noshow_progress --order_output=no --output=label --noconsistent_labels \
    --tool_deps --implicit_deps "$@"
}

# load_packages: every package that the universe depends on into $work/packages. What does not
# load makes the result no verdict, for nobody knows which models it holds.
load_packages() {
  local code=0
  query --keep_going --output=package "deps($universe)" > "$work/packages" || code=$?
  case $code in
    0) ;;
    3) problems+=("a package does not load, or a target is missing: see the errors above") ;;
    *) die "bazel query $universe exited with $code" ;;
  esac
  # Toolchains are where no model depends on them. What does not load here counts for nothing.
  [[ $universe == //... ]] || query --keep_going --output=package //... >> "$work/packages" 2> /dev/null || true
}

# find_gates EXPRESSION: prints the gates among its targets. Returns Bazel's exit code.
find_gates() {
  local code=0
  printf 'let found = kind("%s", %s) in $found except attr("tags", "[\\[ ]manual[,\\]]", $found)\n' \
    "$gates" "$1" > "$work/query"
  query --keep_going --query_file="$work/query" > "$work/found" || code=$?
  LC_ALL=C sort -u "$work/found"
  return "$code"
}

# gates_in EXPRESSION: writes them to $work/targets; a graph that is broken is no verdict.
gates_in() {
  local code=0
  find_gates "$1" > "$work/targets" || code=$?
  [[ $code == 0 || $code == 3 ]] || die "bazel query for affected models exited with $code"
  [[ $code == 0 ]] || problems+=("the build graph is broken: see the errors above")
}

all_targets() {
  load_packages
  gates_in "$universe"
}

# changed_files: status and path of each file that differs from the base, in a commit or not,
# each ended by a NUL; paths are relative to the workspace, which may be part of a repository.
changed_files() {
  git diff --name-status --no-renames --relative -z "$base_commit" -- . || return
  git ls-files --others --exclude-standard -z | while IFS= read -r -d '' path; do
    printf 'A\0%s\0' "$path"
  done
}

# changed_in DIRECTORY: the paths of the files below it that differ from the base, each ended by
# a NUL.
changed_in() {
  git -C "$1" diff --name-only --no-renames -z "$base_commit"
  git -C "$1" ls-files --others --exclude-standard -z
}

# links_to_changes: the same for files that are reached through a link in the workspace, by
# the path through the link. Git names what a link leads to, Bazel the link.
links_to_changes() {
  local top path mode target i
  local links=() changed=() targets=()
  while IFS= read -r -d '' path; do
    mode=${path%% *} path=${path#*$'\t'}
    [[ $mode != 120000 ]] || links+=("$path")
  done < <(git ls-files --stage -z)
  ((${#links[@]} > 0)) || return 0
  top=$(git rev-parse --show-toplevel)
  while IFS= read -r -d '' path; do changed+=("$top/$path"); done < <(changed_in "$top")
  while IFS= read -r -d '' target; do targets+=("$target"); done < <(realpath -mz -- "${links[@]}")
  for i in "${!links[@]}"; do
    for path in ${changed[@]+"${changed[@]}"}; do
      if [[ $path == "${targets[i]}" ]]; then
        printf 'L\0%s\0' "${links[i]}"
      elif [[ $path == "${targets[i]}"/* ]]; then
        printf 'L\0%s\0' "${links[i]}/${path#"${targets[i]}"/}"
      fi
    done
  done
}

# package_of PATH: sets package to the innermost one that holds the file; fails if none does.
declare -A packages=()
package_of() {
  package=$1
  while [[ $package == */* ]]; do
    package=${package%/*}
    [[ -z ${packages[/$package]:-} ]] || return 0
  done
  package=''
  [[ -n ${packages[/]:-} ]]
}

# note_rc_file FILE: it and those that it imports, by their paths in the workspace, in rc_files.
declare -A rc_files=()
note_rc_file() {
  local rc=$1 path
  [[ -z ${rc_files[$rc]:-} ]] || return 0
  rc_files[$rc]=1
  [[ -f $rc ]] || return 0
  while IFS= read -r path; do
    note_rc_file "$path"
  done < <(sed -nE 's/^[[:space:]]*(try-)?import(-if-bazel-version)?[[:space:]].*%workspace%\/([^[:space:]"]+).*/\3/p' "$rc")
}

# Files that decide how everything is built, and what the graph does not show.
decides_all() {
  [[ -z ${rc_files[$1]:-} ]] || return 0
  case ${1##*/} in
    MODULE.bazel | *.MODULE.bazel | MODULE.bazel.lock | REPO.bazel | WORKSPACE | WORKSPACE.bazel | \
      WORKSPACE.bzlmod | .bazelrc | *.bazelrc | .bazelversion | .bazelignore) return 0 ;;
  esac
  # A submodule, or a link, which others may lead to.
  [[ -d $1 || -L $1 ]]
}

# What Bazel itself puts beside WORKSPACE, where no .gitignore names it.
is_convenience_link() { [[ -L $1 && $1 == bazel-* && $1 != */* ]]; }

# in_nested_repository PATH [ROOT]: whether a file of the workspace, or of another directory,
# is in a repository within it. Such a one is seen from outside only through its users.
in_nested_repository() {
  local directory=$1 root=${2:-.} name
  while [[ $directory == */* ]]; do
    directory=${directory%/*}
    # The workspace may be in a larger one.
    [[ $PWD/ != "$root/$directory/"* ]] || return 1
    for name in MODULE.bazel REPO.bazel WORKSPACE WORKSPACE.bazel; do
      [[ ! -e $root/$directory/$name ]] || return 0
    done
  done
  return 1
}

# changed_repository: the first file that changed beside the workspace, in a repository that
# the workspace may use; nothing if there is none.
changed_repository() {
  local top prefix path
  prefix=$(git rev-parse --show-prefix)
  [[ -n $prefix ]] || return 0
  top=$(git rev-parse --show-toplevel)
  while IFS= read -r -d '' path; do
    [[ $path != "$prefix"* ]] && in_nested_repository "$path" "$top" || continue
    printf '%s\n' "$path"
    return
  done < <(changed_in "$top")
}

# affected_targets: sorts each changed file into one of three, then asks the graph.
affected_targets() {
  local status path package name
  local files=() build_files=() whole=()
  load_packages
  while IFS= read -r package; do
    # Those of other repositories are "@repository//package".
    [[ $package == *//* ]] || packages[/$package]=1
  done < "$work/packages"
  note_rc_file .bazelrc
  path=$(changed_repository)
  if [[ -n $path ]]; then
    say "$path is in a repository beside this one: checking all"
    may_be_gone=1
    gates_in "$universe"
    return
  fi
  { changed_files && links_to_changes; } > "$work/changed" ||
    die "git cannot tell what changed since $base_commit"
  while IFS= read -r -d '' status && IFS= read -r -d '' path; do
    ! is_convenience_link "$path" || continue
    # A link to what changed (L) did not itself change.
    if { [[ $status != L ]] && decides_all "$path"; } || in_nested_repository "$path"; then
      say "$path decides how everything is built: checking all"
      may_be_gone=1
      gates_in "$universe"
      return
    fi
    name=${path##*/}
    case $name in
      BUILD | BUILD.bazel | *.bzl)
        # Asked once, and only if somebody wants to know.
        [[ -n $may_be_gone || -z $compare ]] || ! held_gates_at_base "$path" || may_be_gone=1
        ;;
    esac
    if [[ $name == BUILD || $name == BUILD.bazel ]]; then
      # It takes files from the package around it, or gives them back.
      [[ $status == M ]] || { ! package_of "$(dirname "$path")" || whole+=("$package"); }
      ! package_of "$path" || whole+=("$package")
    elif [[ $name == *.bzl || $name == *.scl ]]; then
      build_files+=("$path")
    elif [[ $path == *\"* && $path == *\'* ]]; then
      # No query can name it.
      ! package_of "$path" || whole+=("$package")
    elif package_of "$path"; then
      name=${path#"${package:+$package/}"}
      files+=("//$package:$name")
      # A directory may be an input as a whole.
      while [[ $name == */* ]]; do
        name=${name%/*}
        files+=("//$package:$name")
      done
      # What is gone may have been one of a glob.
      [[ $status != D ]] || whole+=("$package")
    fi
  done < "$work/changed"
  ask_graph
}

quoted() { # quoted WORD...: as the query language reads them
  local word
  for word; do
    # None that comes here has both kinds of quotes, and no label a line break.
    [[ $word != *\"* ]] && printf ' "%s"' "$word" || printf " '%s'" "$word"
  done
}

# existing LABEL...: those that are targets. Others are no input of anything.
existing() {
  (($# > 0)) || return 0
  { printf 'set('; quoted "$@"; printf ')\n'; } > "$work/query"
  query --keep_going --query_file="$work/query" 2> "$work/existing.log"
  local code=$?
  [[ $code == 0 || $code == 3 ]] || { cat "$work/existing.log" >&2; return 1; }
}

# loading FILE...: the packages that load any of these.
loading() {
  (($# > 0)) || return 0
  { printf 'rbuildfiles('; local separator='' file
    for file; do printf '%s' "$separator"; quoted "$file"; separator=,; done
    printf ')\n'; } > "$work/query"
  local code=0
  query --keep_going --universe_scope="$universe" --output=package --query_file="$work/query" || code=$?
  [[ $code == 0 || $code == 3 ]] # what does not load is known already
}

ask_graph() {
  existing ${files[@]+"${files[@]}"} > "$work/labels" || die "cannot ask Bazel about the files that changed"
  loading ${build_files[@]+"${build_files[@]}"} > "$work/loading" || die "cannot ask Bazel who loads the .bzl files that changed"
  local labels=() line
  while IFS= read -r line; do labels+=("$line"); done < "$work/labels"
  while IFS= read -r line; do
    [[ $line == *//* ]] && labels+=("$line:*") || labels+=("//$line:*")
  done \
    < <({ printf '%s\n' ${whole[@]+"${whole[@]/#/=}"}; sed 's/^/=/' "$work/loading"; } | sed -n 's/^=//p' | LC_ALL=C sort -u)
  if ((${#labels[@]} == 0)); then
    : > "$work/targets"
    return
  fi
  local affected
  affected="rdeps($universe, set($(quoted "${labels[@]}")))"
  # The linter is no dependency in the graph, but its toolchain is a target, wherever in the
  # workspace.
  local all=//...
  [[ $universe == "$all" ]] || all="$all + $universe"
  printf 'kind("(modelcard_toolchain|toolchain) rule$", rdeps(%s, set(%s)))\n' \
    "$all" "$(quoted "${labels[@]}")" > "$work/query"
  local toolchains code=0
  toolchains=$(query --keep_going --query_file="$work/query" 2> "$work/toolchains.log") || code=$?
  if [[ $code != 0 && $code != 3 ]]; then
    cat "$work/toolchains.log" >&2
    die "bazel query for toolchains exited with $code"
  fi
  if [[ -n $toolchains ]]; then
    say "the change affects a toolchain: checking all"
    affected=$universe
  fi
  gates_in "$affected"
}
