"""Which linter the rules run."""

load("//rules:providers.bzl", "ModelcardToolchainInfo")

def _modelcard_toolchain_impl(ctx):
    default_info = ctx.attr.linter[DefaultInfo]
    return [
        platform_common.ToolchainInfo(
            modelcard = ModelcardToolchainInfo(
                linter = default_info.files_to_run,
                runfiles = ctx.runfiles(files = [ctx.executable.linter]).merge(default_info.default_runfiles),
            ),
        ),
    ]

modelcard_toolchain = rule(
    implementation = _modelcard_toolchain_impl,
    doc = """Declares a linter that `gpai_model` and `model_documentation_test` run.

The linter is built from source unless a toolchain that is registered earlier
offers another one, for example a prebuilt binary:

```starlark
# tools/modelcard/BUILD
load("@rules_modelcard//rules:defs.bzl", "modelcard_toolchain")

modelcard_toolchain(
    name = "prebuilt",
    linter = "modelcard-linux-x86_64",  # an executable file
)

toolchain(
    name = "prebuilt_toolchain",
    exec_compatible_with = ["@platforms//os:linux", "@platforms//cpu:x86_64"],
    toolchain = ":prebuilt",
    toolchain_type = "@rules_modelcard//rules/toolchain:toolchain_type",
)

# MODULE.bazel: toolchains of the root module come before those of its dependencies.
register_toolchains("//tools/modelcard:prebuilt_toolchain")

# WORKSPACE: registered before the toolchains of rules_modelcard.
register_toolchains("//tools/modelcard:prebuilt_toolchain")
register_toolchains("@rules_modelcard//rules/toolchain:all")
```

Another linter is another gate: each manifest records the version and the
SHA-256 digest of the linter, and whoever accepts models should compare them
with the ones they trust. The digest is that of the executable alone, so
register the binary itself and not a script around it.
""",
    attrs = {
        "linter": attr.label(
            doc = "The command `modelcard`: an executable file or a target that is executable.",
            mandatory = True,
            executable = True,
            allow_files = True,
            cfg = "exec",
        ),
    },
    provides = [platform_common.ToolchainInfo],
)
