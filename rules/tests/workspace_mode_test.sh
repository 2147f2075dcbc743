#!/usr/bin/env bash
# The gate in a workspace without modules.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

# WORKSPACE files are gone from Bazel 9 on.
version=$("$bazel" --output_user_root="$tmp/out" --version | sed -nE 's/^bazel ([0-9]+).*/\1/p')
[[ ${version:-0} -lt 9 ]] || { echo "Bazel $version reads no WORKSPACE"; exit 0; }

new_workspace scratch without_modules
write_model

break_document "$ws/m/tulip.textproto"

started "faulty document"
inner build //m:tulip
expect_failure && expect_text "$finding" && expect_nothing_shipped

started "faulty document, validations off"
inner build --norun_validations --output_groups=artifacts //m:tulip
expect_failure && expect_text "$finding" && expect_nothing_shipped

started "faulty document, test"
inner test --test_output=errors //m:documentation_test
expect_failure && expect_text '^FAIL: //m:documentation_test' && expect_text "$finding"

mend_document "$ws/m/tulip.textproto"

started "mended document"
inner build //m:tulip
expect_success && expect_file bazel-bin/m/tulip.manifest.json

started "mended document, test"
inner test //m:documentation_test
expect_success

finish 5
