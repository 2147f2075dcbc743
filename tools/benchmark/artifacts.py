#!/usr/bin/env python3
"""How fast artifacts are read, against `openssl dgst -sha256` in the same run.

    ./bazelw build -c opt //linter:modelcard //examples/smollm3:sparse_safetensors
    tools/benchmark/artifacts.py [--size-gb 4] [--runs 5] [--directory /tmp]

Prints medians of whole processes and what must hold, and exits with 1 if it does
not. Files are dropped from the page cache before each cold run. Needs `openssl`
and twice the size in free disk space.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BINARIES = os.path.join(ROOT, "bazel-bin")
MODELCARD = os.path.join(BINARIES, "linter/modelcard")
SPARSE = os.path.join(BINARIES, "examples/smollm3/sparse_safetensors")


def run(command):
    """Seconds and peak memory in MB of a process that has to succeed."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - begin
    if status != 0:
        sys.exit("failed: %s" % " ".join(command))
    return seconds, usage.ru_maxrss / 1024


def make_cold(path):
    fd = os.open(path, os.O_RDONLY)
    os.fsync(fd)
    os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(fd)


def sparse(path, layers, intermediate):
    """A header of 9 * layers + 2 tensors, and a hole for their data."""
    subprocess.run(
        [SPARSE, "--layers=%d" % layers, "--hidden=8192", "--heads=64", "--kv_heads=8",
         "--intermediate=%d" % intermediate, "--vocabulary=8192", path], check=True)
    return os.path.getsize(path)


def fill(path):
    """Puts bytes that nobody can compress where the hole was."""
    block = os.urandom(1 << 20)
    with open(path, "r+b") as file:
        # The header is shorter than the first block.
        for offset in range(1 << 20, os.path.getsize(path) - len(block), len(block)):
            file.seek(offset)
            file.write(block)


def alternate(runs, commands, files):
    """Medians of each command's time and memory; the commands take turns."""
    times = [[] for _ in commands]
    peak = [0] * len(commands)
    for _ in range(runs):
        for i, command in enumerate(commands):
            for file in files:
                make_cold(file)
            seconds, megabytes = run(command)
            times[i].append(seconds)
            peak[i] = max(peak[i], megabytes)
    return [statistics.median(each) for each in times], peak


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size-gb", type=float, default=4)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--directory", default=None)
    flags = parser.parse_args()
    held = True

    def report(what, value, unit, holds, wanted):
        nonlocal held
        held = held and holds
        print("%-52s %8.2f %-5s %s (%s)" % (what, value, unit, "ok  " if holds else "MISS", wanted))

    with tempfile.TemporaryDirectory(dir=flags.directory) as directory:
        # A layer of these dimensions has 0.44 GB.
        layers = max(1, round(flags.size_gb / 0.44))
        one = os.path.join(directory, "one.safetensors")
        size = sparse(one, layers, 2816)
        fill(one)
        (ours, openssl), (memory, _) = alternate(
            flags.runs, [[MODELCARD, "inspect", one], ["openssl", "dgst", "-sha256", one]], [one])
        print("%.1f GB, cold: modelcard %.2f s, openssl %.2f s" % (size / 1e9, ours, openssl))
        report("speed of openssl reached", openssl / ours, "x", openssl / ours >= 0.95, "at least 0.95")
        report("peak memory", memory, "MB", memory < 64, "less than 64")

        two = [os.path.join(directory, "%d.safetensors" % i) for i in (1, 2)]
        os.remove(one)
        for path in two:
            sparse(path, max(1, layers // 2), 2816)
            fill(path)
        (both, first), (memory, _) = alternate(
            flags.runs, [[MODELCARD, "inspect"] + two, [MODELCARD, "inspect", two[0]]], two)
        print("two shards: both %.2f s, one %.2f s" % (both, first))
        cores = min(2, os.cpu_count())
        report("speed-up by reading two shards at a time", 2 * first / both, "x",
               2 * first / both > 0.75 * cores, "more than %.2f" % (0.75 * cores))
        report("peak memory", memory, "MB", memory < 64, "less than 64")
        for path in two:
            os.remove(path)

        huge = os.path.join(directory, "huge.safetensors")
        size = sparse(huge, 222, 2816)
        (header,), (memory,) = alternate(20, [[MODELCARD, "inspect", "--header-only", huge]], [])
        report("header of 2,000 tensors in %.0f GB" % (size / 1e9), header * 1000, "ms", header < 0.02,
               "less than 20")
        report("peak memory", memory, "MB", memory < 64, "less than 64")
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
