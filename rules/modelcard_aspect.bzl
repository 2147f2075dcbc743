"""Advice on the documentation of models that are not `gpai_model` yet."""

load("//rules:providers.bzl", "ModelReportInfo")
load("//rules/private:advise.bzl", "advise_on_documents", "advise_on_no_document")
load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE")
load("//rules/private:model_files.bzl", "model_files")

def _modelcard_aspect_impl(package_metadata):
    def implementation(target, ctx):
        if ModelReportInfo in target or "no-lint" in ctx.rule.attr.tags:
            return []
        files = model_files(ctx.rule.files)
        if not files.weights:
            return []
        package = _package(ctx.rule.attr, package_metadata)
        advise = advise_on_documents if files.documents else advise_on_no_document
        advice = advise(ctx, files, package)
        return [OutputGroupInfo(
            rules_lint_human = depset(advice.human),
            rules_lint_machine = depset(advice.machine),
        )]

    return implementation

# What is declared of the package that a target is of. Bazel has one attribute with two names.
def _package(attributes, readers):
    lines, files = [], []
    for name in ["package_metadata", "applicable_licenses"]:
        for declaration in getattr(attributes, name, None) or []:
            for read in readers:
                declared = read(declaration)
                if declared:
                    lines += [line for line in declared.lines if line not in lines]
                    files.append(declared.files)
    return struct(lines = lines, files = depset(transitive = files))

def new_modelcard_aspect(*, package_metadata = []):
    """Makes an aspect like `modelcard_aspect` that also reads what a package declares of itself.

    The readers stand in files of their own, because each loads the rule set it
    reads for, which a workspace may not have:

    ```starlark
    # tools/lint/linters.bzl
    load("@rules_modelcard//rules:defs.bzl", "new_modelcard_aspect")
    load("@rules_modelcard//rules/package_metadata:rules_license.bzl", "rules_license")

    modelcard = new_modelcard_aspect(package_metadata = [rules_license])
    ```

    Args:
      package_metadata: list of functions, those of
        `@rules_modelcard//rules/package_metadata`. Each takes a Target that a
        model's `package_metadata` (or `applicable_licenses`) names and returns
        None, or a struct of `lines`, a list of strings such as
        "licence: Apache-2.0", and `files`, a depset of metadata as JSON.

    Returns:
      aspect, to be assigned to a global of a .bzl file.
    """
    return aspect(
        implementation = _modelcard_aspect_impl(package_metadata),
        doc = """Lints the documentation beside weights that are not declared as `gpai_model` yet.

Looks at targets with weights among their `srcs` or `data`, of any rule:

    bazel build --aspects=@rules_modelcard//rules:defs.bzl%modelcard_aspect \\
        --output_groups=rules_lint_human //...

Advisory: its actions succeed whatever they find, and nothing is kept from shipping.
A `gpai_model` has its own report, so it is left out, as is a target with the
tag `no-lint` and whatever has no weights.

Output groups, as those of rules_lint:

| Group | Files |
|---|---|
| `rules_lint_human` | `NAME.Modelcard.out`: the findings as text, empty if there are none; `….out.exit_code`: the exit code of the linter, 0 none, 1 errors, 2 not understood |
| `rules_lint_machine` | `NAME.Modelcard.report`: the same as SARIF 2.1.0; `….report.exit_code` |
""",
        attrs = {
            "_advise": attr.label(default = "//rules/private:advise.sh", allow_single_file = True),
            "_as_of": attr.label(default = "//rules:as_of"),
        },
        toolchains = [TOOLCHAIN_TYPE],
    )

modelcard_aspect = new_modelcard_aspect()
