"""Checks a model's documentation: the report, and the verdict that opens the gate.

These are two actions because Bazel keeps no output of an action that fails, and
the report is wanted most when the documentation is faulty.
"""

load("//rules:providers.bzl", "ModelReportInfo")
load("//rules/private:labels.bzl", "model_label")
load("//rules/private:linter.bzl", "as_of", "linter_args", "run_linter")

visibility("//rules/...")

def lint_documentation(ctx, documents, policy):
    """Registers the action that writes the report; it succeeds whatever it finds.

    Args:
      ctx: the rule's context.
      documents: list of File, the sources of the document.
      policy: File or None.

    Returns:
      ModelReportInfo.
    """
    report = ModelReportInfo(
        label = model_label(ctx.label),
        json = ctx.actions.declare_file(ctx.label.name + ".report.json"),
        text = ctx.actions.declare_file(ctx.label.name + ".report.txt"),
    )
    args = linter_args(ctx)
    if policy:
        args.add(policy, format = "--policy=%s")
    args.add(report.label, format = "--model=%s")
    if as_of(ctx):
        args.add(as_of(ctx), format = "--as-of=%s")
    args.add(report.json, format = "--output=json:%s")
    args.add(report.text, format = "--output=text:%s")
    args.add("--exit-zero")
    args.add("--")
    args.add_all(documents)
    run_linter(
        ctx,
        command = "lint",
        mnemonic = "ModelcardLint",
        progress_message = "Linting documentation of %{label}",
        args = args,
        inputs = documents + ([policy] if policy else []),
        outputs = [report.json, report.text],
    )
    return report

def judge_report(ctx, report):
    """Registers the action that fails, and shows the report, unless the documentation passed.

    Args:
      ctx: the rule's context.
      report: ModelReportInfo.

    Returns:
      File, the stamp. It exists only if the documentation passed.
    """
    stamp = ctx.actions.declare_file(ctx.label.name + ".passed")
    args = linter_args(ctx)
    args.add(report.json, format = "--report=%s")
    args.add(report.text, format = "--text=%s")
    args.add(stamp, format = "--stamp=%s")
    run_linter(
        ctx,
        command = "verdict",
        mnemonic = "ModelcardVerdict",
        progress_message = "Checking that %{label} is documented",
        args = args,
        inputs = [report.json, report.text],
        outputs = [stamp],
    )
    return stamp
