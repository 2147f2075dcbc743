#!/usr/bin/env python3
"""Compares `modelcard inspect` with readers that others wrote, on files of weights.

    ./bazelw build //linter:modelcard
    pip install gguf numpy onnx safetensors
    tools/readers/compare.py DIRECTORY_OR_FILE...

Reads every *.safetensors, *.gguf, *.onnx and PyTorch archive below the
directories, and compares the digest, the number of tensors, and for each type
how many tensors, elements and bytes there are; of GGUF also version, byte order
and metadata. Prints a line for each file, and exits with 1 if a file differs or
none was found. A file that both refuse agrees. Not part of the tests: it wants
files that nobody here wrote, and those are large.
"""

import argparse
import collections
import hashlib
import json
import os
import subprocess
import sys
import zipfile

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
MODELCARD = os.path.join(ROOT, "bazel-bin/linter/modelcard")


class Refused(Exception):
    """The other reader does not accept the file."""


def table(tensors):
    """{type: (tensors, elements, bytes)} of (type, elements, bytes) triples."""
    sums = collections.defaultdict(lambda: [0, 0, 0])
    for dtype, elements, size in tensors:
        for i, number in enumerate((1, elements, size)):
            sums[dtype][i] += number
    return {dtype: tuple(sum_) for dtype, sum_ in sums.items()}


def safetensors_facts(path):
    import safetensors

    def product(shape):
        count = 1
        for dimension in shape:
            count *= dimension
        return count

    try:
        with safetensors.safe_open(path, framework="numpy") as file:
            slices = [file.get_slice(name) for name in file.keys()]
            metadata = file.metadata() or {}
    except safetensors.SafetensorError as error:
        raise Refused(error) from error
    bits = {"BOOL": 8, "F8_E5M2": 8, "F8_E4M3": 8, "BF16": 16, "C64": 64}
    return {
        "tensors": table((s.get_dtype(), product(s.get_shape()),
                          product(s.get_shape()) * bits.get(s.get_dtype(), int("".join(
                              c for c in s.get_dtype() if c.isdigit()) or 0)) // 8) for s in slices),
        "metadata": metadata,
    }


def gguf_facts(path):
    import gguf
    try:
        reader = gguf.GGUFReader(path)
    except (ValueError, KeyError, IndexError) as error:
        raise Refused(error) from error
    metadata = {}
    for name, field in reader.fields.items():
        if name.startswith("GGUF."):
            continue
        if field.types[0] == gguf.GGUFValueType.ARRAY:
            metadata[name] = len(field.data)
            continue
        value = field.contents()
        if field.types[0] not in (gguf.GGUFValueType.FLOAT32, gguf.GGUFValueType.FLOAT64):
            metadata[name] = str(value).lower() if isinstance(value, bool) else str(value)
    return {
        "version": str(reader.fields["GGUF.version"].contents()),
        "tensors": table((t.tensor_type.name, int(t.n_elements), int(t.n_bytes)) for t in reader.tensors),
        "metadata": metadata,
    }


def onnx_facts(path):
    import onnx
    from google.protobuf.message import DecodeError

    def graphs(graph):
        yield graph
        for node in graph.node:
            for attribute in node.attribute:
                for inner in [attribute.g] if attribute.HasField("g") else []:
                    yield from graphs(inner)
                for inner in attribute.graphs:
                    yield from graphs(inner)

    try:
        model = onnx.load(path, load_external_data=False)
    except DecodeError as error:
        raise Refused(error) from error
    tensors = []
    for graph in graphs(model.graph):
        for tensor in graph.initializer:
            elements = 1
            for dimension in tensor.dims:
                elements *= dimension
            tensors.append((onnx.TensorProto.DataType.Name(tensor.data_type), elements, None))
        if graph.sparse_initializer:
            raise NotImplementedError("sparse initialisers")
    return {"tensors": {dtype: sums[:2] for dtype, sums in table(
        (dtype, elements, 0) for dtype, elements, _ in tensors).items()}}


def pytorch_facts(path):
    try:
        with zipfile.ZipFile(path) as archive:
            storages = [entry for entry in archive.infolist()
                        if "/data/" in entry.filename and not entry.filename.endswith("/")]
    except zipfile.BadZipFile as error:
        raise Refused(error) from error
    return {"metadata": {"storages": str(len(storages)),
                         "bytes of storages": str(sum(entry.file_size for entry in storages))}}


READERS = {
    "SAFETENSORS": safetensors_facts,
    "GGUF": gguf_facts,
    "ONNX": onnx_facts,
    "PYTORCH_ZIP": pytorch_facts,
}


def inspect(modelcard, path):
    process = subprocess.run([modelcard, "inspect", "--exit-zero", path], capture_output=True, text=True)
    if process.returncode != 0:
        raise RuntimeError(process.stderr.strip())
    return json.loads(process.stdout)


def same_metadata(ours, theirs):
    """Differences; long texts are cut in the facts, lists described by their length."""
    differences = []
    for key, value in list(theirs.items())[:256]:
        mine = ours.get(key)
        if isinstance(value, int):
            same = mine is not None and mine.split(" ")[0] == str(value)
        else:
            shown = "".join(c if c.isprintable() else " " for c in value)
            kept = (mine or "").rstrip("…")
            same = mine is not None and (kept == shown if kept == mine else shown.startswith(kept))
        if not same:
            differences.append("%s is %r, not %r" % (key, mine, value))
    return differences


def differences(facts, path):
    theirs = READERS[facts["format"]](path)
    found = []
    with open(path, "rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if facts["sha256"] != digest:
        found.append("digest")
    if "version" in theirs and theirs["version"] != facts["formatVersion"]:
        found.append("version")
    if "tensors" in theirs:
        ours = {each["dtype"]: tuple(int(each.get(key, 0)) for key in ("count", "elements", "bytes"))
                for each in facts.get("tensors", {}).get("dtypes", [])}
        if facts["format"] == "ONNX":
            ours = {dtype: sums[:2] for dtype, sums in ours.items()}
            theirs["tensors"] = {dtype: tuple(sums) for dtype, sums in theirs["tensors"].items()}
        if ours != theirs["tensors"]:
            found.append("tensors are %s, not %s" % (ours, theirs["tensors"]))
    metadata = {entry["key"]: entry["value"] for entry in facts.get("metadata", [])}
    return found + same_metadata(metadata, theirs.get("metadata", {}))


def compare(modelcard, path):
    """What is said of the file, and whether that is agreement; None for other files."""
    facts = inspect(modelcard, path)
    if facts["format"] not in READERS:
        return None
    broken = [fault["message"] for fault in facts["faults"]]
    try:
        found = [] if broken else differences(facts, path)
        if broken:
            READERS[facts["format"]](path)
            return "only we refuse it: " + broken[0], False
    except Refused as refused:
        return ("both refuse it: %s" % (broken[0] if broken else refused), bool(broken))
    except NotImplementedError as why:
        return "not compared: %s" % why, True
    return ("; ".join(found), False) if found else (
        "agrees, %s tensors" % facts.get("tensors", {}).get("count", "?"), True)


def files_below(paths):
    for path in paths:
        if os.path.isfile(path):
            yield path
        for directory, _, names in sorted(os.walk(path)):
            yield from (os.path.join(directory, name) for name in sorted(names))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--modelcard", default=MODELCARD)
    parser.add_argument("paths", nargs="+")
    flags = parser.parse_args()
    endings = (".safetensors", ".gguf", ".onnx", ".bin", ".pt", ".pth", ".ckpt", ".pkl")
    counts = collections.Counter()
    differ = 0
    for path in files_below(flags.paths):
        if not path.endswith(endings):
            continue
        result = compare(flags.modelcard, path)
        if result is None:
            continue
        said, agrees = result
        counts[os.path.splitext(path)[1]] += 1
        differ += not agrees
        print("%s: %s" % (path, said), flush=True)
    print("%d files (%s), %d differ" % (
        counts.total(), ", ".join("%d %s" % (n, ending) for ending, n in sorted(counts.items())), differ))
    sys.exit(1 if differ or not counts else 0)


if __name__ == "__main__":
    main()
