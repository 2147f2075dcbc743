"""Gives Debian's libabsl-dev the labels that abseil has in the central registry.

The headers are in /usr/include, which the compiler searches anyway. The
archives depend on each other in circles as far as a linker's single pass goes,
so they are always named together; the linker takes only what it needs.
"""

# Every /usr/lib/*/libabsl_NAME.a that holds no test code.
_ARCHIVES = [
    "base",
    "city",
    "civil_time",
    "clock_interface",
    "cord",
    "cord_internal",
    "cordz_functions",
    "cordz_handle",
    "cordz_info",
    "cordz_sample_token",
    "crc32c",
    "crc_cord_state",
    "crc_cpu_detect",
    "crc_internal",
    "debugging_internal",
    "decode_rust_punycode",
    "demangle_internal",
    "demangle_rust",
    "die_if_null",
    "examine_stack",
    "exponential_biased",
    "failure_signal_handler",
    "flags_commandlineflag",
    "flags_commandlineflag_internal",
    "flags_config",
    "flags_internal",
    "flags_marshalling",
    "flags_parse",
    "flags_private_handle_accessor",
    "flags_program_name",
    "flags_reflection",
    "flags_usage",
    "flags_usage_internal",
    "generic_printer_internal",
    "graphcycles_internal",
    "hash",
    "hashtable_profiler",
    "hashtablez_sampler",
    "int128",
    "kernel_timeout_internal",
    "leak_check",
    "log_entry",
    "log_flags",
    "log_globals",
    "log_initialize",
    "log_internal_check_op",
    "log_internal_conditions",
    "log_internal_fnmatch",
    "log_internal_format",
    "log_internal_globals",
    "log_internal_log_sink_set",
    "log_internal_message",
    "log_internal_nullguard",
    "log_internal_proto",
    "log_internal_structured_proto",
    "log_severity",
    "log_sink",
    "malloc_internal",
    "periodic_sampler",
    "poison",
    "pow10_helper",
    "profile_builder",
    "random_distributions",
    "random_internal_entropy_pool",
    "random_internal_platform",
    "random_internal_randen",
    "random_internal_randen_hwaes",
    "random_internal_randen_hwaes_impl",
    "random_internal_randen_slow",
    "random_internal_seed_material",
    "random_seed_gen_exception",
    "random_seed_sequences",
    "raw_hash_set",
    "raw_logging_internal",
    "source_location",
    "spinlock_wait",
    "stacktrace",
    "status",
    "status_builder",
    "statusor",
    "str_format_internal",
    "strerror",
    "strings",
    "strings_internal",
    "symbolize",
    "synchronization",
    "throw_delegate",
    "time",
    "time_zone",
    "tracing_internal",
    "utf8_for_code_point",
    "vlog_config_internal",
]

# Those that refer to GoogleTest.
_TEST_ARCHIVES = [
    "atomic_hook_test_helper",
    "exception_safety_testing",
    "hash_generator_testing",
    "log_internal_test_actions",
    "log_internal_test_helpers",
    "log_internal_test_matchers",
    "per_thread_sem_test_common",
    "random_internal_distribution_test_util",
    "scoped_mock_log",
    "scoped_set_env",
    "simulated_clock",
    "spinlock_test_common",
    "stack_consumption",
    "status_matchers",
    "test_instance_tracker",
    "time_internal_test_util",
]

def _group(names):
    return ["-Wl,--start-group"] + ["-l:libabsl_%s.a" % name for name in names] + ["-Wl,--end-group"]

ABSL_LINKOPTS = _group(_ARCHIVES) + ["-pthread"]

ABSL_TEST_LINKOPTS = _group(_TEST_ARCHIVES)

def absl_package(names):
    """Declares public targets that are all the one system library.

    Args:
      names: the names of the targets that upstream has in this package.
    """
    for name in names:
        native.alias(name = name, actual = "//:absl", visibility = ["//visibility:public"])

def absl_testonly(names):
    """Same as absl_package, for targets that only tests may use.

    Args:
      names: the names of the targets that upstream has in this package.
    """
    for name in names:
        native.alias(name = name, actual = "//:absl_testing", testonly = True, visibility = ["//visibility:public"])
