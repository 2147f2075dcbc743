"""The linter that the rules run, as a program for `bazel run`."""

load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE")

visibility("//rules/...")

def _resolved_linter_impl(ctx):
    linter = ctx.toolchains[TOOLCHAIN_TYPE].modelcard
    program = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.symlink(
        output = program,
        target_file = linter.linter.executable,
        is_executable = True,
    )
    return [DefaultInfo(executable = program, runfiles = linter.runfiles)]

resolved_linter = rule(
    implementation = _resolved_linter_impl,
    doc = "The linter of the toolchain that is registered, built from source only if none is.",
    executable = True,
    toolchains = [TOOLCHAIN_TYPE],
)
