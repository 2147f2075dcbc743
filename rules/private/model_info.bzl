"""The provider that stands for a documented model, and who may make one."""

visibility("//rules/...")

def _refuse(**_fields):
    fail("a ModelInfo says that documentation passed, so only gpai_model makes one; hand on that of a model instead")

ModelInfo, new_model_info = provider(
    doc = """A model whose documentation passed.

Every file in it is made by an action that needs the passing verdict, so whoever
reads this provider cannot get at anything of an undocumented model. Rules that
package or deploy models should ask for it: `providers = [ModelInfo]`. Other rules may
hand it on but not make one.
""",
    fields = {
        "label": "string: the model as reports and manifests name it, for example `//models/tulip:tulip`.",
        "manifest": """File: `<name>.manifest.json`, an in-toto Statement v1. Its subjects are the artifacts with
their SHA-256 digests; its predicate says what was checked, by which linter and under which policy.""",
        "documentation": "File: `<name>.documentation.textproto`, the documentation in normalised form.",
        "downstream_pack": """File: `<name>.downstream.textproto`, what providers get who build on the model (Annex XII): a
text-format `modelcard.v1.ModelDocumentation` with nothing in it but what is disclosed to them.""",
        "facts": """File: `<name>.model_facts.json`, what those who build a system on the model, or another model
from it, have to know: a `modelcard.v1.DocumentedModel` as JSON. Not among the default outputs.""",
        "artifacts": """depset of File: the artifacts, under `<name>/`. Empty if the model was declared with
`ship_artifacts = False`; the manifest lists their digests all the same.""",
    },
    init = _refuse,
)
