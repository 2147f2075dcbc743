"""proto_library, as Bazel 7 has it built in."""

def proto_library(name, **kwargs):
    native.proto_library(name = name, **kwargs)
