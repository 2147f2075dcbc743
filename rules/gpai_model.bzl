"""A general-purpose AI model that ships only with its documentation."""

load("@com_google_protobuf//bazel/common:proto_info.bzl", "ProtoInfo")
load("//rules:providers.bzl", "ModelInfo", "ModelReportInfo")
load("//rules/private:inspect.bzl", "inspect_inputs")
load("//rules/private:lint.bzl", "judge_report", "lint_documentation")
load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE")
load("//rules/private:model_info.bzl", "new_model_info")
load("//rules/private:ship.bzl", "gate", "ship_artifact", "ship_documentation", "ship_facts", "ship_manifest", "ship_views")
load("//rules/private:sources.bzl", "artifact_sources", "baseline_source", "documentation_sources", "policy_source", "training_data_sources")

def _gpai_model_impl(ctx):
    documents = documentation_sources(ctx)
    policy = policy_source(ctx)
    sources = artifact_sources(ctx)
    bases = [base[ModelInfo] for base in ctx.attr.base_models]
    base_manifests = [base.manifest for base in bases]

    facts = inspect_inputs(ctx, sources, training_data_sources(ctx), bases)
    report = lint_documentation(ctx, documents, policy, baseline_source(ctx), facts, [base.facts for base in bases])
    stamp = judge_report(ctx, report)
    opening = gate(stamp, base_manifests)

    documentation = ship_documentation(ctx, opening, documents)
    artifacts = [
        ship_artifact(ctx, opening, name, sources[name])
        for name in sources
        if ctx.attr.ship_artifacts
    ]
    manifest = ship_manifest(ctx, opening, report, documentation, facts.artifacts, base_manifests)
    views = ship_views(ctx, opening, documentation)
    downstream_pack = views["downstream"]["textproto"]
    model_facts = ship_facts(ctx, opening, report, downstream_pack)

    # What leaves the rule: gated files, the report, and the stamp for early
    # feedback. `documents`, `sources` and `facts` must not appear below.
    shipped = [manifest, documentation] + artifacts
    return [
        DefaultInfo(files = depset(shipped), runfiles = ctx.runfiles(files = shipped)),
        new_model_info(
            label = report.label,
            manifest = manifest,
            documentation = documentation,
            downstream_pack = downstream_pack,
            facts = model_facts,
            artifacts = depset(artifacts),
        ),
        report,
        OutputGroupInfo(
            report = depset([report.json, report.text, report.sarif]),
            manifest = depset([manifest]),
            documentation = depset([documentation]),
            artifacts = depset(artifacts),
            pages = depset([
                file
                for files in views.values()
                for file in files.values()
                if file.extension == "html"
            ]),
            _validation = depset([stamp], transitive = [
                getattr(base[OutputGroupInfo], "_validation", depset())
                for base in ctx.attr.base_models
            ]),
            **{"view_" + audience: depset(files.values()) for audience, files in views.items()}
        ),
    ]

gpai_model = rule(
    implementation = _gpai_model_impl,
    doc = """A general-purpose AI model, together with the documentation the AI Act asks of it.

Building the target, or anything that uses it, fails unless the documentation
passes the linter: each file of the target is made by an action that needs the
passing verdict. The failing build prints the findings; the report itself can be
had at any time:

    bazel build --norun_validations --output_groups=report //models/tulip

Without `--norun_validations` that command writes the report just the same, but
fails with the model: the verdict is also a validation, so that whatever depends
on an undocumented model fails early.

Files of a target `tulip`:

| File | What | Output group |
|---|---|---|
| `tulip.manifest.json` | in-toto Statement v1: digests of artifacts, documentation, policy and linter; findings and waivers | `manifest` |
| `tulip.documentation.textproto` | the documentation in normalised form | `documentation` |
| `tulip/…` | the artifacts, at their paths within their packages | `artifacts` |
| `tulip.report.json`, `tulip.report.txt`, `tulip.report.sarif` | the report; not among the default outputs, and available if the model fails | `report` |
| `tulip.AUDIENCE.html`, `.nl.html`, `.json`, `.textproto` | what one audience gets of the documentation, as a page and as data; not among the default outputs | `view_ai_office`, `view_national_authority`, `view_downstream`, `view_public`; the pages of all: `pages` |

All but the report and the views are also in the runfiles. A target with
`output_groups` other than these has nothing in them.

Providers: `ModelInfo`, `ModelReportInfo`.

The gate holds for what is taken from this target. The labels of the artifacts
themselves stay as visible as they are declared; see README.md for what to do
about that.
""",
    attrs = {
        "artifacts": attr.label_list(
            doc = """The files of the model: weights, configuration, tokenizer. At least one, no directories.

Each ships as `<name>/<path within its own package>`; two that would ship under
the same name are an error.""",
            allow_files = True,
            mandatory = True,
        ),
        "documentation": attr.label_list(
            doc = """The documentation: one document, a `modelcard.v1.ModelDocumentation`, from one file or
several. Text format (`.textproto`, `.txtpb`, `.pbtxt`), JSON (`.json`), YAML (`.yaml`, `.yml`) or a Markdown model
card (`.md`). Of two files that say different things about one field the report names both places. No file, or one of
another type, stops the analysis of the target.""",
            allow_files = True,
        ),
        "base_models": attr.label_list(
            doc = """Models this one was made from, by fine-tuning for example. Nothing of this model ships
unless they are documented too, and its manifest names the digests of theirs. The document has to list these
models and no others; a model of another provider is a `gpai_model` with `role = "upstream"`.""",
            providers = [ModelInfo, OutputGroupInfo],
        ),
        "training_data": attr.label_list(
            doc = """Lists of the data that the model was trained on: manifests with digests, not the data. They
are read once each and do not ship. The document is bound to them, as to the artifacts: see
docs/freshness.md.""",
            allow_files = True,
        ),
        "policy": attr.label(
            doc = """What the organisation decided about this gate, waivers for example: a text-format
`modelcard.v1.Policy`. Its digest is part of the manifest.""",
            allow_single_file = True,
        ),
        "role": attr.string(
            doc = """For whom the document is written. `provider`: for the provider of the model, who is asked for
everything that applies. `upstream`: for one who builds on the model of another, and who is asked only for what
its provider owes those who do, and the public.""",
            default = "provider",
            values = ["provider", "upstream"],
        ),
        "baseline": attr.label(
            doc = """Errors known when the model came under the gate, which do not close it: a text-format
`modelcard.v1.Baseline` that `modelcard baseline` wrote. It can only shrink. Its digest is part of the
manifest.""",
            allow_single_file = True,
        ),
        "extra_schemas": attr.label_list(
            doc = """Requirements of the organisation itself: `proto_library` targets whose messages extend
`modelcard.v1.ModelDocumentation` and carry the same options. They are checked by the same engine; the
digests of their descriptors are part of the manifest.""",
            providers = [ProtoInfo],
        ),
        "ship_artifacts": attr.bool(
            doc = """Whether the artifacts are outputs of the target. False for weights that are too large to
copy: the manifest holds their digests and says that they are elsewhere, and whoever deploys them compares.""",
            default = True,
        ),
        "_as_of": attr.label(default = "//rules:as_of"),
    },
    provides = [ModelInfo, ModelReportInfo],
    toolchains = [TOOLCHAIN_TYPE],
)
