"""ProtoInfo, as Bazel 7 has it built in."""

_ProtoInfo = ProtoInfo

ProtoInfo = _ProtoInfo
