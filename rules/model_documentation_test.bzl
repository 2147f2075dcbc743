"""A model's documentation as a test."""

load("@bazel_skylib//lib:shell.bzl", "shell")
load("//rules:providers.bzl", "ModelReportInfo")
load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE")

# Paths are relative to the runfiles of the main repository, where tests start.
_SCRIPT = """\
#!/usr/bin/env bash
exec {linter} verdict --report={json} --text={text} --stamp="${{TEST_TMPDIR:?}}/passed"
"""

def _model_documentation_test_impl(ctx):
    toolchain = ctx.exec_groups["test"].toolchains[TOOLCHAIN_TYPE].modelcard
    report = ctx.attr._model[ModelReportInfo]

    script = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(
        output = script,
        content = _SCRIPT.format(
            linter = shell.quote(toolchain.linter.executable.short_path),
            json = shell.quote(report.json.short_path),
            text = shell.quote(report.text.short_path),
        ),
        is_executable = True,
    )
    runfiles = ctx.runfiles(files = [report.json, report.text])
    return [DefaultInfo(executable = script, runfiles = runfiles.merge(toolchain.runfiles))]

def _model(model):
    return Label(model)

# Bazel runs the validations of whatever a test depends on, so the model's
# verdict would fail the build of the test before the test can say why. Private
# attributes are exempt: the model is one, made from its label.
_model_documentation_test = rule(
    implementation = _model_documentation_test_impl,
    attrs = {
        "model": attr.string(mandatory = True),
        "_model": attr.label(default = _model, providers = [ModelReportInfo]),
    },
    # The linter runs where the test does.
    exec_groups = {"test": exec_group(toolchains = [TOOLCHAIN_TYPE])},
    test = True,
)

def model_documentation_test(*, name, model, **kwargs):
    """Passes if the documentation of a model passes the linter.

    For those who want to see the model among the tests; the gate is the model
    itself and does not need this rule. The test reads the report alone, so it
    runs, fails and shows the findings where the model can not be built:

        bazel test --test_output=errors //models/tulip:documentation_test

    Args:
      name: name of the test.
      model: label of a `gpai_model` that the test may see; not a `select()`.
      **kwargs: what every test rule takes, for example `tags` and `size`.
    """
    _model_documentation_test(
        name = name,
        model = str(native.package_relative_label(model)),
        **kwargs
    )
