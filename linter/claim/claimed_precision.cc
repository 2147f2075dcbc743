#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// How people write a number format, and how files do.
struct Precision {
  absl::string_view name;
  std::vector<absl::string_view> words;
  std::vector<absl::string_view> dtypes;
};

const std::vector<Precision>& Precisions() {
  static const auto& precisions = *new std::vector<Precision>{
      {"bfloat16", {"bfloat16", "bf16"}, {"BF16", "BFLOAT16"}},
      {"float16", {"float16", "fp16", "f16"}, {"F16", "FLOAT16"}},
      {"float32", {"float32", "fp32", "f32"}, {"F32", "FLOAT"}},
      {"float8",
       {"float8", "fp8", "f8"},
       {"F8_E4M3", "F8_E5M2", "F8_E4M3FNUZ", "F8_E5M2FNUZ", "FLOAT8E4M3FN",
        "FLOAT8E4M3FNUZ", "FLOAT8E5M2", "FLOAT8E5M2FNUZ"}}};
  return precisions;
}

bool Has(const std::vector<absl::string_view>& list, absl::string_view item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

// The formats that a text names, and its GGUF quantisations ("q4_k_m").
struct Named {
  std::vector<std::string> precisions;
  std::vector<std::string> quantisations;
};

Named NamedIn(absl::string_view text) {
  Named named;
  std::string word;
  const auto finish = [&] {
    for (const Precision& precision : Precisions()) {
      if (Has(precision.words, word)) {
        named.precisions.emplace_back(precision.name);
      }
    }
    const bool quantisation =
        word.size() >= 4 && (word[0] == 'q' || absl::StartsWith(word, "iq")) &&
        absl::StrContains(word, '_') &&
        absl::ascii_isdigit(
            static_cast<unsigned char>(word[word[0] == 'q' ? 1 : 2]));
    if (quantisation) named.quantisations.push_back(word);
    word.clear();
  };
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (absl::ascii_isalnum(byte) || c == '_') {
      word += absl::ascii_tolower(byte);
    } else {
      finish();
    }
  }
  finish();
  return named;
}

// The type that most of the weights have.
absl::string_view MainType(const v1::TensorFacts& tensors) {
  const v1::DtypeFacts* most = nullptr;
  for (const v1::DtypeFacts& dtype : tensors.dtypes()) {
    if (most == nullptr || dtype.elements() > most->elements()) most = &dtype;
  }
  return most == nullptr ? "" : absl::string_view(most->dtype());
}

class Comparison {
 public:
  Comparison(const ClaimContext& context, Claims& claims)
      : context_(context), claims_(claims) {}

  void Field(const char* id, const char* path, const std::string& text) {
    const Named named = NamedIn(text);
    if (!named.precisions.empty()) ComparePrecision(id, path, named.precisions);
    if (!named.quantisations.empty()) {
      CompareQuantisation(id, path, named.quantisations);
    }
  }

 private:
  // A text may also speak of how the model was trained, so this is no error.
  void ComparePrecision(const char* id, const char* path,
                        const std::vector<std::string>& named) {
    for (const v1::WeightSet& set : context_.model.weights()) {
      const absl::string_view type = MainType(set.tensors());
      const auto known =
          std::find_if(Precisions().begin(), Precisions().end(),
                       [&](const Precision& p) { return Has(p.dtypes, type); });
      if (known == Precisions().end() || set.tensors().packed() ||
          std::find(named.begin(), named.end(), known->name) != named.end()) {
        continue;
      }
      Report(id, path, absl::StrJoin(named, ", "), set.name(),
             absl::StrCat(type), v1::Finding::NOTE);
    }
  }

  void CompareQuantisation(const char* id, const char* path,
                           const std::vector<std::string>& named) {
    for (const v1::ArtifactFacts& artifact : context_.model.artifacts()) {
      const std::string& type = artifact.declared().quantisation().value();
      if (artifact.format() != v1::GGUF || type.empty() ||
          std::find(named.begin(), named.end(), absl::AsciiStrToLower(type)) !=
              named.end()) {
        continue;
      }
      Report(id, path, absl::AsciiStrToUpper(absl::StrJoin(named, ", ")),
             artifact.name(), type, v1::Finding::WARNING);
    }
  }

  void Report(const char* id, const char* field, absl::string_view named,
              absl::string_view file, absl::string_view type,
              v1::Finding::Severity severity) {
    const CatalogueEntry* entry = context_.Entry(id);
    const FieldPath path = context_.Path(field);
    claims_.Report({
        .check = "claimed_precision",
        .entry = entry,
        .path = path,
        .message = context_.Say(
            "$0 names $1; the weights in \"$2\" are stored as $3",
            "$0 noemt $1; de wegingen in \"$2\" zijn opgeslagen als $3",
            Name(context_.lint, entry, path), named, file, type),
        .hint = context_.Say("say in which format the weights ship",
                             "vermeld in welk formaat de wegingen worden "
                             "uitgeleverd"),
        .severity = severity,
    });
  }

  const ClaimContext& context_;
  Claims& claims_;
};

}  // namespace

void CheckClaimedPrecision(const ClaimContext& context, Claims& claims) {
  const v1::ModelProperties& properties =
      context.document.technical_documentation().properties();
  Comparison comparison(context, claims);
  comparison.Field("AIA.XI.1.1.d-1",
                   "technical_documentation.properties.architecture",
                   properties.architecture());
  comparison.Field("AIA.XI.1.2.b-1",
                   "technical_documentation.properties.design",
                   properties.design());
}

}  // namespace modelcard
