"""Declares what protobuf needs, except what WORKSPACE has declared already."""

load("@com_google_protobuf//:protobuf_deps.bzl", "protobuf_deps")

def step_1():
    protobuf_deps()
