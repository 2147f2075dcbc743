#!/usr/bin/env python3
"""How many model cards are linted in a second, against validators of their front matter.

    ./bazelw build -c opt //linter:modelcard
    tools/benchmark/cards.py [--cards DIR]... [--runs 3] [--node-modules DIR]

Makes cards that all differ, out of the test data and of the Markdown files below each
--cards, and lints 100, 1,000 and 10,000 of them in one process, each as a document of
its own. In turns with that run, over the same 1,000 files, the other validators that are
here: each splits off the front matter, reads it as YAML and checks it against a JSON
schema of the keys that the Hugging Face Hub knows, which is a small part of what the
linter does. Nothing is installed: what is not here is named and left out.

    jsonschema-rs   Python with the packages jsonschema-rs and PyYAML (with libyaml)
    ajv             Node with the packages ajv and js-yaml, in --node-modules or NODE_PATH

Prints medians of whole processes, and exits with 1 if time or memory grow faster than
the number of cards.
"""

import argparse
import glob
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

from process import MODELCARD, ROOT, median, run

DOCUMENTS = [
    "testdata/complete/complete.textproto",
    "examples/minimal/crocus.textproto",
    "examples/incomplete/crocus.textproto",
]
SIZES = [100, 1000, 10000]
COMPARED = 1000

# Source: huggingface.co/docs/hub/model-cards, "Model card metadata".
STRINGS = {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
SCHEMA = {
    "type": "object",
    "properties": {
        "license": STRINGS,
        "license_name": {"type": "string"},
        "license_link": {"type": "string"},
        "language": STRINGS,
        "base_model": STRINGS,
        "base_model_relation": {"enum": ["adapter", "merge", "quantized", "finetune"]},
        "datasets": STRINGS,
        "metrics": STRINGS,
        "library_name": {"type": "string"},
        "pipeline_tag": {"type": "string"},
        "tags": STRINGS,
        "co2_eq_emissions": {
            "oneOf": [
                {"type": "number"},
                {"type": "object", "required": ["emissions"],
                 "properties": {"emissions": {"type": "number"}}},
            ]
        },
        "model-index": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["name", "results"],
                "properties": {
                    "name": {"type": "string"},
                    "results": {
                        "type": "array",
                        "items": {"type": "object", "required": ["task", "dataset", "metrics"]},
                    },
                },
            },
        },
    },
}

PYTHON = """
import sys, json, re, yaml, jsonschema_rs
validator = jsonschema_rs.validator_for(json.load(open(sys.argv[1])))
front = re.compile(r"\\A---\\r?\\n(.*?)\\r?\\n---", re.S)
wrong = 0
for path in open(sys.argv[2]).read().split("\\n"):
    match = front.match(open(path, encoding="utf-8", errors="replace").read())
    try:
        keys = yaml.load(match.group(1), Loader=yaml.CSafeLoader) if match else {}
        wrong += not validator.is_valid(keys)
    except (yaml.YAMLError, ValueError):
        wrong += 1
print(wrong)
"""

NODE = """
const fs = require("fs"), yaml = require("js-yaml"), Ajv = require("ajv");
const validate = new (Ajv.default || Ajv)({strict: false}).compile(
    JSON.parse(fs.readFileSync(process.argv[2])));
let wrong = 0;
for (const path of fs.readFileSync(process.argv[3], "utf8").split("\\n")) {
  const match = /^---\\r?\\n([^]*?)\\r?\\n---/.exec(fs.readFileSync(path, "utf8"));
  try {
    if (!validate(match ? yaml.load(match[1]) : {})) wrong++;
  } catch (e) { wrong++; }
}
console.log(wrong);
"""


def sources(directories):
    """The texts that cards are made of."""
    texts = []
    for document in DOCUMENTS:
        texts.append(subprocess.run(
            [MODELCARD, "convert", "--to=markdown", os.path.join(ROOT, document)],
            check=True, capture_output=True, text=True).stdout)
    paths = [os.path.join(ROOT, "testdata/sources/card.md")]
    for directory in directories:
        paths += sorted(glob.glob(os.path.join(directory, "**/*.md"), recursive=True))
    for path in paths:
        with open(path, encoding="utf-8", errors="replace") as file:
            text = file.read()
        # Shorter ones are no cards but samples of one thing.
        if len(text) > 1000:
            texts.append(text)
    return texts


def make_cards(texts, count, directory):
    """Writes cards, each with a section of its own, and returns their paths."""
    chance = random.Random(1)
    words = " ".join(texts).split()
    words = [word for word in words if word.isalpha()]
    paths = []
    for i in range(count):
        notes = " ".join(chance.choices(words, k=120))
        path = os.path.join(directory, "%05d.md" % i)
        with open(path, "w", encoding="utf-8") as file:
            file.write("%s\n\n## Notes of run %d\n\n%s.\n" % (texts[i % len(texts)], i, notes))
        paths.append(path)
    return paths


def medians(runs, commands):
    """For each command the medians of what run() says; they take turns."""
    results = [[] for _ in commands]
    for _ in range(runs):
        for i, (command, environment) in enumerate(commands):
            # 1 is for findings.
            results[i].append(run(command, environment, expected=(0, 1)))
    return [median(costs) for costs in results]


def others(directory, paths, node_modules):
    """The other validators that are here, as name and command."""
    schema = os.path.join(directory, "schema.json")
    files = os.path.join(directory, "list")
    with open(schema, "w") as file:
        json.dump(SCHEMA, file)
    with open(files, "w") as file:
        file.write("\n".join(paths))
    environment = dict(os.environ)
    if node_modules:
        environment["NODE_PATH"] = node_modules
    found = []
    for name, program, ending, text, probe in [
        ("jsonschema-rs", sys.executable, ".py", PYTHON, ["-c", "import jsonschema_rs, yaml; yaml.CSafeLoader"]),
        ("ajv", "node", ".js", NODE, ["-e", 'require("ajv"), require("js-yaml")']),
    ]:
        script = os.path.join(directory, name + ending)
        with open(script, "w") as file:
            file.write(text)
        if shutil.which(program) and subprocess.run(
                [program] + probe, env=environment, capture_output=True).returncode == 0:
            found.append((name, ([program, script, schema, files], environment)))
        else:
            print("%-14s left out: it is not installed" % name)
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--cards", action="append", default=[], metavar="DIR")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--node-modules", metavar="DIR")
    flags = parser.parse_args()
    if not os.path.exists(MODELCARD):
        sys.exit("build it first: ./bazelw build -c opt //linter:modelcard")
    texts = sources(flags.cards)

    def lint(paths, form="concise"):
        return ([MODELCARD, "lint", "--each", "--format=" + form] + paths, None)

    with tempfile.TemporaryDirectory() as directory:
        paths = make_cards(texts, SIZES[-1], directory)
        size = sum(os.path.getsize(path) for path in paths) / len(paths)
        print("cards made of %d texts, %.1f KB each" % (len(texts), size / 1000))
        print("%-24s %7s %9s %9s %10s %8s" % ("", "cards", "s", "cpu s", "cards/s", "MB"))

        def show(name, count, result):
            seconds, cpu, memory = result
            print("%-24s %7d %9.2f %9.2f %10.0f %8.0f" % (name, count, seconds, cpu, count / seconds, memory))

        grown = medians(flags.runs, [lint(paths[:count]) for count in SIZES])
        for count, result in zip(SIZES, grown):
            show("modelcard, concise", count, result)
        rivals = others(directory, paths[:COMPARED], flags.node_modules)
        ours, as_json, *theirs = medians(
            flags.runs,
            [lint(paths[:COMPARED]), lint(paths[:COMPARED], "json")] + [command for _, command in rivals])
        show("modelcard, concise", COMPARED, ours)
        show("modelcard, json", COMPARED, as_json)
        for (name, _), result in zip(rivals, theirs):
            show(name + ", front matter", COMPARED, result)
        if theirs:
            fastest = min(theirs)
            print("speed of the fastest other: %.2f (processor time: %.2f)" %
                  (fastest[0] / ours[0], fastest[1] / ours[1]))

    held = True
    for (few, small), (many, large) in zip(zip(SIZES, grown), list(zip(SIZES, grown))[1:]):
        cpu, memory = large[1] / small[1], large[2] / small[2]
        linear = max(cpu, memory) < 1.25 * many / few
        held = held and linear
        print("%d times the cards: %.1f times the processor time, %.1f times the memory  %s" %
              (many / few, cpu, memory, "ok" if linear else "MISS"))
    sys.exit(0 if held else 1)


if __name__ == "__main__":
    main()
