#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kWords[] = {
    "zero",  "one",   "two",  "three", "four",   "five",  "six",
    "seven", "eight", "nine", "ten",   "eleven", "twelve"};

std::vector<std::string> WordsOf(absl::string_view text) {
  std::vector<std::string> words;
  std::string word;
  for (const char c : text) {
    if (absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '_') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::move(word));
      word.clear();
    }
  }
  if (!word.empty()) words.push_back(std::move(word));
  return words;
}

std::optional<uint64_t> NumberIn(absl::string_view word) {
  uint64_t number = 0;
  if (absl::SimpleAtoi(word, &number)) return number;
  for (size_t i = 0; i < std::size(kWords); ++i) {
    if (absl::EqualsIgnoreCase(word, kWords[i])) return i;
  }
  return std::nullopt;
}

// The number in "36 layers" or "36 lagen"; nothing if the text has no such
// number, or two different ones: then it speaks of parts.
std::optional<uint64_t> NumberOf(const std::vector<std::string>& words,
                                 absl::string_view en, absl::string_view nl) {
  std::optional<uint64_t> found;
  for (size_t i = 1; i < words.size(); ++i) {
    if (!absl::EqualsIgnoreCase(words[i], en) &&
        !absl::EqualsIgnoreCase(words[i], nl)) {
      continue;
    }
    const std::optional<uint64_t> number = NumberIn(words[i - 1]);
    if (!number) continue;
    if (found && *found != *number) return std::nullopt;
    found = number;
  }
  return found;
}

// A class of Transformers, for example "LlamaForCausalLM".
bool IsClass(absl::string_view word) {
  return absl::StrContains(word, "ForCausalLM") ||
         absl::StrContains(word, "ForConditionalGeneration") ||
         absl::StrContains(word, "LMHeadModel");
}

class Comparison {
 public:
  Comparison(const ClaimContext& context, Claims& claims)
      : context_(context),
        claims_(claims),
        text_(context.document.technical_documentation()
                  .properties()
                  .architecture()),
        words_(WordsOf(text_)) {}

  void With(const v1::ArtifactFacts& artifact) {
    const v1::DeclaredFacts& declared = artifact.declared();
    if (artifact.format() == v1::MODEL_CONFIG && declared.has_architecture()) {
      CompareClass(artifact, declared.architecture());
    }
    if (declared.has_layers()) {
      CompareNumber(artifact, declared.layers(), "layers", "lagen");
    }
    if (declared.has_experts()) {
      CompareNumber(artifact, declared.experts(), "experts", "experts");
    }
    if (declared.encoder_decoder().value() == "true" &&
        absl::StrContainsIgnoreCase(text_, "decoder-only")) {
      Report(artifact, "decoder-only", declared.encoder_decoder().key(),
             "true");
    }
  }

 private:
  void CompareClass(const v1::ArtifactFacts& artifact,
                    const v1::DeclaredText& architecture) {
    std::string other;
    for (const std::string& word : words_) {
      if (!IsClass(word)) continue;
      if (word == architecture.value()) return;
      other = word;
    }
    if (!other.empty()) {
      Report(artifact, other, architecture.key(), architecture.value());
    }
  }

  void CompareNumber(const v1::ArtifactFacts& artifact,
                     const v1::DeclaredNumber& declared, absl::string_view en,
                     absl::string_view nl) {
    const std::optional<uint64_t> claimed = NumberOf(words_, en, nl);
    if (!claimed || *claimed == declared.value()) return;
    Report(artifact, absl::StrCat(*claimed, " ", context_.Say(en, nl)),
           declared.key(), absl::StrCat(declared.value()));
  }

  void Report(const v1::ArtifactFacts& artifact, absl::string_view claimed,
              absl::string_view key, absl::string_view value) {
    const CatalogueEntry* entry = context_.Entry("AIA.XI.1.1.d-1");
    const FieldPath path =
        context_.Path("technical_documentation.properties.architecture");
    claims_.Report({
        .check = "claimed_architecture",
        .entry = entry,
        .path = path,
        .message = context_.Say("$0 says \"$1\", but in \"$2\" `$3` is $4",
                                "$0 noemt \"$1\", maar in \"$2\" is `$3` $4",
                                Name(context_.lint, entry, path), claimed,
                                artifact.name(), key, value),
        .hint = context_.Say("describe the model that ships",
                             "beschrijf het model dat wordt uitgeleverd"),
    });
  }

  const ClaimContext& context_;
  Claims& claims_;
  const std::string text_;
  const std::vector<std::string> words_;
};

}  // namespace

void CheckClaimedArchitecture(const ClaimContext& context, Claims& claims) {
  Comparison comparison(context, claims);
  for (const v1::ArtifactFacts& artifact : context.model.artifacts()) {
    comparison.With(artifact);
  }
}

}  // namespace modelcard
