"""What Bazel 7 has built in, under a name that a file may give away again."""

BuiltInProtoInfo = ProtoInfo
