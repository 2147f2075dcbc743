"""proto_lang_toolchain, as Bazel 7 has it built in."""

def proto_lang_toolchain(name, **kwargs):
    native.proto_lang_toolchain(name = name, **kwargs)
