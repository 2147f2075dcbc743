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

def inspect_artifact(ctx, name, artifact):
    """Registers the action that writes the facts about one artifact.

    Apart from shipping, this is the only action that reads the artifact: what
    is linted or attested later goes by these facts, so that an edited document
    does not cause gigabytes to be read again.

    Args:
      ctx: the rule's context.
      name: string, what the artifact is called in the manifest.
      artifact: File.

    Returns:
      File, a `modelcard.v1.ArtifactFacts` as JSON.
    """
    facts = ctx.actions.declare_file("%s.facts/%s.json" % (ctx.label.name, name))
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
