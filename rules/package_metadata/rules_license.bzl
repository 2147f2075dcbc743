"""Reads what `license()` and `package_info()` of rules_license declare."""

load("@rules_license//rules:providers.bzl", "LicenseInfo", "PackageInfo")

def rules_license(declaration):
    """A reader for `new_modelcard_aspect`.

    Args:
      declaration: Target that a model's `package_metadata` names.

    Returns:
      struct of `lines`, a list of strings such as "licence: Apache-2.0", and
      `files`, which is empty. None if the target declares neither.
    """
    lines = []
    if LicenseInfo in declaration:
        license = declaration[LicenseInfo]
        lines += ["licence: " + kind.name for kind in license.license_kinds]
        lines += _package(license)
    if PackageInfo in declaration:
        lines += _package(declaration[PackageInfo])
    return struct(lines = lines, files = depset()) if lines else None

# package_url is a purl by convention, or the address of an archive; purl is in later versions.
def _package(info):
    name = " ".join([part for part in [info.package_name, info.package_version] if part])
    purl = getattr(info, "purl", None)
    return (
        (["name: " + name] if name else []) +
        (["url: " + info.package_url] if info.package_url else []) +
        (["purl: " + purl] if purl else [])
    )
