"""Checks an AI system and makes what it ships. What ships has the gate's files as inputs."""

load("//rules:providers.bzl", "ModelReportInfo")
load("//rules/private:labels.bzl", "model_label")
load("//rules/private:linter.bzl", "linter_args", "linter_file", "run_linter")

visibility("//rules/...")

def _supervise_args(ctx, model_facts):
    args = linter_args(ctx)
    args.add(model_label(ctx.label), format = "--target=%s")
    args.add_all(model_facts, format_each = "--model=%s")
    return args

def check_system(ctx, document, model_facts):
    """Registers the action that writes the report; it succeeds whatever it finds.

    Args:
      ctx: the rule's context.
      document: File.
      model_facts: list of File, what the system's models say of themselves.
        They exist only if the models are documented.

    Returns:
      ModelReportInfo.
    """
    report = ModelReportInfo(
        label = model_label(ctx.label),
        json = ctx.actions.declare_file(ctx.label.name + ".report.json"),
        text = ctx.actions.declare_file(ctx.label.name + ".report.txt"),
    )
    args = _supervise_args(ctx, model_facts)
    args.add(report.json, format = "--report=json:%s")
    args.add(report.text, format = "--report=text:%s")
    args.add("--exit-zero")
    args.add("--")
    args.add(document)
    run_linter(
        ctx,
        command = "supervise",
        mnemonic = "ModelcardCheckSystem",
        progress_message = "Checking documentation of %{label}",
        args = args,
        inputs = [document] + model_facts,
        outputs = [report.json, report.text],
    )
    return report

def ship_supervision(ctx, gate, document, model_facts):
    """Registers the action that writes who supervises the system.

    Args:
      ctx: the rule's context.
      gate: struct made by `gate()` of ship.bzl, from the manifests of the
        models.
      document: File.
      model_facts: list of File.

    Returns:
      struct of Files: `json`, `documentation` (normalised) and `pages`, a list:
      in English and in Dutch.
    """
    name = ctx.label.name
    files = struct(
        json = ctx.actions.declare_file(name + ".supervision.json"),
        documentation = ctx.actions.declare_file(name + ".documentation.textproto"),
        pages = [
            ctx.actions.declare_file(name + ".supervision.html"),
            ctx.actions.declare_file(name + ".supervision.nl.html"),
        ],
    )
    _supervise(ctx, gate, document, model_facts, "en", {
        "json": files.json,
        "html": files.pages[0],
        "textproto": files.documentation,
    })
    _supervise(ctx, gate, document, model_facts, "nl", {"html": files.pages[1]})
    return files

def _supervise(ctx, gate, document, model_facts, language, outputs):
    args = _supervise_args(ctx, model_facts)
    args.add(gate.stamp, format = "--stamp=%s")
    args.add(language, format = "--lang=%s")
    for format in outputs:
        args.add(outputs[format], format = "--output=" + format + ":%s")
    args.add("--")
    args.add(document)
    run_linter(
        ctx,
        command = "supervise",
        mnemonic = "ModelcardSupervise",
        progress_message = "Working out who supervises %{label}",
        args = args,
        inputs = gate.files + [document] + model_facts,
        outputs = outputs.values(),
    )

def ship_system_manifest(ctx, gate, report, subjects, model_manifests):
    """Registers the action that writes the manifest of the system.

    Args:
      ctx: the rule's context.
      gate: struct made by `gate()` of ship.bzl.
      report: ModelReportInfo.
      subjects: list of File, what the system ships.
      model_manifests: list of File.

    Returns:
      File.
    """
    manifest = ctx.actions.declare_file(ctx.label.name + ".manifest.json")
    args = linter_args(ctx)
    args.add(gate.stamp, format = "--stamp=%s")
    args.add(report.json, format = "--report=%s")
    args.add_all(model_manifests, format_each = "--model=%s")
    args.add(linter_file(ctx), format = "--linter=%s")
    args.add(manifest, format = "--output=%s")
    args.add("--")
    args.add_all(subjects)
    run_linter(
        ctx,
        command = "system-manifest",
        mnemonic = "ModelcardSystemManifest",
        progress_message = "Writing manifest of %{label}",
        args = args,
        inputs = gate.files + [report.json] + subjects,
        outputs = [manifest],
    )
    return manifest
