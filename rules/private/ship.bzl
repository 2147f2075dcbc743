"""Makes what a model ships. Every action here has the gate's files as inputs.

No other file of the rules registers an action whose output ships.
"""

load("//rules/private:labels.bzl", "model_label")
load("//rules/private:linter.bzl", "extra_schemas", "linter_args", "linter_file", "run_linter")

visibility("//rules/...")

# The output is as large as the artifact and is made faster than it is fetched:
# neither a worker nor a cache on another machine, nor a disk cache, should
# hold a second copy. Bazel still skips the action while nothing changes.
#
# Without a sandbox the copy is made on the file system of the output tree,
# where a reflink costs nothing; a sandbox may lie elsewhere, in memory even.
# The action reads two files, both named on its command line.
_IN_PLACE = {
    "no-cache": "1",
    "no-remote": "1",
    "no-sandbox": "1",
}

def gate(stamp, base_manifests):
    """Names the files without which nothing ships.

    Args:
      stamp: File, the model's own stamp.
      base_manifests: list of File, the manifests of the models it was made
        from. They exist only if those models are documented.

    Returns:
      struct that the functions of this file take.
    """
    return struct(stamp = stamp, files = [stamp] + base_manifests)

def _gated_args(ctx, gate):
    args = linter_args(ctx)
    args.add(gate.stamp, format = "--stamp=%s")
    return args

def _run_gated(ctx, gate, inputs, **kwargs):
    run_linter(ctx, inputs = gate.files + inputs, **kwargs)

def ship_artifact(ctx, gate, name, artifact):
    """Registers the action that makes the file that ships.

    Args:
      ctx: the rule's context.
      gate: struct made by `gate()`.
      name: string, the path below the model's directory.
      artifact: File.

    Returns:
      File.
    """
    output = ctx.actions.declare_file("%s/%s" % (ctx.label.name, name))
    args = _gated_args(ctx, gate)
    args.add(output, format = "--output=%s")
    args.add("--")
    args.add(artifact)
    _run_gated(
        ctx,
        gate,
        command = "ship",
        mnemonic = "ModelcardShip",
        progress_message = "Shipping %{output} of %{label}",
        args = args,
        inputs = [artifact],
        outputs = [output],
        execution_requirements = _IN_PLACE,
    )
    return output

def ship_documentation(ctx, gate, documents):
    """Registers the action that writes the documentation in normalised form.

    Args:
      ctx: the rule's context.
      gate: struct made by `gate()`.
      documents: list of File, the sources of the document.

    Returns:
      File.
    """
    output = ctx.actions.declare_file(ctx.label.name + ".documentation.textproto")
    args = _gated_args(ctx, gate)
    args.add(output, format = "--output=%s")
    schemas = extra_schemas(ctx)
    args.add_all(schemas, format_each = "--extra_schema=%s")
    args.add("--")
    args.add_all(documents)
    _run_gated(
        ctx,
        gate,
        command = "normalize",
        mnemonic = "ModelcardNormalize",
        progress_message = "Writing documentation of %{label}",
        args = args,
        inputs = documents + schemas.to_list(),
        outputs = [output],
    )
    return output

# What audiences are called in output groups, file names and the command.
_AUDIENCES = ["ai_office", "national_authority", "downstream", "public"]

# Ending of the file to arguments of the command.
_VIEW_FORMATS = {
    "html": ["--format=html"],
    "json": ["--format=json"],
    "nl.html": ["--format=html", "--lang=nl"],
    "textproto": ["--format=textproto"],
}

def ship_views(ctx, gate, documentation):
    """Registers the actions that write what each audience gets of the documentation.

    Args:
      ctx: the rule's context.
      gate: struct made by `gate()`.
      documentation: File, as it ships.

    Returns:
      dict of string, the audience, to dict of string, the ending, to File.
    """
    return {
        audience: {
            ending: _ship_view(ctx, gate, documentation, audience, ending)
            for ending in _VIEW_FORMATS
        }
        for audience in _AUDIENCES
    }

def _ship_view(ctx, gate, documentation, audience, ending):
    view = ctx.actions.declare_file("%s.%s.%s" % (ctx.label.name, audience, ending))
    args = _gated_args(ctx, gate)
    args.add(audience, format = "--audience=%s")
    args.add_all(_VIEW_FORMATS[ending])
    args.add(view, format = "--output=%s")
    schemas = extra_schemas(ctx)
    args.add_all(schemas, format_each = "--extra_schema=%s")
    args.add("--")
    args.add(documentation)
    _run_gated(
        ctx,
        gate,
        command = "view",
        mnemonic = "ModelcardView",
        progress_message = "Writing %{output} of %{label}",
        args = args,
        inputs = [documentation] + schemas.to_list(),
        outputs = [view],
    )
    return view

def ship_facts(ctx, gate, report, pack):
    """Registers the action that writes what those who build on the model have to know.

    Args:
      ctx: the rule's context.
      gate: struct made by `gate()`.
      report: ModelReportInfo.
      pack: File, the documentation for downstream providers.

    Returns:
      File, a `modelcard.v1.DocumentedModel` as JSON.
    """
    facts = ctx.actions.declare_file(ctx.label.name + ".model_facts.json")
    args = _gated_args(ctx, gate)
    args.add(report.json, format = "--report=%s")
    args.add(pack, format = "--pack=%s")
    args.add(facts, format = "--output=%s")
    _run_gated(
        ctx,
        gate,
        command = "facts",
        mnemonic = "ModelcardFacts",
        progress_message = "Writing facts of %{label}",
        args = args,
        inputs = [report.json, pack],
        outputs = [facts],
    )
    return facts

def ship_manifest(ctx, gate, report, documentation, facts, base_manifests):
    """Registers the action that writes the manifest.

    Args:
      ctx: the rule's context.
      gate: struct made by `gate()`.
      report: ModelReportInfo, which holds the digests of the documents and of
        the policy.
      documentation: File, as it ships.
      facts: list of File, one for each artifact.
      base_manifests: list of File.

    Returns:
      File.
    """
    manifest = ctx.actions.declare_file(ctx.label.name + ".manifest.json")
    args = _gated_args(ctx, gate)
    args.add(report.json, format = "--report=%s")
    args.add(documentation, format = "--documentation=%s")
    args.add_all(facts, format_each = "--facts=%s")
    args.add_all(base_manifests, format_each = "--base-model=%s")
    if not ctx.attr.ship_artifacts:
        args.add("--artifacts-elsewhere")
    args.add(model_label(ctx.label), format = "--model=%s")
    args.add(linter_file(ctx), format = "--linter=%s")
    args.add(manifest, format = "--output=%s")
    _run_gated(
        ctx,
        gate,
        command = "manifest",
        mnemonic = "ModelcardManifest",
        progress_message = "Writing manifest of %{label}",
        args = args,
        inputs = [report.json, documentation] + facts,
        outputs = [manifest],
    )
    return manifest
