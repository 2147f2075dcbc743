"""One fuzz target: the entry point, its test and its fuzzer."""

load("@rules_cc//cc:cc_binary.bzl", "cc_binary")
load("@rules_cc//cc:cc_library.bzl", "cc_library")
load("@rules_cc//cc:cc_test.bzl", "cc_test")
load("//linter:copts.bzl", "COPTS")

def fuzz_target(name, srcs, deps, seeds = [], local_defines = []):
    """Declares a fuzz target.

    `NAME_fuzz_test` replays the seeds, each also cut short and with single bytes
    changed. `NAME_fuzzer`, which only clang links, is libFuzzer beginning with the
    same seeds: tools/fuzz/run.sh takes the files in its runfiles.

    Args:
      name: string; what is fuzzed, for example "gguf".
      srcs: list of one label; the file that defines LLVMFuzzerTestOneInput.
      deps: list of labels.
      seeds: list of labels of files; those in testdata/fuzz/NAME, where inputs go that
        once found a fault, are added. There has to be one at least.
      local_defines: list of strings, as in cc_library.
    """
    native.filegroup(
        name = name + "_seeds",
        srcs = seeds + ["//testdata/fuzz:" + name],
    )
    cc_library(
        name = name + "_fuzz_target",
        testonly = True,
        srcs = srcs,
        copts = COPTS,
        local_defines = local_defines,
        deps = deps,
        alwayslink = True,
    )
    cc_test(
        name = name + "_fuzz_test",
        args = ["$(rootpaths :%s_seeds)" % name],
        data = [":%s_seeds" % name],
        deps = [
            ":replay",
            ":%s_fuzz_target" % name,
        ],
    )
    cc_binary(
        name = name + "_fuzzer",
        testonly = True,
        data = [":%s_seeds" % name],
        linkopts = ["-fsanitize=fuzzer"],
        tags = ["manual"],
        deps = [":%s_fuzz_target" % name],
    )
