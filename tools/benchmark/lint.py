#!/usr/bin/env python3
"""How long it takes to lint one document, against a process that does nothing.

    ./bazelw build -c opt //linter:modelcard
    tools/benchmark/lint.py [--runs 200]

Runs the linter on complete documents, and `true`, in turns, each as a whole
process. Prints medians and what must hold, and exits with 1 if it does not. On a
machine with other work to do, look at the time on the processor.
"""

import argparse
import os
import sys

from process import MODELCARD, ROOT, median, run

DAY = "--as-of=2026-11-21"

# Every field is answered in these. The second is a model with systemic risk, in
# two files.
DOCUMENTS = {
    "complete document": ["testdata/complete/complete.textproto"],
    "model with systemic risk": [
        "examples/systemic_risk/dahlia.textproto",
        "examples/systemic_risk/systemic_risk.textproto",
    ],
}
LIMIT_MS = 5


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=200)
    flags = parser.parse_args()
    commands = {"true": ["true"]}
    for name, files in DOCUMENTS.items():
        commands[name] = [MODELCARD, "lint", DAY] + [os.path.join(ROOT, file) for file in files]
    times = {name: [] for name in commands}
    for _ in range(flags.runs):
        for name, command in commands.items():
            times[name].append(run(command))
    medians = {name: median(costs) for name, costs in times.items()}
    held = True
    print("%-26s %10s %10s %8s" % ("median of %d runs" % flags.runs, "whole ms", "CPU ms", "x true"))
    for name, cost in medians.items():
        whole, processor = cost.clock * 1000, cost.processor * 1000
        holds = name == "true" or whole < LIMIT_MS
        held = held and holds
        print("%-26s %10.2f %10.2f %8.1f %s" % (
            name, whole, processor, cost.clock / medians["true"].clock,
            "" if name == "true" else "%s (less than %d ms)" % ("ok" if holds else "MISS", LIMIT_MS)))
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
