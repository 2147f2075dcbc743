"""Reads artifacts, once each."""

load("//rules/private:linter.bzl", "linter_args", "run_linter")

visibility("//rules/...")

# Weights are large and hashing them is cheap: the work goes to where the file
# is, not the file to a remote worker. The result is small and worth sharing,
# so a remote cache may keep it.
_WHERE_THE_FILE_IS = {
    "no-remote-exec": "1",
    "supports-path-mapping": "1",
}

def inspect_artifact(ctx, name, artifact, path = None):
    """Registers the action that writes the facts about one artifact.

    Apart from shipping, this is the only action that reads the artifact: what
    is linted or attested later goes by these facts, so that an edited document
    does not cause gigabytes to be read again.

    Args:
      ctx: the rule's context.
      name: string, what the artifact is called in the manifest.
      artifact: File.
      path: string, where the facts are written, relative to the package; beside
        those of the other artifacts if not given.

    Returns:
      File, a `modelcard.v1.ArtifactFacts` as JSON.
    """
    facts = ctx.actions.declare_file(path or "%s.facts/%s.json" % (ctx.label.name, name))
    args = linter_args(ctx)
    args.add(name, format = "--name=%s")
    args.add(facts, format = "--output=%s")

    # An artifact that breaks its format is a finding of the lint run.
    args.add("--exit-zero")
    args.add("--")
    args.add(artifact)
    run_linter(
        ctx,
        command = "inspect",
        mnemonic = "ModelcardInspect",
        progress_message = "Reading %{input} of %{label}",
        args = args,
        inputs = [artifact],
        outputs = [facts],
        execution_requirements = _WHERE_THE_FILE_IS,
    )
    return facts

def inspect_inputs(ctx, artifacts, training_data, bases):
    """Registers the actions that read all that a document can be bound to.

    Args:
      ctx: the rule's context.
      artifacts: dict of string to File, the artifacts by name.
      training_data: dict of string to File, lists of training data by name.
      bases: list of ModelInfo, of the models that this one was made from.

    Returns:
      struct of lists of File, each a `modelcard.v1.ArtifactFacts` as JSON:
      `artifacts`, `training_data`, and `base_documentation`, named by the labels
      of the bases.
    """
    inputs = ctx.label.name + ".inputs/"
    return struct(
        artifacts = [inspect_artifact(ctx, name, artifacts[name]) for name in artifacts],
        training_data = [
            inspect_artifact(ctx, name, training_data[name], "%straining_data/%s.json" % (inputs, name))
            for name in training_data
        ],
        base_documentation = [
            inspect_artifact(ctx, base.label, base.documentation, "%sbase_models/%d.json" % (inputs, i))
            for i, base in enumerate(bases)
        ],
    )

def add_input_facts(args, facts):
    """Names the facts in the arguments of `lint` or `update`.

    Args:
      args: Args.
      facts: struct made by `inspect_inputs`.

    Returns:
      list of File, the facts.
    """
    args.add_all(facts.artifacts, format_each = "--facts=%s")
    args.add_all(facts.training_data, format_each = "--training-data=%s")
    args.add_all(facts.base_documentation, format_each = "--base-documentation=%s")
    return facts.artifacts + facts.training_data + facts.base_documentation
