#include "linter/artifact/format.h"

#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/gguf.h"
#include "linter/artifact/safetensors.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr FormatReader kSafetensors{v1::SAFETENSORS, ReadSafetensors};
constexpr FormatReader kGguf{v1::GGUF, ReadGguf};

}  // namespace

const FormatReader* FormatOf(absl::string_view name,
                             absl::string_view first_bytes) {
  const absl::string_view base = name.substr(name.rfind('/') + 1);
  const std::string lower = absl::AsciiStrToLower(base);
  if (absl::EndsWith(lower, ".safetensors")) return &kSafetensors;
  if (absl::EndsWith(lower, ".gguf") || absl::StartsWith(first_bytes, "GGUF")) {
    return &kGguf;
  }
  return nullptr;
}

}  // namespace modelcard
