#!/usr/bin/env bash
# The rules as others use them: the workspaces of e2e, unchanged but for what each user has to
# put there, and a newer version of the rules.

. rules/tests/inner_bazel.sh

cp -RL e2e proto "$rules/" || die "cannot copy the workspaces"
chmod -R u+w "$rules/e2e"

# consumer NAME: makes e2e/NAME the current workspace, with the linter and with what this
# machine needs in order to find modules.
consumer() {
  ws=$rules/e2e/$1
  workspaces+=("$ws")
  mkdir -p "$ws/third_party"
  ln -s "$runfiles/third_party/debian" "$checkout/third_party/workspace" "$ws/third_party/"
  echo third_party > "$ws/.bazelignore"
  cp -L "$runfiles/linter/modelcard" "$ws/tools/modelcard/modelcard-linux-x86_64"
  bazelrc=user.bazelrc "write_bazelrc_$2"
}

document=models/tulip/tulip.textproto
readonly document
readonly finding='\[AIA\.XI\.1\.1\.c-1\]'

# Mnemonics of the actions that the workspace's targets need, one a line. What Bazel itself
# says goes to the log as well.
mnemonics() { # mnemonics FLAGS...
  inner aquery "$@" 'deps(//...)'
  sed -nE 's/^  Mnemonic: //p' "$log" | LC_ALL=C sort | uniq -c | sed -E 's/^ *//' > "$tmp/mnemonics"
}
expect_mnemonic() { grep -qE "^[0-9]+ $1\$" "$tmp/mnemonics" || { fault "expected actions $1"; return 1; }; }
expect_nothing_compiled() {
  ! grep -E '^[0-9]+ Cpp' "$tmp/mnemonics" || { fault "expected to compile nothing"; return 1; }
}

# What ships, and the report, as lines of digest and name.
write_digests() { # write_digests FILE
  inner build --output_groups=+report,default //... && expect_success || return
  (cd "$ws/bazel-bin" && find . -name '*.runfiles' -prune -o -name 'tulip*' -type f ! -name '*.params' -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum) > "$1"
  [[ $(grep -c . "$1") -ge 7 ]] || { fault "expected more files to compare"; return 1; }
}

uses_the_rules() { # uses_the_rules NAME: cases that hold in both modes
  started "$1: compiles nothing"
  mnemonics
  expect_success && expect_mnemonic ModelcardLint && expect_mnemonic ModelcardManifest && expect_nothing_compiled

  started "$1: builds"
  inner build //...
  expect_success && expect_file bazel-bin/SHA256SUMS && expect_in SHA256SUMS 'tulip\.manifest\.json' 'tulip\.weights'

  started "$1: the manifest names the prebuilt linter"
  expect_digest_in models/tulip/tulip.manifest.json tools/modelcard/modelcard-linux-x86_64

  started "$1: tests"
  inner test //...
  expect_success && expect_text '//models/tulip:documentation_test +PASSED'

  started "$1: nothing ships with a faulty document"
  cp "$ws/$document" "$tmp/good.textproto"
  sed -i -E 's/^  release_date: ".*"/  release_date: "TODO"/' "$ws/$document"
  ! cmp -s "$ws/$document" "$tmp/good.textproto" || die "the document has no release_date to break"
  inner clean
  inner build //:release
  expect_failure && expect_text "models/tulip/tulip\.textproto:[0-9]+:[0-9]+: error.*$finding" && expect_nothing_shipped
  cp "$tmp/good.textproto" "$ws/$document"
}

consumer module with_modules
uses_the_rules module

# That nothing is compiled says something only if the query would see it.
started "module: the query sees what the linter from source would compile"
mkdir -p "$rules/linter"
cat > "$rules/linter/BUILD" << 'EOF'
load("@rules_cc//cc:cc_binary.bzl", "cc_binary")

cc_binary(name = "modelcard", srcs = ["modelcard.cc"], visibility = ["//visibility:public"])
EOF
touch "$rules/linter/modelcard.cc"
mnemonics --extra_toolchains=@rules_modelcard//rules/toolchain:from_source_toolchain
expect_success && expect_mnemonic CppCompile
rm -r "$rules/linter"

started "module: a day for expiry dates, by the flag's name in other modules"
inner build --@rules_modelcard//rules:as_of=2100-01-01 //:release
expect_failure && expect_text 'policy/models\.textproto'

started "module: the schema of an organisation, compiled by a protoc that is there already"
inner build //organisation:daisy
expect_success && expect_in organisation/daisy.manifest.json 'acme_requirements_proto'
mnemonics --output_groups=manifest
expect_mnemonic GenProtoDescriptorSet && expect_nothing_compiled

started "module: nothing ships without what the organisation asks"
acme=$ws/organisation/acme.textproto
sed -i.good '/risk_owner/d' "$acme"
inner build //organisation:daisy
expect_failure && expect_text 'organisation/acme\.textproto:[0-9]+:[0-9]+: error.*\[ACME\.1\]'
mv "$acme.good" "$acme"

started "module: digests of what ships"
write_digests "$tmp/override.digests"

# --- From a registry, and then one version on.
release() { # release VERSION
  mkdir -p "$tmp/registry/modules/rules_modelcard/$1" "$tmp/rules-$1"
  cp -R "$rules/MODULE.bazel" "$rules/BUILD" "$rules/rules" "$rules/proto" "$tmp/rules-$1/"
  sed -i "/^module(/,/^)/s/version = .*/version = \"$1\",/" "$tmp/rules-$1/MODULE.bazel"
  cp "$tmp/rules-$1/MODULE.bazel" "$tmp/registry/modules/rules_modelcard/$1/"
  echo "{\"type\": \"local_path\", \"path\": \"$tmp/rules-$1\"}" > "$tmp/registry/modules/rules_modelcard/$1/source.json"
}
version=$(sed -nE '/^module\(/,/^\)/s/^ *version = "(.*)",$/\1/p' "$rules/MODULE.bazel")
[[ -n $version ]] || die "MODULE.bazel names no version"
release "$version"
release 99.0.0
echo '{}' > "$tmp/registry/bazel_registry.json"

expect_same_files() { # expect_same_files FILE: as with the local override
  diff "$tmp/override.digests" "$1" > "$log" || { fault "expected the same files"; return 1; }
}
# Which version is in use, by where its repository is taken from.
expect_version() {
  local base
  base=$(cd "$ws" && "$bazel" --output_user_root="$tmp/out" --host_jvm_args=-Xmx1g --max_idle_secs=60 info output_base 2> "$log")
  [[ $(realpath "$base"/external/rules_modelcard[+~]*/rules) == "$tmp/rules-$1/rules" ]] || {
    fault "expected version $1 to be in use"
    return 1
  }
}

started "module: from a registry, the same files"
sed -i '/^local_path_override(/,/^)/d' "$ws/MODULE.bazel"
echo "common --registry=file://$tmp/registry" >> "$ws/user.bazelrc"
[[ -n ${MODELCARD_BAZEL_CONFIG:-} ]] || echo 'common --registry=https://bcr.bazel.build' >> "$ws/user.bazelrc"
write_digests "$tmp/registry.digests" && expect_version "$version" && expect_same_files "$tmp/registry.digests"

started "module: one version on, the same files"
sed -i -E '/name = "rules_modelcard"/s/version = "[^"]*"/version = "99.0.0"/' "$ws/MODULE.bazel"
write_digests "$tmp/upgraded.digests" && expect_version 99.0.0 && expect_same_files "$tmp/upgraded.digests"

# --- WORKSPACE files are gone from Bazel 9 on.
major=$("$bazel" --output_user_root="$tmp/out" --version | sed -nE 's/^bazel ([0-9]+).*/\1/p')
if [[ ${major:-0} -ge 9 ]]; then
  echo "Bazel $major reads no WORKSPACE"
  finish 12
  exit
fi
inner shutdown
consumer workspace without_modules
uses_the_rules workspace

started "workspace: the same files as with modules"
write_digests "$tmp/workspace.digests" && expect_same_files "$tmp/workspace.digests"

finish 18
