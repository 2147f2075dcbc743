"""cmark-gfm, the Markdown parser. The central registry has none, so it is pinned here.

    MODULE.bazel: use_extension("//third_party/cmark_gfm:repository.bzl", "cmark_gfm")
    WORKSPACE:    cmark_gfm_repository(name = "cmark_gfm")
"""

_VERSION = "0.29.0.gfm.13"

# Set to "debian" by --config=debian in .bazelrc: the library of the Debian root.
_CONFIG = "MODELCARD_BAZEL_CONFIG"

def _cmark_gfm_repository_impl(ctx):
    if ctx.os.environ.get(_CONFIG) == "debian":
        ctx.symlink(Label("//third_party/cmark_gfm:debian.BUILD"), "BUILD.bazel")
        return
    ctx.download_and_extract(
        url = "https://github.com/github/cmark-gfm/archive/refs/tags/%s.tar.gz" % _VERSION,
        integrity = "sha256-WrxheY69neVmC8B2RDwHq60rjRXbwRCUo6eWRLitJDo=",
        stripPrefix = "cmark-gfm-" + _VERSION,
    )
    ctx.symlink(Label("//third_party/cmark_gfm:source.BUILD"), "BUILD.bazel")

cmark_gfm_repository = repository_rule(
    implementation = _cmark_gfm_repository_impl,
    doc = "The library as @cmark_gfm//:cmark_gfm, extensions included.",
    environ = [_CONFIG],
)

def _cmark_gfm_impl(_ctx):
    cmark_gfm_repository(name = "cmark_gfm")

cmark_gfm = module_extension(
    implementation = _cmark_gfm_impl,
    doc = "The same for MODULE.bazel.",
)
