"""Sets up the rule sets of Debian's packages."""

load("@bazel_features//:deps.bzl", "bazel_features_deps")
load("@bazel_skylib//:workspace.bzl", "bazel_skylib_workspace")
load("@rules_shell//shell:repositories.bzl", "rules_shell_toolchains")

def step_2():
    bazel_features_deps()
    bazel_skylib_workspace()
    rules_shell_toolchains()
