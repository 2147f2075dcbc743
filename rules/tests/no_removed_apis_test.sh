#!/usr/bin/env bash
# No BUILD or .bzl file uses what Bazel 8 or 9 removed: rules that must now be
# loaded, and names that are gone.
#
# Reads the whole checkout, not files that packages would have to list: a
# package that forgot to could use anything.

set -euo pipefail

checkout=$(dirname "$(realpath MODULE.bazel)")
failures=0
tmp=${TEST_TMPDIR:?run this with bazel test}

# Rules, providers and modules that were native once. Each use needs a load.
readonly must_load='(cc|fdo|java|objc|proto|py|sh)_(binary|common|import|info|lang_toolchain|library|package|plugin|profile|proto_library|runtime|runtime_pair|shared_library|static_library|test|test_suite|toolchain|toolchain_suite|wrapped_library)|(Cc|CcSharedLibrary|CcToolchainConfig|Java|JavaPlugin|Proto|Py|PyRuntime)Info|(new_)?local_repository|http_archive|git_repository'

# Gone, or about to be, with nothing to load in their place.
readonly gone='native\.(cc|fdo|java|objc|proto|py|sh)_[a-z_]+|(native\.)?bind\(|native\.(http_archive|git_repository|(new_)?local_repository)|cfg *= *"(host|data)"|exec_tools *=|incompatible_use_toolchain_transition|host_configuration|host_fragments|execution_platform_constraints_allowed|output_to_genfiles|distribs *=|output_licenses|ctx\.(new_file|resolve_command|resolve_tools|created_actions)|attr\.license|DebugPackageInfo|@bazel_tools//(platforms|tools/build_defs/pkg)|@bazel_tools//tools/(cpp|python|jdk):(toolchain_utils|toolchain)\.bzl'

# Code by line, without documentation and lines of comment: both may name anything.
code() {
  awk '
    {
      line = $0
      while (1) {
        at = index(line, "\"\"\"")
        if (quoted) {
          if (!at) { line = ""; break }
          line = substr(line, at + 3); quoted = 0
        } else {
          if (!at) break
          rest = substr(line, at + 3)
          line = substr(line, 1, at - 1)
          end = index(rest, "\"\"\"")
          if (!end) { quoted = 1; break }
          line = line substr(rest, end + 3)
        }
      }
      sub(/^[ \t]*#.*/, "", line)
      print FNR ":" line
    }' "$1"
}

# What code loads or defines, a name a line.
known() {
  { tr '\n' ' ' <<< "$1" | grep -oE '\bload\([^)]*\)' | grep -oE '"[^"]*"' | tr -d '"'; } || true
  sed -nE -e 's/^[0-9]+:def ([A-Za-z_]+)\(.*/\1/p' -e 's/^[0-9]+:([A-Za-z_]+) = .*/\1/p' <<< "$1"
}

# removed FILE: prints "line: what" for each use.
removed() {
  local text names number name
  text=$(code "$1")
  names=$(known "$text")
  # In a load statement, and after a dot or a quote, a name is no use of it.
  while IFS=: read -r number name; do
    grep -qxF "$name" <<< "$names" || echo "$number: $name is not loaded"
  done < <(sed -E 's/"[^"]*"//g; s/#.*//' <<< "$text" | awk -v uses="(^|[^A-Za-z0-9_.])($must_load)([^A-Za-z0-9_]|$)" '
    {
      number = $0; sub(/:.*/, "", number)
      line = $0; sub(/^[0-9]*:/, "", line)
      while (match(line, uses)) {
        name = substr(line, RSTART, RLENGTH)
        line = substr(line, RSTART + RLENGTH)
        gsub(/[^A-Za-z_]/, "", name)
        if (line ~ /^ *=[^=]/ || name == "") continue  # a keyword argument
        print number ":" name
      }
    }')
  { grep -E "^[0-9]+:(.*[^A-Za-z0-9_.])?($gone)" <<< "$text" || true; } | sed -E 's/^([0-9]+):[[:space:]]*/\1: removed from Bazel: /'
}

fail() {
  failures=$((failures + 1))
  echo "$*" >&2
}

# --- The scan sees what it is there for.
sees() { # sees NUMBER SNIPPET
  printf '%s\n' "$2" > "$tmp/snippet"
  local found
  found=$(removed "$tmp/snippet")
  [[ $(grep -c . <<< "$found" || true) == "$1" ]] ||
    fail "$(printf 'expected %s findings in:\n%s\ngot:\n%s' "$1" "$2" "$found")"
}
sees 1 'cc_library(name = "x")'
sees 1 '    sh_test(name = "x")'
sees 1 'proto_library(name = "x")'
sees 1 '[py_binary(name = n) for n in NAMES]'
sees 1 'def f(): java_library(name = "x")'
sees 1 'x = rule(attrs = {"deps": attr.label_list(providers = [CcInfo])})'
sees 1 'info = cc_common.merge_cc_infos(infos)'
sees 1 'local_repository(name = "x", path = "y")'
sees 1 'native.cc_library(name = "x")'
sees 1 'native.sh_binary(name = "x")'
sees 1 'bind(name = "x", actual = "y")'
sees 1 '    "_tool": attr.label(cfg = "host"),'
sees 1 'genrule(name = "x", exec_tools = ["y"])'
sees 2 $'load("@rules_cc//cc:cc_binary.bzl", "cc_binary")\ncc_library(name = "x")\ncc_binary(name = "y")\ncc_test(name = "z")'
sees 0 $'load("@rules_cc//cc:cc_library.bzl", "cc_library")\ncc_library(name = "x")'
sees 0 $'load(\n    "@rules_shell//shell:sh_test.bzl",\n    t = "sh_test",\n    "sh_test",\n)\nsh_test(name = "x")'
sees 0 $'def cc_library(name):\n    pass\ncc_library(name = "x")'
sees 0 '# cc_library(name = "x")'
sees 0 $'"""Says:\n\ncc_library(name = "x")\n"""\nx = 1'
sees 0 'genrule(name = "x", tools = ["cc_library"], cmd = "sh_test")'
sees 0 'foo(name = "x", srcs = [":py_binary"])  # not cc_library(name = "y")'
sees 0 'toolchain(name = "x", toolchain = ":y")'

# --- The checkout. The repositories below third_party/debian are written for
# the one Bazel of that distribution, whose native rules they hand on.
scanned=0
while IFS= read -r -d '' file; do
  scanned=$((scanned + 1))
  while IFS= read -r fault; do
    fail "${file#"$checkout/"}:$fault"
  done < <(removed "$file")
done < <(find "$checkout" \( -name .git -o -name 'bazel-*' -o -path "$checkout/third_party/debian/repos" \) -prune -o \
  -type f \( -name BUILD -o -name BUILD.bazel -o -name WORKSPACE -o -name MODULE.bazel -o -name '*.bzl' \) -print0)

echo "$scanned files, $failures faults"
[[ $scanned -ge 20 ]] || fail "only $scanned files found below $checkout: is this the checkout?"
[[ $failures == 0 ]]
