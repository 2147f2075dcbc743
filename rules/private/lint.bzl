"""Checks a model's documentation: the report, and the verdict that opens the gate.

These are two actions because Bazel keeps no output of an action that fails, and
the report is wanted most when the documentation is faulty.
"""

load("//rules:providers.bzl", "ModelReportInfo")
load("//rules/private:inspect.bzl", "add_input_facts")
load("//rules/private:labels.bzl", "model_label")
load("//rules/private:linter.bzl", "as_of", "extra_schemas", "linter_args", "run_linter")

visibility("//rules/...")

def lint_documentation(ctx, documents, policy, baseline, facts, base_facts):
    """Registers the action that writes the report; it succeeds whatever it finds.

    Args:
      ctx: the rule's context.
      documents: list of File, the sources of the document.
      policy: File or None.
      baseline: File or None.
      facts: struct made by `inspect_inputs`. The document is compared with them;
        the artifacts themselves are no inputs.
      base_facts: list of File, what the models in `base_models` say of
        themselves. The document has to agree with them.

    Returns:
      ModelReportInfo.
    """
    report = ModelReportInfo(
        label = model_label(ctx.label),
        json = ctx.actions.declare_file(ctx.label.name + ".report.json"),
        sarif = ctx.actions.declare_file(ctx.label.name + ".report.sarif"),
        text = ctx.actions.declare_file(ctx.label.name + ".report.txt"),
    )
    args = linter_args(ctx)
    if policy:
        args.add(policy, format = "--policy=%s")
    if baseline:
        args.add(baseline, format = "--baseline=%s")
    schemas = extra_schemas(ctx)
    args.add_all(schemas, format_each = "--extra_schema=%s")
    input_facts = add_input_facts(args, facts)
    args.add(report.label, format = "--model=%s")
    args.add(ctx.attr.role, format = "--role=%s")
    args.add_all(base_facts, format_each = "--base-model=%s")
    args.add("--no-other-base-models")
    if as_of(ctx):
        args.add(as_of(ctx), format = "--as-of=%s")
    args.add(report.json, format = "--output=json:%s")
    args.add(report.text, format = "--output=text:%s")
    args.add(report.sarif, format = "--output=sarif:%s")
    args.add("--exit-zero")
    args.add("--")
    args.add_all(documents)
    run_linter(
        ctx,
        command = "lint",
        mnemonic = "ModelcardLint",
        progress_message = "Linting documentation of %{label}",
        args = args,
        inputs = depset(
            documents + [file for file in [policy, baseline] if file] + input_facts + base_facts,
            transitive = [schemas],
        ),
        outputs = [report.json, report.text, report.sarif],
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
