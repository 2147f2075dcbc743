"""What the rules hand to other rules."""

ModelInfo = provider(
    doc = """A model whose documentation passed.

Every file in it is made by an action that needs the passing verdict, so whoever
reads this provider cannot get at anything of an undocumented model. Rules that
package or deploy models should ask for it: `providers = [ModelInfo]`.
""",
    fields = {
        "label": "string: the model as reports and manifests name it, for example `//models/tulip:tulip`.",
        "manifest": """File: `<name>.manifest.json`, an in-toto Statement v1. Its subjects are the artifacts with
their SHA-256 digests; its predicate says what was checked, by which linter and under which policy.""",
        "documentation": "File: `<name>.documentation.textproto`, the documentation in normalised form.",
        "artifacts": """depset of File: the artifacts, under `<name>/`. Empty if the model was declared with
`ship_artifacts = False`; the manifest lists their digests all the same.""",
    },
)

ModelReportInfo = provider(
    doc = """What the linter found in a model's documentation.

Available whether or not the model passed: depending on these files does not
open the gate and is not stopped by it.
""",
    fields = {
        "label": "string: the model, for example `//models/tulip:tulip`.",
        "json": "File: the report as JSON, a `modelcard.v1.LintReport`.",
        "text": "File: the same report for people.",
    },
)

ModelcardToolchainInfo = provider(
    doc = "The linter that the rules run.",
    fields = {
        "linter": "FilesToRunProvider: the command `modelcard`, for the execution platform.",
        "runfiles": "runfiles: the linter and what it needs at run time, for tests that run it.",
    },
)
