#include "linter/artifact/format.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/config.h"
#include "linter/artifact/gguf.h"
#include "linter/artifact/licence.h"
#include "linter/artifact/model_signature.h"
#include "linter/artifact/onnx.h"
#include "linter/artifact/pytorch_zip.h"
#include "linter/artifact/safetensors.h"
#include "linter/artifact/safetensors_index.h"
#include "linter/artifact/tokenizer.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

void ReadPickle(ByteReader&, v1::ArtifactFacts& facts) {
  facts.add_unknown(
      "parameters: a pickle is a program, and is neither opened nor run");
}

constexpr FormatReader kGguf{v1::GGUF, ReadGguf};
constexpr FormatReader kPytorchZip{v1::PYTORCH_ZIP, ReadPytorchZip,
                                   /*seeks=*/true};
constexpr FormatReader kPickle{v1::PICKLE, ReadPickle};
constexpr FormatReader kLicence{v1::LICENCE_TEXT, ReadLicence};

struct Named {
  // In lower case: the whole name, or its end if it begins with "*".
  absl::string_view name;
  FormatReader reader;
};

constexpr Named kNamed[] = {
    {"*.safetensors.index.json", {v1::SAFETENSORS_INDEX, ReadSafetensorsIndex}},
    {"*.safetensors", {v1::SAFETENSORS, ReadSafetensors}},
    {"*.gguf", kGguf},
    {"*.onnx", {v1::ONNX, ReadOnnx}},
    {"config.json", {v1::MODEL_CONFIG, ReadModelConfig}},
    {"generation_config.json", {v1::GENERATION_CONFIG, ReadGenerationConfig}},
    {"tokenizer.json", {v1::TOKENIZER, ReadTokenizer}},
    {"tokenizer_config.json", {v1::TOKENIZER_CONFIG, ReadTokenizerConfig}},
    {"adapter_config.json", {v1::ADAPTER_CONFIG, ReadAdapterConfig}},
    {"model.sig", {v1::MODEL_SIGNATURE, ReadModelSignature}},
    {"*.sigstore.json", {v1::MODEL_SIGNATURE, ReadModelSignature}},
    {"license", kLicence},
    {"license.txt", kLicence},
    {"license.md", kLicence},
    {"licence", kLicence},
    {"licence.txt", kLicence},
    {"licence.md", kLicence},
    {"copying", kLicence}};

bool HasName(absl::string_view lower, absl::string_view name) {
  return name.front() == '*' ? absl::EndsWith(lower, name.substr(1))
                             : lower == name;
}

// What torch.save is told to write; the name does not say in which form.
bool IsTorchName(absl::string_view lower) {
  for (const absl::string_view end : {".bin", ".pt", ".pth", ".ckpt", ".pkl"}) {
    if (absl::EndsWith(lower, end)) return true;
  }
  return false;
}

}  // namespace

const FormatReader* FormatOf(absl::string_view name,
                             absl::string_view first_bytes) {
  const std::string lower =
      absl::AsciiStrToLower(name.substr(name.rfind('/') + 1));
  for (const Named& named : kNamed) {
    if (HasName(lower, named.name)) return &named.reader;
  }
  if (absl::StartsWith(first_bytes, "GGUF")) return &kGguf;
  if (!IsTorchName(lower)) return nullptr;
  if (absl::StartsWith(first_bytes, "PK\3\4")) return &kPytorchZip;
  // PROTO 2 to 5, the first instruction of a pickle.
  const bool pickle = first_bytes.size() > 1 && first_bytes[0] == '\x80' &&
                      first_bytes[1] >= 2 && first_bytes[1] <= 5;
  return pickle ? &kPickle : nullptr;
}

}  // namespace modelcard
