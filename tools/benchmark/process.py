"""Runs whole processes and says what they took: for the benchmarks beside this file."""

import collections
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

# As `./bazelw build -c opt //linter:modelcard` leaves it.
MODELCARD = os.path.join(ROOT, "bazel-bin/linter/modelcard")

# Seconds on the clock, seconds of processors, peak memory in MB.
Cost = collections.namedtuple("Cost", "clock processor megabytes")


def run(command, environment=None, expected=(0,)):
    """The cost of a process that has to end with one of the expected exit codes."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - begin
    if os.waitstatus_to_exitcode(status) not in expected:
        sys.exit("failed: %s" % " ".join(command[:4]))
    return Cost(clock, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(costs):
    """The median of each column."""
    return Cost(*(statistics.median(column) for column in zip(*costs)))
