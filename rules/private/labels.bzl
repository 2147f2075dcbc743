"""How models are named in reports, manifests and policies."""

visibility("//rules/...")

def model_label(label):
    """Returns a label as people write it and as a policy's waivers name it.

    Args:
      label: Label of the model.

    Returns:
      For example "//models/tulip:tulip"; for a model of another repository its
      canonical name goes before, "@@flowers+//models/tulip:tulip".
    """
    repository = "@@" + label.repo_name if label.repo_name else ""
    return "%s//%s:%s" % (repository, label.package, label.name)
