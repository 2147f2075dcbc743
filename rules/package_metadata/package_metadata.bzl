"""Reads what `package_metadata()` of the module package_metadata declares."""

load("@package_metadata//:defs.bzl", "PackageMetadataInfo")

def package_metadata(declaration):
    """A reader for `new_modelcard_aspect`.

    Args:
      declaration: Target that a model's `package_metadata` names.

    Returns:
      struct of `lines`, which is empty, and `files`, a depset of File: JSON,
      of which the aspect's action takes purl and licences. None if the target
      declares nothing of the kind.
    """
    if PackageMetadataInfo not in declaration:
        return None
    return struct(lines = [], files = declaration[PackageMetadataInfo].files)
