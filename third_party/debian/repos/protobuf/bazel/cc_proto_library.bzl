"""cc_proto_library, as Bazel 7 has it built in."""

def cc_proto_library(name, **kwargs):
    native.cc_proto_library(name = name, **kwargs)
