"""Sets up the rule sets that protobuf loads even when only its C++ is built."""

load("@bazel_features//:deps.bzl", "bazel_features_deps")
load("@bazel_skylib//:workspace.bzl", "bazel_skylib_workspace")
load("@rules_java//java:repositories.bzl", "rules_java_toolchains")
load("@rules_java//java:rules_java_deps.bzl", "rules_java_dependencies")
load("@rules_python//python:repositories.bzl", "py_repositories")
load("@rules_shell//shell:repositories.bzl", "rules_shell_dependencies", "rules_shell_toolchains")

def step_2():
    """Nothing here is built by us, but loading it must work."""
    bazel_features_deps()
    bazel_skylib_workspace()
    rules_java_dependencies()
    rules_java_toolchains()
    py_repositories()
    rules_shell_dependencies()
    rules_shell_toolchains()
