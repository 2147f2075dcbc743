"""`bazel run //pkg:model.update`: binds a model's documents anew and mends what needs no decision."""

load("@bazel_skylib//lib:shell.bzl", "shell")
load("@com_google_protobuf//bazel/common:proto_info.bzl", "ProtoInfo")
load("//rules:providers.bzl", "ModelInfo")
load("//rules/private:inspect.bzl", "inspect_inputs")
load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE", "as_of", "extra_schemas")
load("//rules/private:sources.bzl", "artifact_sources", "training_data_sources")

visibility("//rules/...")

# `bazel run` starts in the runfiles of the main repository; the documents are
# edited where they are checked in.
_SCRIPT = """\
#!/usr/bin/env bash
set -euo pipefail
linter=$PWD/{linter}
inputs=({inputs})
gate=({gate})
show=
for argument in "$@"; do
  if [[ $argument == --diff ]]; then show=--diff; fi
done
cd "${{BUILD_WORKSPACE_DIRECTORY:?run this with bazel run}}"
code=0
# A document that cannot be bound can still be mended.
"$linter" update {model} "${{inputs[@]}}" ${{show:+"$show"}} -- {documents} || code=$?
"$linter" lint --fix {model} {policy} {baseline} "${{inputs[@]}}" "${{gate[@]}}" "$@" -- {documents} || exit
exit "$code"
"""

_NOTHING_TO_EDIT = """\
#!/usr/bin/env bash
echo {message} >&2
exit 2
"""

def _is_editable(file):
    return file.is_source and not file.short_path.startswith("../")

# What the organisation decided: read where it is checked in, as documents are.
def _flag(name, file):
    return shell.quote("%s=%s" % (name, file.path)) if file and _is_editable(file) else ""

def _script(ctx, facts):
    documents = [file for file in ctx.files.documentation if _is_editable(file)]
    if len(documents) != len(ctx.files.documentation):
        # Part of a document would be linted as if it were the whole.
        return _NOTHING_TO_EDIT.format(message = shell.quote(
            "%s: not every document is a source file of this workspace, so there is nothing to edit" %
            ctx.attr.model,
        ))
    return _SCRIPT.format(
        baseline = _flag("--baseline", ctx.file.baseline),
        linter = shell.quote(ctx.toolchains[TOOLCHAIN_TYPE].modelcard.linter.executable.short_path),
        model = shell.quote("--model=" + ctx.attr.model),
        policy = _flag("--policy", ctx.file.policy),
        inputs = " ".join(_inputs(facts)),
        gate = " ".join(_gate(ctx, facts)),
        documents = " ".join([shell.quote(file.short_path) for file in documents]),
    )

def _inputs(facts):
    return _file_flags({
        "--base-documentation": facts.base_documentation,
        "--extra_schema": facts.extra_schemas,
        "--facts": facts.artifacts,
        "--training-data": facts.training_data,
    })

# What else lint_documentation in lint.bzl passes: whoever mends what this finds
# has to find the gate open.
def _gate(ctx, facts):
    flags = _file_flags({"--base-model": facts.base_models})
    flags.append(shell.quote("--role=" + ctx.attr.role))
    flags.append("--no-other-base-models")
    if as_of(ctx):
        flags.append(shell.quote("--as-of=" + as_of(ctx)))
    return flags

# Flags that name files among the runfiles, from where the script starts.
def _file_flags(flags):
    return [
        '%s="$PWD/"%s' % (flag, shell.quote(file.short_path))
        for flag, files in flags.items()
        for file in files
    ]

def _documentation_update_impl(ctx):
    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    bases = [base[ModelInfo] for base in ctx.attr.base_models]
    inputs = inspect_inputs(ctx, artifact_sources(ctx), training_data_sources(ctx), bases)
    schemas = extra_schemas(ctx).to_list()
    facts = struct(
        artifacts = inputs.artifacts,
        base_documentation = inputs.base_documentation,
        base_models = [base.facts for base in bases],
        extra_schemas = schemas,
        training_data = inputs.training_data,
    )
    ctx.actions.write(output = script, content = _script(ctx, facts), is_executable = True)
    files = inputs.artifacts + inputs.base_documentation + inputs.training_data + facts.base_models + schemas
    return [DefaultInfo(
        executable = script,
        runfiles = ctx.runfiles(files = files).merge(ctx.toolchains[TOOLCHAIN_TYPE].modelcard.runfiles),
    )]

documentation_update = rule(
    implementation = _documentation_update_impl,
    doc = """Runs `modelcard update` and `modelcard lint --fix` on a model's documents in the workspace. Made
by `gpai_model`.

It reads the model's inputs by actions of its own: those of the model are behind a gate that is closed when
this is needed, and give away nothing.""",
    attrs = {
        "artifacts": attr.label_list(
            doc = "As for the model.",
            allow_files = True,
            mandatory = True,
        ),
        "baseline": attr.label(
            doc = "As for the model.",
            allow_single_file = True,
        ),
        "base_models": attr.label_list(
            doc = "As for the model.",
            providers = [ModelInfo],
        ),
        "documentation": attr.label_list(
            doc = "As for the model.",
            allow_files = True,
        ),
        "extra_schemas": attr.label_list(
            doc = "As for the model.",
            providers = [ProtoInfo],
        ),
        "model": attr.string(
            doc = "The model, for example `//models/tulip:tulip`.",
            mandatory = True,
        ),
        "policy": attr.label(
            doc = "As for the model.",
            allow_single_file = True,
        ),
        "role": attr.string(
            doc = "As for the model.",
            default = "provider",
            values = ["provider", "upstream"],
        ),
        "training_data": attr.label_list(
            doc = "As for the model.",
            allow_files = True,
        ),
        "_as_of": attr.label(default = "//rules:as_of"),
    },
    executable = True,
    toolchains = [TOOLCHAIN_TYPE],
)
