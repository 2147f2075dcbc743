#!/usr/bin/env bash
# Documents that are bound to their models: a build fails when an input moves, and
# `<name>.update` binds the document anew in the workspace.

. rules/tests/inner_bazel.sh
. rules/tests/scratch_model.sh

new_workspace scratch
mkdir -p "$ws/m/data"
echo '{"layers": 2}' > "$ws/m/config.json"
echo one > "$ws/m/tulip.weights"
echo corpus > "$ws/m/data/corpus.tsv"
cat > "$ws/m/BUILD" << 'END'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(
    name = "tulip",
    artifacts = ["config.json", "tulip.weights"],
    documentation = ["tulip.textproto"],
    training_data = ["data/corpus.tsv"],
    visibility = ["//derived:__pkg__"],
)
END
document=$ws/m/tulip.textproto
mend_document "$document"
echo '# The last line.' >> "$document"
cp "$document" "$tmp/unbound"

started "unbound document: a note, and the model ships"
inner build //m:tulip
expect_success && expect_file bazel-bin/m/tulip.manifest.json
started "... the report says that nothing was checked"
inner build --output_groups=report //m:tulip
expect_in m/tulip.report.txt 'none of the 3 inputs' 'bazel run //m:tulip\.update'

started "update --diff only shows"
inner run //m:tulip.update -- --diff
expect_text '^\+bindings \{'
cmp -s "$document" "$tmp/unbound" || fault "expected the document unchanged"

started "update binds all inputs and keeps the rest"
inner run //m:tulip.update
expect_success && expect_text 'm/tulip\.textproto: bindings written'
head -c "$(stat -c %s "$tmp/unbound")" "$document" | cmp -s - "$tmp/unbound" || fault "expected the document as it was, and bindings behind it"
started "... by kind and name"
for line in 'kind: ARTIFACT' 'kind: TRAINING_DATA' 'name: "config.json"' 'name: "tulip.weights"' 'name: "data/corpus.tsv"'; do
  grep -qF "$line" "$document" || fault "expected in the document: $line"
done

started "bound document passes"
inner build //m:tulip
expect_success

started "updating again changes nothing"
cp "$document" "$tmp/bound"
inner run //m:tulip.update
expect_success && expect_no_text 'bindings written'
cmp -s "$document" "$tmp/bound" || fault "expected the document unchanged"

# Whoever signs copies the digest that the command prints.
digest=$("$ws/tools/modelcard" bindings "$document") || die "cannot print the digest of the bindings"
printf 'sign_off {\n  name: "A. de Vries"\n  date: "2099-01-01"\n  digest: "%s"\n}\n' "$digest" >> "$document"
started "signed document passes"
inner build //m:tulip
expect_success

started "moved weights fail the build, which names them and the command"
echo two > "$ws/m/tulip.weights"
inner clean # of what the last good build made
inner build //m:tulip
expect_failure && expect_text '"tulip\.weights" moved' && expect_text 'bazel run //m:tulip\.update' && expect_nothing_shipped

started "update binds anew, names who has to sign, and leaves the sign-off alone"
inner run //m:tulip.update
expect_text 'only A\. de Vries can renew the sign-off' && { grep -qF "$digest" "$document" || fault "expected the sign-off as it was"; }

started "stale sign-off fails the build"
inner build //m:tulip
expect_failure && expect_text 'what A\. de Vries signed on 2099-01-01' && expect_no_text 'moved since'

started "renewed sign-off: the model ships"
renewed=$("$ws/tools/modelcard" bindings "$document") || die "cannot print the digest of the bindings"
sed -i "s/$digest/$renewed/" "$document"
inner build //m:tulip
expect_success

started "sign-off on a day to come fails a build that knows the day"
inner build --@rules_modelcard//rules:as_of=2098-12-31 //m:tulip
expect_failure && expect_text 'which is yet to come'

started "moved training data fail the build"
echo more >> "$ws/m/data/corpus.tsv"
inner build //m:tulip
expect_failure && expect_text '"data/corpus\.tsv" moved'

started "training data do not ship"
inner run //m:tulip.update
renewed_again=$("$ws/tools/modelcard" bindings "$document") || die "cannot print the digest of the bindings"
sed -i "s/$renewed/$renewed_again/" "$document"
inner build //m:tulip
expect_success && [[ ! -e $ws/bazel-bin/m/tulip/data ]] || fault "expected no training data"

# A model made from it, whose documents are a model card's neighbours: YAML, and
# the bindings beside it.
mkdir -p "$ws/derived"
echo tuned > "$ws/derived/tuned.weights"
cat > "$ws/derived/BUILD" << 'END'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(
    name = "crocus",
    artifacts = ["tuned.weights"],
    base_models = ["//m:tulip"],
    documentation = ["crocus.yaml", "bindings.textproto"],
)
END
derive_document "$tmp/crocus.textproto"
"$ws/tools/modelcard" convert --to=yaml "$tmp/crocus.textproto" > "$ws/derived/crocus.yaml" || die "cannot convert the document"
cp "$ws/derived/crocus.yaml" "$tmp/crocus.yaml"
echo '# What it is bound to.' > "$ws/derived/bindings.textproto"

started "update binds to the base model's documentation, beside a document in YAML"
inner run //derived:crocus.update
expect_success && grep -A1 -F 'kind: BASE_MODEL' "$ws/derived/bindings.textproto" | grep -qF 'name: "//m:tulip"' ||
  fault "expected a binding to the documentation of //m:tulip"
cmp -s "$ws/derived/crocus.yaml" "$tmp/crocus.yaml" || fault "expected the document unchanged"

started "... and the derived model ships"
inner build //derived:crocus
expect_success && expect_file bazel-bin/derived/crocus.manifest.json

started "changed documentation of the base model makes the derived one stale"
sed -i -E 's/^(  *)release_date: ".*"/\1release_date: "2026-03-03"/' "$document"
inner build //m:tulip
expect_success
inner build //derived:crocus
expect_failure && expect_text '"//m:tulip" moved' && expect_text 'bazel run //derived:crocus\.update' &&
  expect_no_text 'Checking that //m:tulip is documented failed'

started "... until it is bound anew"
inner run //derived:crocus.update
inner build //derived:crocus
expect_success

started "a comment in the base model's document moves nothing"
echo '# The very last line.' >> "$document"
inner build //derived:crocus
expect_success

# What is mended has to be what closes the gate: without the role, the base models
# and the day, the command would find other errors than the build, or none.
started "update lints for the role of the gate"
mkdir -p "$ws/up"
echo tuned > "$ws/up/a.weights"
cat > "$ws/up/BUILD" << 'END'
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(name = "lily", artifacts = ["a.weights"], documentation = ["lily.textproto"], role = "upstream")
END
sed -e '/^  compute {/,/^  }/d' "$runfiles/$complete" > "$ws/up/lily.textproto"
inner build //up:lily
expect_success
inner run //up:lily.update
expect_success && expect_text 'up/lily\.textproto: bindings written'

started "... on the day of the gate"
inner run --@rules_modelcard//rules:as_of=2098-12-31 //m:tulip.update
expect_failure && expect_text 'which is yet to come'

started "... and with its base models"
grep -v 'base_models' "$ws/derived/BUILD" > "$tmp/BUILD" && cp "$tmp/BUILD" "$ws/derived/BUILD"
inner build //derived:crocus
expect_failure && expect_text 'is no target in .base_models.'
inner run //derived:crocus.update
expect_failure && expect_text 'is no target in .base_models.'

finish 23
