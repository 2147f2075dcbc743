"""`gpai_model` as users load it: the model, and the command that mends its documents."""

load("//rules:gpai_model.bzl", _gpai_model = "gpai_model")
load("//rules/private:labels.bzl", "model_label")
load("//rules/private:update.bzl", "documentation_update")

# What the command has in common with its model.
_SHARED = [
    "artifacts",
    "baseline",
    "base_models",
    "compatible_with",
    "documentation",
    "extra_schemas",
    "policy",
    "restricted_to",
    "role",
    "target_compatible_with",
    "testonly",
    "training_data",
    "visibility",
]

def gpai_model(name, **kwargs):
    """A general-purpose AI model that ships only with its documentation, and `<name>.update`.

    `bazel run //models/tulip:tulip.update` binds the documents to the model as it
    is now and mends what needs no decision, such as the form of a date; with
    `-- --diff` it only shows it. See docs/freshness.md and docs/fixes.md.

    Args:
      name: name of the model.
      **kwargs: the attributes of the rule in gpai_model.bzl.
    """
    _gpai_model(name = name, **kwargs)
    documentation_update(
        name = name + ".update",
        model = model_label(native.package_relative_label(name)),
        # Not part of a build of everything: it is run, never built upon.
        tags = kwargs.get("tags", []) + ["manual"],
        **{key: kwargs[key] for key in _SHARED if key in kwargs}
    )
