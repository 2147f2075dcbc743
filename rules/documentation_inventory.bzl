"""Where the documentation of many models stands: one page."""

load("//rules:providers.bzl", "ModelReportInfo")
load("//rules/private:linter.bzl", "TOOLCHAIN_TYPE", "as_of", "linter_args", "run_linter")

def _up_to_root(file):
    """Returns "../" for each directory between the file and the root of the output tree."""
    return "../" * file.short_path.count("/")

def _below_root(file):
    """Returns where a file is below the root of the output tree."""
    path = file.short_path
    return "external/" + path.removeprefix("../") if path.startswith("../") else path

def _pages(model):
    """Returns what a model that passes has written for others. To name them opens no gate."""
    return getattr(model[OutputGroupInfo], "pages", depset()).to_list()

def _inventory_line(model, up):
    report = model[ModelReportInfo]
    links = [up + _below_root(file) for file in [report.text] + _pages(model)]
    return "\t".join([report.json.path] + links)

def _documentation_inventory_impl(ctx):
    reports = [model[ModelReportInfo] for model in ctx.attr._models]
    outputs = {
        "html": ctx.actions.declare_file(ctx.label.name + ".html"),
        "html-nl": ctx.actions.declare_file(ctx.label.name + ".nl.html"),
        "json": ctx.actions.declare_file(ctx.label.name + ".json"),
        "csv": ctx.actions.declare_file(ctx.label.name + ".csv"),
    }
    up = _up_to_root(outputs["html"])
    lines = ctx.actions.declare_file(ctx.label.name + ".list")
    ctx.actions.write(
        output = lines,
        content = "".join([_inventory_line(model, up) + "\n" for model in ctx.attr._models]),
    )

    args = linter_args(ctx)
    args.add(lines, format = "--list=%s")
    if as_of(ctx):
        args.add(as_of(ctx), format = "--as-of=%s")
    for flag, file in outputs.items():
        args.add(file, format = "--" + flag + "=%s")
    run_linter(
        ctx,
        command = "inventory",
        mnemonic = "ModelcardInventory",
        progress_message = "Writing inventory %{label}",
        args = args,
        inputs = [lines] + [report.json for report in reports],
        outputs = outputs.values(),
        # The list names files by their paths below bazel-out.
        execution_requirements = {},
    )
    files = depset(outputs.values())
    return [
        DefaultInfo(files = files, runfiles = ctx.runfiles(transitive_files = files)),
        OutputGroupInfo(
            # So that the links of the page lead somewhere.
            report = depset([report.text for report in reports]),
            pages = depset([page for model in ctx.attr._models for page in _pages(model)]),
        ),
    ]

def _models(models):
    return [Label(model) for model in models]

# Bazel runs the validations of whatever a target depends on, so the verdict on one model would
# fail the page that says which ones fail. Private attributes are exempt: the models are one,
# made from their labels.
_documentation_inventory = rule(
    implementation = _documentation_inventory_impl,
    attrs = {
        "models": attr.string_list(allow_empty = False, mandatory = True),
        "_models": attr.label_list(default = _models, providers = [ModelReportInfo]),
        "_as_of": attr.label(default = "//rules:as_of"),
    },
    toolchains = [TOOLCHAIN_TYPE],
)

def documentation_inventory(*, name, models, **kwargs):
    """Where the documentation of models and systems stands, on one page that needs no other file.

    It is made from their reports, so it is there whether or not they pass, and nothing that a
    model ships is in it.

    Files of a target `models`:

    | File | What |
    |---|---|
    | `models.html`, `models.nl.html` | the page, in English and in Dutch: filter, sort, search, print |
    | `models.json` | the same as data, a `modelcard.v1.Inventory` |
    | `models.csv` | the same as a table |

    The output group `report` has the reports that the page links to, `pages` what is written for others
    of the models that pass. Days left to deadlines are
    counted from `--@rules_modelcard//rules:as_of`, if that is set.

    Args:
      name: name of the target.
      models: labels of `gpai_model` and `ai_system` targets that the page may see, at least one;
        not a `select()`.
      **kwargs: what every rule takes, for example `visibility` and `tags`.
    """
    _documentation_inventory(
        name = name,
        models = [str(native.package_relative_label(model)) for model in models],
        **kwargs
    )
