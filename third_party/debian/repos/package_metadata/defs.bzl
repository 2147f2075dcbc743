"""Of the module package_metadata, which Debian has no package of, what is read here."""

def _init(metadata, files = []):
    return {
        "files": depset([metadata], transitive = files),
        "metadata": metadata,
    }

PackageMetadataInfo, _new_package_metadata_info = provider(
    doc = "What a package declares of itself, as JSON.",
    fields = {
        "files": "depset of File: the metadata, and that of the attributes of the package.",
        "metadata": "File: the purl of the package, and where its attributes are.",
    },
    init = _init,
)
