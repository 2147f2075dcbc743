#!/usr/bin/env bash
# What the linter can not read or understand does not ship: the build fails and
# names the file and the fault. Text that only the linter writes is matched
# loosely; its own tests are strict about it.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

new_workspace scratch
write_model
mkdir -p "$ws/faults"
cat > "$ws/faults/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(name = "no_document", artifacts = ["a.weights"])

gpai_model(name = "no_such_document", artifacts = ["a.weights"], documentation = ["nowhere.textproto"])

gpai_model(name = "unknown_extension", artifacts = ["a.weights"], documentation = ["card.docx"])

gpai_model(name = "under_policy", artifacts = ["a.weights"], documentation = ["good.textproto"], policy = "policy.textproto")
EOF
echo a > "$ws/faults/a.weights"
echo '# A card' > "$ws/faults/card.docx"
mend_document "$ws/faults/good.textproto"
document=$ws/m/tulip.textproto
policy=$ws/faults/policy.textproto

refused() { # refused TEXT
  expect_failure && expect_text "$1" && expect_nothing_shipped
}

started "mended document"
mend_document "$document"
inner build //m:tulip
expect_success && expect_file bazel-bin/m/tulip.manifest.json
inner clean

# Documents. That the route does not matter is the subject of gate_test.
faulty_document() { # faulty_document NAME TEXT, with the document on stdin
  started "$1"
  cat > "$document"
  inner build --norun_validations //m:tulip
  refused "m/tulip\.textproto.*error" && expect_text "$2"

  started "$1, report"
  inner build --norun_validations --output_groups=report //m:tulip
  expect_success && expect_file bazel-bin/m/tulip.report.txt && expect_in m/tulip.report.json UNUSABLE
}
good=$runfiles/$complete

faulty_document "empty document" 'error' < /dev/null
faulty_document "document of comments" 'error' <<< '# proto-message: modelcard.v1.ModelDocumentation'
faulty_document "document of another message type" 'google\.protobuf\.FileDescriptorSet' < <(
  sed '/^# proto-message:/d' "$good" | sed '1i # proto-message: google.protobuf.FileDescriptorSet'
)
faulty_document "document of an unknown message type" 'acme\.NoSuchMessage' < <(
  sed '/^# proto-message:/d' "$good" | sed '1i # proto-message: acme.NoSuchMessage'
)
faulty_document "unknown field" 'no_such_field' < <(cat "$good" && echo 'no_such_field: 1')
faulty_document "syntax error" 'tulip\.textproto:[0-9]+:[0-9]+' < <(cat "$good" && echo 'provider {')
faulty_document "binary file" 'error' < <(printf '\0\1\2\377\376' && head -c 5000 /bin/sh)

# Faults that no document has to be read for.
started "no document"
inner build //faults:no_document
refused '//faults:no_document: the model has no documentation' && expect_text 'help: write a document and name it: documentation = '

started "no document, validations off, keep going"
inner build --norun_validations --keep_going //faults:no_document
refused 'the model has no documentation'

# Bazel can be asked to call a target that fails in analysis a success.
started "no document, analysis may fail"
inner build --allow_analysis_failures //faults:no_document
expect_nothing_shipped

started "document that does not exist"
inner build //faults:no_such_document
refused 'nowhere\.textproto'

started "unknown extension"
inner build //faults:unknown_extension
refused 'documentation faults/card\.docx is of an unknown type' && expect_text 'help: .*\*\.textproto'

# Policies. The document is without fault.
faulty_policy() { # faulty_policy NAME TEXT, with the policy on stdin
  started "$1"
  cat > "$policy"
  inner build --norun_validations //faults:under_policy
  refused "faults/policy\.textproto.*error" && expect_text "$2"
}

faulty_policy "policy that does not parse" 'policy\.textproto:[0-9]+:[0-9]+' <<< 'waivers {'
faulty_policy "policy with an unknown field" 'no_such_field' <<< 'no_such_field: 1'
faulty_policy "waiver of an unknown requirement" 'AIA\.NO\.SUCH-1' << 'EOF'
waivers {
  requirement: "AIA.NO.SUCH-1"
  reason: "Nobody asks for this, in this or any other text of law."
  owner: "ml-governance@acme.example"
  expires: "2099-12-31"
}
EOF

finish 23
