"""What an action of the linter's shape takes if it does nothing, to compare the linter with."""

# coreutils' touch: starts, makes the two files, ends.
_TOUCH = "/usr/bin/touch"

def _empty_report_impl(ctx):
    outputs = [ctx.actions.declare_file(ctx.label.name + suffix) for suffix in [".json", ".txt"]]
    args = ctx.actions.args()
    args.add_all(outputs)
    ctx.actions.run(
        executable = _TOUCH,
        arguments = [args],
        inputs = [ctx.file.document, ctx.file.policy, ctx.file._linter],
        outputs = outputs,
        mnemonic = "Empty",
        execution_requirements = {"supports-path-mapping": "1"},
    )
    return [DefaultInfo(files = depset(outputs))]

empty_report = rule(
    implementation = _empty_report_impl,
    doc = "An action with the inputs, the number of outputs and the place of ModelcardLint.",
    attrs = {
        "document": attr.label(allow_single_file = True, mandatory = True),
        "policy": attr.label(allow_single_file = True, mandatory = True),
        "_linter": attr.label(default = "//tools:modelcard", allow_single_file = True),
    },
)
