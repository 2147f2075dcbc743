#!/usr/bin/env bash
# No route around the gate: each way to use a model fails while its document is
# faulty, because of the fault, and works once the document is mended.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

new_workspace scratch
write_model
write_users

# What the case is called | arguments of Bazel. All need something that ships.
read -r -d '' routes << 'EOF'
plain build                        | build //m:tulip
package wildcard                   | build //m:all
plain build, optimised             | build -c opt //m:tulip
plain build, no sandbox            | build --spawn_strategy=local //m:tulip
plain build, mapped paths          | build --experimental_output_paths=strip //m:tulip
no validations                     | build --norun_validations //m:tulip
keep going                         | build --keep_going //m:tulip //use:all
empty list of output groups        | build --output_groups= //m:tulip
output group default               | build --output_groups=default //m:tulip
output group manifest              | build --output_groups=manifest //m:tulip
output group documentation         | build --output_groups=documentation //m:tulip
output group artifacts             | build --output_groups=artifacts //m:tulip
output group view_ai_office        | build --output_groups=view_ai_office //m:tulip
output group _validation           | build --output_groups=_validation //m:tulip
... no validations: default        | build --norun_validations --output_groups= //m:tulip
... no validations: report too     | build --norun_validations --output_groups=+report //m:tulip
... no validations: manifest       | build --norun_validations --output_groups=manifest //m:tulip
... no validations: documentation  | build --norun_validations --output_groups=documentation //m:tulip
... no validations: artifacts      | build --norun_validations --output_groups=artifacts //m:tulip
... no validations: view_ai_office | build --norun_validations --output_groups=view_ai_office //m:tulip
... no validations: view_authority | build --norun_validations --output_groups=view_national_authority //m:tulip
... no validations: view_downstream| build --norun_validations --output_groups=view_downstream //m:tulip
... no validations: view_public    | build --norun_validations --output_groups=view_public //m:tulip
... no validations: _validation    | build --norun_validations --output_groups=_validation //m:tulip
srcs of a genrule                  | build --norun_validations //use:sources
tool of a genrule                  | build --norun_validations //use:tool
data of a binary                   | build --norun_validations //use:binary
data of a binary that is run       | run --norun_validations //use:binary
data of a binary that is a tool    | build --norun_validations //use:run_tool
data of a test                     | test --norun_validations //use:data_test
data of a test, only tests built   | test --norun_validations --build_tests_only //use:all
... the same by build              | build --norun_validations --build_tests_only //use:all
alias                              | build --norun_validations //use:alias
filegroup                          | build --norun_validations //use:group
filegroup of manifest              | build --norun_validations //use:group_manifest
filegroup of documentation         | build --norun_validations //use:group_documentation
filegroup of artifacts             | build --norun_validations //use:group_artifacts
filegroup of view_public           | build --norun_validations //use:group_view_public
filegroup of _validation           | build --norun_validations //use:group__validation
genrule on a filegroup             | build --norun_validations //use:group_sources
model made by a macro              | build --norun_validations //use:made_by_macro
user made by a macro               | build --norun_validations //use:made_by_macro_packed
aspect of a rule                   | build --norun_validations //use:aspect
aspect of the command line         | build --norun_validations --aspects=//use:defs.bzl%take --output_groups=taken //m:tulip
rule on ModelInfo                  | build --norun_validations //use:provider
one file, by a rule                | build --norun_validations //use:one_file
one file, by select_file           | build --norun_validations //use:selected
... and a genrule on it            | build --norun_validations //use:selected_source
invisible target                   | build --norun_validations --nocheck_visibility //stranger:sources
artifacts elsewhere                | build --norun_validations //use:elsewhere
model derived from it              | build --norun_validations //use:derived
... its artifacts alone            | build --norun_validations --output_groups=artifacts //use:derived
... its documentation alone        | build --norun_validations --output_groups=documentation //use:derived
... its manifest alone             | build --norun_validations --output_groups=manifest //use:derived
... its _validation alone          | build --norun_validations --output_groups=_validation //use:derived
system built on it                 | build --norun_validations //use:system
... who supervises it alone        | build --norun_validations --output_groups=supervision //use:system
... its manifest alone             | build --norun_validations --output_groups=manifest //use:system
... its documentation alone        | build --norun_validations --output_groups=documentation //use:system
EOF

# Requests that ask for nothing that ships. Bazel may call them a success;
# nothing may come of them.
read -r -d '' idle_routes << 'EOF'
no output group                    | build --norun_validations --output_groups=-default //m:tulip //use:all
unknown output group               | build --norun_validations --output_groups=all //m:tulip //use:all
report only                        | build --norun_validations --output_groups=report //m:tulip
report only, by filegroup          | build --norun_validations //use:group_report
no build                           | build --nobuild //m:tulip //use:all
another test, only tests built     | test --build_tests_only //use:unrelated_test
EOF

# A file that ships has no label of its own, so none can be asked for.
read -r -d '' labels << 'EOF'
label of an artifact               | build //m:tulip/layers/1.weights
label of the manifest              | build //m:tulip.manifest.json
label of the documentation         | build //m:tulip.documentation.textproto
label of a view                    | build //m:tulip.public.html
EOF

# each FUNCTION TABLE: calls FUNCTION with the arguments of Bazel for each row.
each() {
  local name arguments
  while IFS='|' read -r name arguments; do
    started "$state document, ${name%"${name##*[! ]}"}"
    # shellcheck disable=SC2086 # a list of words without blanks
    inner $arguments
    "$1"
  done <<< "$2"
}

blocked() {
  expect_failure && expect_text "$finding" && expect_text 'm/tulip\.textproto:[0-9]+:[0-9]+: error' && expect_nothing_shipped
}
idle() { expect_nothing_shipped; }
no_label() { expect_failure && expect_text 'no such target'; }

state=faulty
break_document "$ws/m/tulip.textproto"
each blocked "$routes"
each idle "$idle_routes"
each no_label "$labels"

state=mended
mend_document "$ws/m/tulip.textproto"
each expect_success "$routes"
each expect_success "$idle_routes"
each no_label "$labels"

for file in m/tulip.manifest.json m/tulip.documentation.textproto m/tulip.public.html m/tulip/layers/1.weights use/sources.out; do
  started "mended document, $file is there"
  inner build --output_groups=+view_public //m:tulip //use:sources
  expect_success && expect_file "bazel-bin/$file"
done

# Outputs of the last good build stay where they are, as Bazel leaves them, but
# no build succeeds with them.
read -r -d '' stale_routes << 'EOF'
plain build                        | build //m:tulip
no validations                     | build --norun_validations //m:tulip
output group artifacts             | build --norun_validations --output_groups=artifacts //m:tulip
srcs of a genrule                  | build --norun_validations //use:sources
tool of a genrule                  | build --norun_validations //use:tool
data of a test                     | test --norun_validations //use:data_test
one file, by a rule                | build --norun_validations //use:one_file
EOF
state='again faulty'
break_document "$ws/m/tulip.textproto"
stale() { expect_failure && expect_text "$finding"; }
each stale "$stale_routes"

# The limit, stated in README: a file that the package itself holds can be
# asked for by its own label, gate or no gate.
started "faulty document, source file by its own label"
inner build //m:layers/1.weights
expect_success && expect_no_text "$finding"

# A baseline lets the faults of today pass, and nothing else.
mkdir -p "$ws/based"
cat > "$ws/based/BUILD" << 'EOF'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(
    name = "based",
    artifacts = ["a.weights"],
    baseline = "baseline.textproto",
    documentation = ["based.textproto"],
)
EOF
echo a > "$ws/based/a.weights"
break_document "$ws/based/based.textproto"
(cd "$ws" && tools/modelcard baseline --baseline=based/baseline.textproto --model=//based:based \
  based/based.textproto) > "$log" 2>&1 || fault "expected to write a baseline"

started "baseline: the fault of today passes, and the manifest says so"
inner build //based
expect_success && expect_in based/based.manifest.json '"baseline": \{' "$(sha256sum "$ws/based/baseline.textproto" | cut -c 1-64)"

started "baseline: another fault does not"
sed -i -E 's/total_parameters: .*/total_parameters: -1/' "$ws/based/based.textproto"
inner build //based
expect_failure && expect_text ': error: .*\[AIA\.XI\.1\.1\.d-2\]' && expect_text "in the baseline: .*$finding"

started "baseline: an entry that fits nothing any more is a fault"
mend_document "$ws/based/based.textproto"
inner build //based
expect_failure && expect_text 'baseline.textproto:.*the baseline holds an error that is not there'

finish 154
