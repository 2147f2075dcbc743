"""Tells which files of a target are weights, and which document them."""

load("//rules/private:sources.bzl", "DOCUMENT_EXTENSIONS")

visibility("//rules/...")

# What weights are called in practice. A .bin is weights only if it is called as the common
# frameworks call theirs: many other files end in .bin.
_WEIGHTS = ["ckpt", "ggml", "gguf", "h5", "keras", "mlmodel", "npz", "onnx", "pt", "pth", "safetensors", "tflite", "weights"]
_BIN = ["adapter_model", "consolidated", "diffusion_pytorch_model", "model", "pytorch_model"]

def _is_weights(file):
    name = file.basename.lower()
    stem, _, extension = name.rpartition(".")
    return extension in _WEIGHTS or (extension == "bin" and any([stem.startswith(known) for known in _BIN]))

# Markdown, JSON and YAML hold many things: only what calls itself a card counts.
def _is_document(file):
    name = file.basename.lower()
    extension = name.rpartition(".")[2]
    if extension not in DOCUMENT_EXTENSIONS:
        return False
    if extension == "md":
        return name == "readme.md" or "card" in name
    return extension not in ["json", "yaml", "yml"] or "card" in name or "documentation" in name

def model_files(files):
    """Sorts the files that a target names in `srcs` and `data`.

    Args:
      files: the struct `ctx.rule.files`.

    Returns:
      struct of `weights` and `documents`, lists of File without duplicates.
    """
    named = []
    for attribute in ["srcs", "data"]:
        for file in getattr(files, attribute, []):
            if file not in named and not file.is_directory:
                named.append(file)
    return struct(
        weights = [file for file in named if _is_weights(file)],
        documents = [file for file in named if _is_document(file)],
    )
