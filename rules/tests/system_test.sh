#!/usr/bin/env bash
# A system ships only with models whose documentation it names rightly; a model
# made from others lists them; a model of another provider is documented for
# those who build on it.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

new_workspace systems
write_model
sed -i 's#"//use:__pkg__"#"//visibility:public"#' "$ws/m/BUILD"
mend_document "$ws/m/tulip.textproto"
mkdir "$ws/s"
echo a > "$ws/s/a.weights"
cat > "$ws/s/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "ai_system", "gpai_model")

ai_system(name = "intake", documentation = "intake.textproto", models = ["//m:tulip"])

gpai_model(name = "derived", artifacts = ["a.weights"], documentation = ["derived.textproto"], base_models = ["//m:tulip"])

gpai_model(name = "unlisted", artifacts = ["a.weights"], documentation = ["unlisted.textproto"], base_models = ["//m:tulip"])

gpai_model(name = "no_target", artifacts = ["a.weights"], documentation = ["derived.textproto"])

gpai_model(name = "upstream", artifacts = ["a.weights"], documentation = ["upstream.textproto"], role = "upstream")

gpai_model(name = "provider", artifacts = ["a.weights"], documentation = ["upstream.textproto"])
EOF
derive_document "$ws/s/derived.textproto"
mend_document "$ws/s/unlisted.textproto"
# Without what only authorities are owed.
sed -e '/^  compute {/,/^  }/d' "$runfiles/$complete" > "$ws/s/upstream.textproto"

system() { # system [SED_EXPRESSION]: writes the system's document and builds it
  system_document "$ws/s/intake.textproto"
  [[ -z ${1:-} ]] || sed -i -E "$1" "$ws/s/intake.textproto"
  inner build //s:intake
}

# refused TEXT...: the build failed with a finding in the document of the
# system that says each, and the system ships nothing.
refused() {
  local text
  expect_failure && expect_text '^s/intake\.textproto:[0-9]+:[0-9]+: error' || return
  for text; do
    expect_text "$text" || return
  done
  [[ -z $(find "$ws/bazel-out/" -name 'intake.supervision.*' -o -name 'intake.manifest.json') ]] ||
    fault "expected to ship nothing"
}

started "digest of other documentation"
system 's/sha256:[0-9a-f]{8}/sha256:00000000/'
refused 'offers other documentation' 'write .downstream_pack: "sha256:[0-9a-f]{64}"'

started "another version"
system 's/"1\.4\.0"/"1.3.0"/'
refused 'documentation_version: "1\.4\.0"'

started "authority that the providers contradict"
system 's/NATIONAL_MARKET_SURVEILLANCE/AI_OFFICE_OF_THE_COMMISSION/'
refused 'AIA\.75\.1\]' 'another provider than Acme Systems B\.V\.'

started "everything agrees"
system
expect_success && expect_in s/intake.supervision.json '"kind": ?"NATIONAL_AUTHORITY"' '"kind": ?"ASSISTANCE"' &&
  expect_in s/intake.supervision.nl.html 'nationale markttoezichtautoriteit' &&
  expect_digest_in s/intake.manifest.json bazel-bin/s/intake.supervision.json bazel-bin/m/tulip.manifest.json &&
  expect_in s/intake.manifest.json '"name": ?"//m:tulip"'

started "base model that the document lists"
inner build //s:derived
expect_success && expect_in s/derived.manifest.json '"name": ?"//m:tulip"'

started "base model that the document does not list"
inner build //s:unlisted
expect_failure && expect_text 'is made from "Tulip 7B" \(//m:tulip\), which the document does not list'

started "base model that is no target"
inner build //s:no_target
expect_failure && expect_text 'base model "Tulip 7B" is no target'

started "for those who build on it: without what only authorities are owed"
inner build //s:upstream
expect_success && expect_in s/upstream.manifest.json '"role": ?"UPSTREAM"'

started "the same for the provider"
inner build //s:provider
expect_failure && expect_text 'missing: .*\[AIA\.XI\.1\.2\.d'

finish 9
