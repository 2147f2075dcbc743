"""Rules that keep a model from shipping without complete documentation.

This file only re-exports; each rule is documented in its own file.

```starlark
load("@rules_modelcard//rules:defs.bzl", "gpai_model")

gpai_model(
    name = "tulip",
    artifacts = ["tulip.safetensors"],
    documentation = ["tulip.textproto"],
)
```
"""

load("//rules:ai_system.bzl", _ai_system = "ai_system")
load("//rules:documentation_inventory.bzl", _documentation_inventory = "documentation_inventory")
load("//rules:model_documentation_test.bzl", _model_documentation_test = "model_documentation_test")
load("//rules:model_with_update.bzl", _gpai_model = "gpai_model")
load(
    "//rules:modelcard_aspect.bzl",
    _modelcard_aspect = "modelcard_aspect",
    _new_modelcard_aspect = "new_modelcard_aspect",
)
load("//rules:modelcard_toolchain.bzl", _modelcard_toolchain = "modelcard_toolchain")
load(
    "//rules:providers.bzl",
    _AiSystemInfo = "AiSystemInfo",
    _ModelInfo = "ModelInfo",
    _ModelReportInfo = "ModelReportInfo",
    _ModelcardToolchainInfo = "ModelcardToolchainInfo",
)

ai_system = _ai_system
documentation_inventory = _documentation_inventory
gpai_model = _gpai_model
model_documentation_test = _model_documentation_test
modelcard_aspect = _modelcard_aspect
modelcard_toolchain = _modelcard_toolchain
new_modelcard_aspect = _new_modelcard_aspect

AiSystemInfo = _AiSystemInfo
ModelInfo = _ModelInfo
ModelReportInfo = _ModelReportInfo
ModelcardToolchainInfo = _ModelcardToolchainInfo
