"""The provider that stands for an AI system whose documentation passed, and who may make one."""

visibility("//rules/...")

def _refuse(**_fields):
    fail("an AiSystemInfo says that documentation passed, so only ai_system makes one; hand on that of a system instead")

AiSystemInfo, new_system_info = provider(
    doc = """An AI system whose documentation passed and agrees with that of its models.

Every file in it is made by an action that needs the passing verdicts of the system and of its models.
""",
    fields = {
        "label": "string: the system as reports and manifests name it, for example `//systems:gardener`.",
        "manifest": """File: `<name>.manifest.json`, an in-toto Statement v1 whose subjects are the other files of
the system; its predicate names the manifests of the models.""",
        "supervision": """File: `<name>.supervision.json`, who supervises the system and what each authority may ask:
a `modelcard.v1.Supervision`.""",
        "documentation": "File: `<name>.documentation.textproto`, the document of the system in normalised form.",
    },
    init = _refuse,
)
