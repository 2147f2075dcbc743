"""ProtoInfo, as Bazel 7 has it built in."""

load(":built_in.bzl", "BuiltInProtoInfo")

ProtoInfo = BuiltInProtoInfo
