"""Reads the attributes that name a model's files and refuses what can not be checked."""

load("//rules/private:labels.bzl", "model_label")

visibility("//rules/...")

# Names that text-format protocol buffers go by.
TEXT_FORMAT_EXTENSIONS = ["textproto", "txtpb", "pbtxt"]

# What documentation can be written in besides: the linter goes by the name.
DOCUMENT_EXTENSIONS = TEXT_FORMAT_EXTENSIONS + ["json", "yaml", "yml", "md", "markdown"]

def _refuse(ctx, fault, help):
    fail("\n%s: %s\nhelp: %s" % (model_label(ctx.label), fault, help))

def _check_extension(ctx, attribute, file, extensions, help):
    if file.extension.lower() not in extensions:
        _refuse(
            ctx,
            "%s %s is of an unknown type" % (attribute, file.short_path),
            "%s and call it %s" %
            (help, " or ".join(["*." + extension for extension in extensions])),
        )

def documentation_sources(ctx):
    """Reads the attribute `documentation`.

    Args:
      ctx: the rule's context.

    Returns:
      list of File, the sources of the model's one document, at least one.
    """
    files = ctx.files.documentation
    if not files:
        _refuse(
            ctx,
            "the model has no documentation, so nothing of it can ship",
            'write a document and name it: documentation = ["%s.textproto"]' % ctx.label.name,
        )
    for file in files:
        _check_extension(
            ctx,
            "documentation",
            file,
            DOCUMENT_EXTENSIONS,
            "write it as a text-format protocol buffer, JSON, YAML or a Markdown model card",
        )
    return files

def policy_source(ctx):
    """Reads the attribute `policy`.

    Args:
      ctx: the rule's context.

    Returns:
      File or None.
    """
    if ctx.file.policy:
        _check_extension(ctx, "policy", ctx.file.policy, TEXT_FORMAT_EXTENSIONS, "write it as a text-format protocol buffer")
    return ctx.file.policy

def baseline_source(ctx):
    """Reads the attribute `baseline`.

    Args:
      ctx: the rule's context.

    Returns:
      File or None.
    """
    if ctx.file.baseline:
        _check_extension(ctx, "baseline", ctx.file.baseline, TEXT_FORMAT_EXTENSIONS, "write it with `modelcard baseline`")
    return ctx.file.baseline

def _name_in_package(file):
    path = file.short_path
    if path.startswith("../"):
        path = path.split("/", 2)[2]
    package = file.owner.package
    return path.removeprefix(package + "/") if package else path

def artifact_sources(ctx):
    """Reads the attribute `artifacts`.

    Args:
      ctx: the rule's context.

    Returns:
      dict of string to File, sorted: the file's path within the package that
      declares it, under which it ships, and the file.
    """
    if not ctx.files.artifacts:
        _refuse(
            ctx,
            "artifacts names no file, so there is no model to document",
            'name the files that ship: artifacts = ["%s.safetensors"]' % ctx.label.name,
        )
    return _files_by_name(
        ctx,
        ctx.files.artifacts,
        one = "artifact",
        two = "artifacts would ship as %s/" % ctx.label.name,
    )

def training_data_sources(ctx):
    """Reads the attribute `training_data`.

    Args:
      ctx: the rule's context.

    Returns:
      dict of string to File, sorted: the file's path within the package that
      declares it, by which the document is bound to it, and the file.
    """
    return _files_by_name(
        ctx,
        ctx.files.training_data,
        one = "training data",
        two = "lists of training data are called ",
    )

def _files_by_name(ctx, files, one, two):
    named = {}
    for file in files:
        if file.is_directory:
            _refuse(
                ctx,
                "%s %s is a directory" % (one, file.short_path),
                "name the files in it one by one: each has a digest of its own",
            )
        name = _name_in_package(file)
        if name in named:
            _refuse(
                ctx,
                "two %s%s: %s and %s" %
                (two, name, named[name].short_path, file.short_path),
                "rename one of them, or move it to another directory of its package",
            )
        named[name] = file
    return {name: named[name] for name in sorted(named)}
