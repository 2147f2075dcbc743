#!/usr/bin/env bash
# What the rules promise besides the gate: reports that outlive a failure, facts
# that are read once, results that are the same everywhere.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

new_workspace scratch
write_model
write_users
document=$ws/m/tulip.textproto

# Which actions ran, by the line that `bazel build -s` prints for each.
expect_ran() { # expect_ran NUMBER MNEMONIC TARGET
  expect_count "$1" "SUBCOMMAND: # $3 .*mnemonic: $2\]"
}

# --- With a faulty document.
break_document "$document"

started "report when the gate fails"
inner build --norun_validations --output_groups=report //m:tulip
expect_success && expect_file bazel-bin/m/tulip.report.txt && expect_file bazel-bin/m/tulip.report.json

started "report holds the finding, as text"
expect_in m/tulip.report.txt "$finding"

started "report holds the finding, as JSON"
expect_in m/tulip.report.json FAILED TODO

# With validations the command fails, as the gate does, but the files are there.
started "report beside a failing validation"
inner clean
inner build --output_groups=report //m:tulip
expect_failure && expect_text "$finding" && expect_file bazel-bin/m/tulip.report.txt && expect_file bazel-bin/m/tulip.report.json

started "failing build names the model and shows the findings"
inner build //m:tulip
expect_failure && expect_text 'Checking that //m:tulip is documented failed' && expect_text "$finding"

started "model_documentation_test fails and shows the findings"
inner clean
inner test -s --test_output=errors //m:documentation_test
expect_failure && expect_text '^FAIL: //m:documentation_test' && expect_text "$finding" &&
  expect_ran 1 ModelcardLint //m:tulip && expect_ran 3 ModelcardInspect //m:tulip && expect_ran 0 ModelcardVerdict //m:tulip

started "model derived from an undocumented one"
inner build //use:derived
expect_failure && expect_text 'm/tulip\.textproto' && expect_nothing_shipped

# --- With a mended one.
mend_document "$document"

started "each step runs once"
inner clean
inner build -s //m:tulip
expect_success && expect_ran 3 ModelcardInspect //m:tulip && expect_ran 1 ModelcardLint //m:tulip &&
  expect_ran 1 ModelcardVerdict //m:tulip && expect_ran 3 ModelcardShip //m:tulip &&
  expect_ran 1 ModelcardNormalize //m:tulip && expect_ran 1 ModelcardManifest //m:tulip

started "prebuilt linter is the one that runs"
expect_count 10 '^ *(exec .*|[^#]*)tools/modelcard (inspect|lint|verdict|ship|normalize|manifest)' && expect_no_text 'mnemonic: Cpp'

started "manifest names the linter's digest"
expect_digest_in m/tulip.manifest.json tools/modelcard

started "manifest names the digest of each artifact"
expect_digest_in m/tulip.manifest.json m/config.json m/layers/1.weights m/layers/2.weights

started "manifest names the digest of the documentation that ships"
expect_digest_in m/tulip.manifest.json bazel-bin/m/tulip.documentation.textproto

started "artifacts ship as they are"
for file in config.json layers/1.weights layers/2.weights; do
  cmp "$ws/m/$file" "$ws/bazel-bin/m/tulip/$file" || fault "expected $file to ship unchanged"
done

started "second build does nothing"
inner build -s //m:tulip
expect_success && expect_no_text 'mnemonic: Modelcard'

started "environment does not matter"
inner build -s --action_env=HOME=/nowhere --action_env=LANG=C --action_env=PATH=/nowhere //m:tulip
expect_success && expect_no_text 'mnemonic: Modelcard'

started "edited document: no weights are read for it"
echo '# edited' >> "$document"
inner build -s --execution_log_json_file="$tmp/edited.log" //m:tulip
expect_success && expect_ran 0 ModelcardInspect //m:tulip && expect_ran 0 ModelcardShip //m:tulip &&
  expect_ran 1 ModelcardLint //m:tulip

# The log names each input of each action that ran, with its size.
started "... not a byte of them is an input of anything that ran"
weights='"path": "m/layers/[12]\.weights"'
grep -qE '"path": "m/tulip\.textproto"' "$tmp/edited.log" || fault "expected the log to name the document"
! grep -qE "$weights" "$tmp/edited.log" || fault "expected no action to have weights as input"

started "an answer that changes ships another document, and reads no weights either"
cp "$document" "$tmp/before_answer"
sed -i -E 's/^  release_date: ".*"/  release_date: "2026-03-03"/' "$document"
inner build -s --execution_log_json_file="$tmp/answer.log" //m:tulip
expect_success && expect_ran 1 ModelcardNormalize //m:tulip && expect_ran 0 ModelcardInspect //m:tulip &&
  expect_ran 0 ModelcardShip //m:tulip
! grep -qE "$weights" "$tmp/answer.log" || fault "expected no action to have weights as input"
cp "$tmp/before_answer" "$document"

started "edited artifact: it alone is read, and the document compared with it"
echo more >> "$ws/m/layers/2.weights"
inner build -s --execution_log_json_file="$tmp/weights.log" //m:tulip
expect_success && expect_ran 1 ModelcardInspect //m:tulip && expect_ran 1 ModelcardLint //m:tulip &&
  expect_ran 1 ModelcardShip //m:tulip && expect_ran 1 ModelcardManifest //m:tulip &&
  { grep -qE "$weights" "$tmp/weights.log" || fault "expected the log to name the weights"; }

started "model_documentation_test passes"
inner test //m:documentation_test
expect_success && expect_text '//m:documentation_test +PASSED'

started "model derived from a documented one"
inner build //use:derived
expect_success

started "its manifest names the digest of the other manifest"
expect_digest_in use/derived.manifest.json bazel-bin/m/tulip.manifest.json

started "artifacts elsewhere: a manifest without artifacts"
inner build -s //use:elsewhere
expect_success && expect_ran 0 ModelcardShip //use:elsewhere && expect_ran 1 ModelcardInspect //use:elsewhere &&
  expect_file bazel-bin/use/elsewhere.manifest.json

started "update mends what needs no decision, in the workspace"
cp "$document" "$tmp/before_update"
sed -i -E 's#^  release_date: "([0-9]+)-0?([0-9]+)-0?([0-9]+)"#  release_date: "\1/\2/\3"#' "$document"
cmp -s "$document" "$tmp/before_update" && die "the document has no release_date to rewrite"
inner run //m:tulip.update
expect_success && expect_text 'documentation passed'
[[ $(sed '/^bindings {$/,$d' "$document") == "$(cat "$tmp/before_update")" ]] ||
  fault "expected the document as it was, but for its bindings"

started "arguments in files"
inner clean
inner build --min_param_file_size=1 //m:tulip //use:derived
expect_success

started "as_of reaches the report"
inner build --@rules_modelcard//rules:as_of=2026-01-31 --output_groups=report //m:tulip
expect_success && expect_in m/tulip.report.json '2026-01-31'

# --- Waivers, and files that are out of the ordinary.
mkdir -p "$ws/p"
cat > "$ws/p/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

[
    gpai_model(name = name, artifacts = ["layer 1.weights"], documentation = ["tulip.textproto"], policy = "policy.textproto")
    for name in ["waived", "not_waived"]
]

genrule(name = "generate", srcs = ["//use:good.textproto"], outs = ["generated.textproto"], cmd = "cp $< $@")

genrule(name = "train", outs = ["out/trained.weights"], cmd = "echo trained > $@")

gpai_model(name = "generated", artifacts = [":train", "//use:a.weights"], documentation = [":generate"])
EOF
echo 'exports_files(["a.weights", "good.textproto"])' >> "$ws/use/BUILD"
echo one > "$ws/p/layer 1.weights"
break_document "$ws/p/tulip.textproto"
cat > "$ws/p/policy.textproto" << 'EOF'
waivers {
  requirement: "AIA.XI.1.1.c-1"
  model: "//p:waived"
  reason: "The release date is set by the board next week."
  owner: "ml-governance@acme.example"
  expires: "2099-12-31"
}
EOF

started "waived finding"
inner build //p:waived
expect_success && expect_file "bazel-bin/p/waived/layer 1.weights" && expect_file bazel-bin/p/waived.manifest.json

started "manifest names the waiver and the policy's digest"
expect_in p/waived.manifest.json 'set by the board' && expect_digest_in p/waived.manifest.json p/policy.textproto

started "waiver of another model"
inner build //p:not_waived
expect_failure && expect_text "$finding"

started "expired waiver"
inner build --@rules_modelcard//rules:as_of=2100-01-01 //p:waived
expect_failure && expect_text 'p/policy\.textproto'

started "generated document and artifacts of two packages"
inner build --output_groups=+report,default //p:generated
expect_success && expect_file bazel-bin/p/generated/out/trained.weights && expect_file bazel-bin/p/generated/a.weights

started "no file tells where it was built"
if grep -rlE 'bazel-out|execroot|sandbox' "$ws/bazel-bin/m" --include='tulip*' --exclude='*.params' > "$log"; then
  fault "expected no path of the output tree in these files"
fi

# --- Documents against artifacts.
mkdir -p "$ws/b"
cat > "$ws/b/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(name = "broken", artifacts = ["m.safetensors"], documentation = ["//use:good.textproto"])
EOF
printf 'no header' > "$ws/b/m.safetensors"

started "broken artifact: a finding at its place, and nothing ships"
inner build //b:broken
expect_failure && expect_text 'm\.safetensors: error: byte 0: the header is said to have'
[[ ! -e $ws/bazel-bin/b/broken.manifest.json ]] || fault "expected no manifest"

# --- In another directory, with another output base.
write_digests() { # write_digests FILE
  inner build --output_groups=+report,default //m:tulip //use:derived
  expect_success || return
  (cd "$ws/bazel-bin" && find m use \( -name '*.runfiles' -o -name '*.params' \) -prune -o -type f -print0 |
    LC_ALL=C sort -z | xargs -0 sha256sum) > "$1"
}
expect_same() { # expect_same FILE FILE
  [[ -s $1 ]] || { fault "expected files to compare"; return 1; }
  diff "$1" "$2" > "$log" || { fault "expected the same files"; return 1; }
}

started "same bytes in another directory"
inner clean
write_digests "$tmp/first.digests"
first=$ws
inner shutdown
new_workspace other/directory
cp -RL "$first/m" "$first/use" "$ws/"
write_digests "$tmp/second.digests"
expect_same "$tmp/first.digests" "$tmp/second.digests"

started "same bytes with mapped paths"
inner clean
echo 'build --experimental_output_paths=strip' >> "$ws/.bazelrc"
write_digests "$tmp/third.digests"
expect_same "$tmp/first.digests" "$tmp/third.digests"

finish 35
