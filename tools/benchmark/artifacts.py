#!/usr/bin/env python3
"""How fast artifacts are read, against `openssl dgst -sha256` in the same run.

    ./bazelw build -c opt //linter:modelcard
    tools/benchmark/artifacts.py [--size-gb 4] [--runs 5] [--directory /tmp] [--whole]

Prints medians of whole processes, which take turns, and what must hold, and
exits with 1 if it does not. Files are dropped from the page cache before each
cold run. On a machine that does other work as well the time on the clock says
little; processor time, which is printed beside it, says what is left. Needs
`openssl` and twice the size in free disk space. `--whole` also reads a file of
100 GB, all of it a hole, which takes minutes.
"""

import argparse
import json
import os
import sys
import tempfile

from process import MODELCARD, median, run


def make_cold(path):
    fd = os.open(path, os.O_RDONLY)
    os.fsync(fd)
    os.posix_fadvise(fd, 0, 0, os.POSIX_FADV_DONTNEED)
    os.close(fd)


def sparse(path, size, tensors):
    """Weights of about that size: a header, and a hole for their data."""
    each = int(size) // tensors // 2 * 2
    header = json.dumps({
        "model.layers.%d.self_attn.q_proj.weight" % i: {
            "dtype": "BF16",
            "shape": [each // 2],
            "data_offsets": [i * each, (i + 1) * each],
        }
        for i in range(tensors)
    }).encode()
    with open(path, "wb") as file:
        file.write(len(header).to_bytes(8, "little") + header)
        file.truncate(8 + len(header) + tensors * each)


def fill(path):
    """Puts bytes that nobody can compress where the hole was."""
    block = os.urandom(1 << 20)
    with open(path, "r+b") as file:
        # The header is shorter than the first block.
        for offset in range(1 << 20, os.path.getsize(path) - len(block), len(block)):
            file.seek(offset)
            file.write(block)


def alternate(runs, commands, files):
    """Medians of each command's times, and its highest memory; the commands take turns."""
    costs = [[] for _ in commands]
    for _ in range(runs):
        for command, each in zip(commands, costs):
            for file in files:
                make_cold(file)
            each.append(run(command))
    return [
        median(each)._replace(megabytes=max(cost.megabytes for cost in each))
        for each in costs
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size-gb", type=float, default=4)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--directory", default=None)
    parser.add_argument("--whole", action="store_true")
    flags = parser.parse_args()
    held = True

    def report(what, value, unit, holds, wanted):
        nonlocal held
        held = held and holds
        print("%-52s %8.2f %-5s %s (%s)" % (what, value, unit, "ok  " if holds else "MISS", wanted))

    def compare(what, ours, openssl):
        print("%s: modelcard %.2f s (processors %.2f s), openssl %.2f s (processors %.2f s)" % (
            what, ours.clock, ours.processor, openssl.clock, openssl.processor))

    def ratio(ours, openssl, least):
        reached = openssl.clock / ours.clock
        report("speed of openssl reached", reached, "x", reached >= least, "at least %.2f" % least)

    def bounded(cost):
        report("peak memory", cost.megabytes, "MB", cost.megabytes < 64, "less than 64")

    openssl = ["openssl", "dgst", "-sha256"]
    inspect = [MODELCARD, "inspect"]
    with tempfile.TemporaryDirectory(dir=flags.directory) as directory:
        one = os.path.join(directory, "one.safetensors")
        sparse(one, flags.size_gb * 1e9, 200)
        fill(one)
        ours, theirs = alternate(flags.runs, [inspect + [one], openssl + [one]], [one])
        compare("%.1f GB, cold" % flags.size_gb, ours, theirs)
        ratio(ours, theirs, 0.95)
        bounded(ours)
        os.remove(one)

        two = [os.path.join(directory, "%d.safetensors" % i) for i in (1, 2)]
        for path in two:
            sparse(path, flags.size_gb * 1e9 / 2, 100)
            fill(path)
        ours, theirs = alternate(flags.runs, [inspect + two, openssl + two], two)
        compare("two shards, cold; openssl one after the other", ours, theirs)
        # With two cores at work it takes little more than half the time.
        ratio(ours, theirs, 0.75 * min(2, os.cpu_count()))
        bounded(ours)
        for path in two:
            os.remove(path)

        huge = os.path.join(directory, "huge.safetensors")
        sparse(huge, 100e9, 2000)
        (header,) = alternate(20, [inspect + ["--header-only", huge]], [])
        report("header of 2,000 tensors in 100 GB", header.clock * 1000, "ms", header.clock < 0.02,
               "less than 20; processors %.1f" % (header.processor * 1000))
        bounded(header)
        if flags.whole:
            (whole,) = alternate(1, [inspect + [huge]], [])
            print("100 GB, a hole: %.0f s (processors %.0f s)" % (whole.clock, whole.processor))
            bounded(whole)
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
