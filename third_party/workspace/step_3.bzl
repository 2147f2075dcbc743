"""Sets up rules_cc, which loads bazel_features and so comes after its set-up."""

load("@rules_cc//cc:extensions.bzl", "compatibility_proxy_repo")

def step_3():
    compatibility_proxy_repo()
