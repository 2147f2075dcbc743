"""Writes what the aspect says of one target: for people, for programs, and as an exit code."""

load("//rules/private:labels.bzl", "model_label")
load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE", "as_of", "linter_args")

visibility("//rules/...")

_NOTHING_STOPPED = "advice only, nothing is stopped: declare %s as a gpai_model to make it a gate"

def _declare(ctx, suffix):
    return ctx.actions.declare_file("%s.Modelcard.%s" % (ctx.label.name, suffix))

def _outputs(ctx):
    human = [_declare(ctx, "out"), _declare(ctx, "out.exit_code")]
    machine = [_declare(ctx, "report"), _declare(ctx, "report.exit_code")]
    return struct(human = human, machine = machine)

def _besides(ctx, package):
    lines = ["package: " + line for line in package.lines]
    return "\n".join(lines + [_NOTHING_STOPPED % model_label(ctx.label), ""])

def advise_on_documents(ctx, files, package):
    """Registers the action that lints documents and succeeds whatever it finds.

    Args:
      ctx: the aspect's context.
      files: struct that `model_files()` made, with at least one document.
      package: struct of `lines`, a list of strings, and `files`, a depset of
        File: what the package declares of itself.

    Returns:
      struct of `human` and `machine`: each a list of a report and its exit
      code, Files.
    """
    outputs = _outputs(ctx)
    besides = _declare(ctx, "besides")
    ctx.actions.write(besides, _besides(ctx, package))
    linter = ctx.toolchains[TOOLCHAIN_TYPE].modelcard.linter
    metadata = package.files.to_list()
    wrapper = ctx.actions.args()
    wrapper.add_all([outputs.human[0], outputs.human[1], outputs.machine[1], besides])
    wrapper.add(len(metadata))
    wrapper.add_all(metadata)
    wrapper.add(linter.executable)
    args = linter_args(ctx)
    args.add(model_label(ctx.label), format = "--model=%s")
    if as_of(ctx):
        args.add(as_of(ctx), format = "--as-of=%s")
    args.add(outputs.human[0], format = "--output=text:%s")
    args.add(outputs.machine[0], format = "--output=sarif:%s")

    # Which of them belong together is not known.
    args.add("--each")
    args.add("--")
    args.add_all(files.documents)
    ctx.actions.run(
        executable = ctx.file._advise,
        arguments = [wrapper, "lint", args],
        tools = [linter],
        inputs = files.documents + metadata + [besides],
        outputs = outputs.human + outputs.machine,
        mnemonic = "ModelcardAdvise",
        progress_message = "Looking at documentation beside the weights of %{label}",
        execution_requirements = {"supports-path-mapping": "1"},
        toolchain = TOOLCHAIN_TYPE,
    )
    return outputs

def advise_on_no_document(ctx, files, package):
    """Writes the finding that weights have no document beside them.

    Args:
      ctx: the aspect's context.
      files: struct that `model_files()` made, without a document.
      package: struct of `lines`, a list of strings, and `files`, a depset of
        File: what the package declares of itself.

    Returns:
      struct like that of `advise_on_documents()`.
    """
    path = files.weights[0].short_path
    label = model_label(ctx.label)
    message = "weights without documentation: %s names no document among its srcs and data" % label
    hint = "name a modelcard.v1.ModelDocumentation, for example %s.textproto, beside the weights" % ctx.label.name
    outputs = _outputs(ctx)
    ctx.actions.write(
        outputs.human[0],
        "%s: error: %s [%s]\n      = help: %s\n%s" % (path, message, _UNDOCUMENTED, hint, _besides(ctx, package)),
    )
    ctx.actions.write(outputs.machine[0], json.encode_indent(_report(path, message, hint, label), indent = " ") + "\n")
    for exit_code in [outputs.human[1], outputs.machine[1]]:
        ctx.actions.write(exit_code, "1\n")
    return outputs

# Of the linter's own rules, as opposed to requirements.
_UNDOCUMENTED = "modelcard.undocumented-weights"

# SARIF 2.1.0, in the shape of the linter's own.
def _report(path, message, hint, label):
    return {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "modelcard",
                "rules": [{
                    "id": _UNDOCUMENTED,
                    "shortDescription": {"text": "Weights without documentation"},
                    "help": {"text": hint},
                }],
            }},
            "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The root of the workspace."}}},
            "columnKind": "unicodeCodePoints",
            "results": [{
                "ruleId": _UNDOCUMENTED,
                "ruleIndex": 0,
                "level": "error",
                "message": {"text": message},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": _uri(path), "uriBaseId": "%SRCROOT%"}}}],
                "partialFingerprints": {"modelcard/v1": "%s %s" % (_UNDOCUMENTED, label)},
            }],
        }],
    }

# Bazel allows few characters in names of files that a URI does not.
def _uri(path):
    return "".join([_ESCAPES.get(character, character) for character in path.elems()])

_ESCAPES = {" ": "%20", "#": "%23", "%": "%25", "?": "%3F", "[": "%5B", "]": "%5D", "{": "%7B", "}": "%7D"}
