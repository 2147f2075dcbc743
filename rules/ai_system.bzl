"""An AI system on general-purpose AI models, and who supervises it."""

load("//rules:providers.bzl", "AiSystemInfo", "ModelInfo", "ModelReportInfo")
load("//rules/private:lint.bzl", "judge_report")
load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE")
load("//rules/private:ship.bzl", "gate")
load("//rules/private:ship_system.bzl", "check_system", "ship_supervision", "ship_system_manifest")
load("//rules/private:sources.bzl", "TEXT_FORMAT_EXTENSIONS")
load("//rules/private:system_info.bzl", "new_system_info")

def _ai_system_impl(ctx):
    document = ctx.file.documentation
    models = [model[ModelInfo] for model in ctx.attr.models]
    facts = [model.facts for model in models]
    manifests = [model.manifest for model in models]

    report = check_system(ctx, document, facts)
    stamp = judge_report(ctx, report)
    opening = gate(stamp, manifests)

    supervision = ship_supervision(ctx, opening, document, facts)
    subjects = [supervision.json, supervision.documentation] + supervision.pages
    manifest = ship_system_manifest(ctx, opening, report, subjects, manifests)

    # What leaves the rule: gated files, the report, and the stamp for early
    # feedback. `document` and `facts` must not appear below.
    shipped = [manifest] + subjects
    return [
        DefaultInfo(files = depset(shipped), runfiles = ctx.runfiles(files = shipped)),
        new_system_info(
            label = report.label,
            manifest = manifest,
            supervision = supervision.json,
            documentation = supervision.documentation,
        ),
        report,
        OutputGroupInfo(
            report = depset([report.json, report.text]),
            manifest = depset([manifest]),
            documentation = depset([supervision.documentation]),
            supervision = depset([supervision.json] + supervision.pages),
            pages = depset(supervision.pages),
            _validation = depset([stamp], transitive = [
                getattr(model[OutputGroupInfo], "_validation", depset())
                for model in ctx.attr.models
            ]),
        ),
    ]

ai_system = rule(
    implementation = _ai_system_impl,
    doc = """An AI system that is built on general-purpose AI models, and who supervises it under the AI Act.

Building the target, or anything that uses it, fails unless its document is complete and agrees with the models:
who provides them, which documentation for downstream providers it was built on, and which authority is competent.
It fails as well where that documentation has gaps, or where a model was excluded from the Union market.

Files of a target `gardener`:

| File | What | Output group |
|---|---|---|
| `gardener.supervision.json` | who supervises, why, and what each authority may ask | `supervision` |
| `gardener.supervision.html`, `gardener.supervision.nl.html` | the same as a page, in English and in Dutch | `supervision` |
| `gardener.documentation.textproto` | the document in normalised form | `documentation` |
| `gardener.manifest.json` | in-toto Statement v1: digests of the files above and of the models' manifests | `manifest` |
| `gardener.report.json`, `gardener.report.txt` | the findings; not among the default outputs | `report` |

Providers: `AiSystemInfo`, `ModelReportInfo`.
""",
    attrs = {
        "models": attr.label_list(
            doc = """Every general-purpose AI model that the system is built on: `gpai_model` targets, those of other
providers with `role = "upstream"`. At least one.""",
            allow_empty = False,
            mandatory = True,
            providers = [ModelInfo, OutputGroupInfo],
        ),
        "documentation": attr.label(
            doc = "The document: a text-format `modelcard.v1.AiSystemDocumentation`.",
            allow_single_file = ["." + extension for extension in TEXT_FORMAT_EXTENSIONS],
            mandatory = True,
        ),
    },
    provides = [AiSystemInfo, ModelReportInfo],
    toolchains = [TOOLCHAIN_TYPE],
)
