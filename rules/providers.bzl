"""What the rules hand to other rules."""

load("//rules/private:model_info.bzl", _ModelInfo = "ModelInfo")
load("//rules/private:system_info.bzl", _AiSystemInfo = "AiSystemInfo")

AiSystemInfo = _AiSystemInfo

ModelInfo = _ModelInfo

ModelReportInfo = provider(
    doc = """What the linter found in a model's documentation.

Available whether or not the model passed: depending on these files does not
open the gate and is not stopped by it.
""",
    fields = {
        "label": "string: the model, for example `//models/tulip:tulip`.",
        "json": "File: the report as JSON, a `modelcard.v1.LintReport`.",
        "sarif": "File: the same report as SARIF 2.1.0, for code hosts and editors.",
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
