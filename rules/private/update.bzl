"""`bazel run //pkg:model.update`: mends in a model's documents what needs no decision."""

load("@bazel_skylib//lib:shell.bzl", "shell")
load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE")

visibility("//rules/...")

# `bazel run` starts in the runfiles of the main repository; the documents are
# edited where they are checked in.
_SCRIPT = """\
#!/usr/bin/env bash
set -euo pipefail
linter=$PWD/{linter}
cd "${{BUILD_WORKSPACE_DIRECTORY:?run this with bazel run}}"
exec "$linter" lint --fix {flags} "$@" -- {documents}
"""

_NOTHING_TO_EDIT = """\
#!/usr/bin/env bash
echo {message} >&2
exit 2
"""

def _is_editable(file):
    return file.is_source and not file.short_path.startswith("../")

def _script(ctx):
    documents = [file for file in ctx.files.documentation if _is_editable(file)]
    if len(documents) != len(ctx.files.documentation):
        # Part of a document would be linted as if it were the whole.
        return _NOTHING_TO_EDIT.format(message = shell.quote(
            "%s: not every document is a source file of this workspace, so there is nothing to edit" %
            ctx.attr.model,
        ))
    flags = ["--model=" + ctx.attr.model]
    if ctx.file.policy and _is_editable(ctx.file.policy):
        flags.append("--policy=" + ctx.file.policy.path)
    return _SCRIPT.format(
        linter = shell.quote(ctx.toolchains[TOOLCHAIN_TYPE].modelcard.linter.executable.short_path),
        flags = " ".join([shell.quote(flag) for flag in flags]),
        documents = " ".join([shell.quote(file.short_path) for file in documents]),
    )

def _documentation_update_impl(ctx):
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(output = script, content = _script(ctx), is_executable = True)
    return [DefaultInfo(
        executable = script,
        runfiles = ctx.toolchains[TOOLCHAIN_TYPE].modelcard.runfiles,
    )]

documentation_update = rule(
    implementation = _documentation_update_impl,
    doc = "Runs `modelcard lint --fix` on a model's documents in the workspace. Made by `gpai_model`.",
    attrs = {
        "documentation": attr.label_list(
            doc = "As for the model.",
            allow_files = True,
        ),
        "model": attr.string(
            doc = "The model, for example `//models/tulip:tulip`.",
            mandatory = True,
        ),
        "policy": attr.label(
            doc = "As for the model.",
            allow_single_file = True,
        ),
    },
    executable = True,
    toolchains = [TOOLCHAIN_TYPE],
)
