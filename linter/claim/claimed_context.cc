#include <algorithm>
#include <cstdint>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/number.h"
#include "linter/claim/claim.h"
#include "linter/claim/claims.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr char kCheck[] = "claimed_context";

// Tokens that one of the unit is, for example 1000 for "thousand tokens"; 0 if
// the unit is something else.
double TokensIn(absl::string_view unit) {
  const std::string lower = absl::AsciiStrToLower(unit);
  if (!absl::StrContains(lower, "token")) return 0;
  if (absl::StartsWith(lower, "token")) return 1;
  if (absl::StartsWith(lower, "thousand") || absl::StartsWith(lower, "k ") ||
      absl::StartsWith(lower, "duizend") || absl::StartsWith(lower, "kilo")) {
    return 1000;
  }
  if (absl::StartsWith(lower, "million") ||
      absl::StartsWith(lower, "miljoen")) {
    return 1e6;
  }
  return 0;
}

// The longest context that a file allows, and which one.
struct Limit {
  uint64_t tokens = 0;
  std::string source, key;
};

Limit LimitOf(const v1::ModelFacts& model) {
  Limit limit;
  const auto take = [&](const v1::ArtifactFacts& artifact,
                        const v1::DeclaredNumber& number) {
    if (number.value() <= limit.tokens) return;
    limit = {number.value(), artifact.name(), number.key()};
  };
  for (const v1::ArtifactFacts& artifact : model.artifacts()) {
    // A tokenizer's limit is not the model's.
    if (artifact.format() == v1::TOKENIZER_CONFIG) continue;
    take(artifact, artifact.declared().context_length());
    take(artifact, artifact.declared().extended_context_length());
  }
  return limit;
}

}  // namespace

void CheckClaimedContext(const ClaimContext& context, Claims& claims) {
  constexpr char kList[] = "downstream_documentation.maximum_input_sizes";
  const auto& sizes =
      context.document.downstream_documentation().maximum_input_sizes();
  const Limit limit = LimitOf(context.model);
  const CatalogueEntry* entry = context.Entry("AIA.XII.2.b-1");
  for (int i = 0; i < sizes.size(); ++i) {
    const double tokens =
        sizes[i].size().amount() * TokensIn(sizes[i].size().unit());
    if (sizes[i].modality() != v1::TEXT || !(tokens > 0)) continue;
    const FieldPath path = context.At(kList, i, "size");
    if (limit.tokens == 0) {
      claims.Report({
          .check = kCheck,
          .entry = entry,
          .path = path,
          .message = context.Say(
              "maximum input of $0 tokens could not be compared with the "
              "artifacts: none states a context length",
              "maximale input van $0 tokens kon niet met de bestanden worden "
              "vergeleken: geen noemt een contextlengte",
              FormatNumber(tokens)),
          .severity = v1::Finding::NOTE,
      });
    } else if (tokens > static_cast<double>(limit.tokens)) {
      claims.Report({
          .check = kCheck,
          .entry = entry,
          .path = path,
          .message = context.Say(
              "maximum input is $0 tokens, but in \"$1\" `$2` allows $3",
              "maximale input is $0 tokens, maar in \"$1\" staat `$2` $3 toe",
              FormatNumber(tokens), limit.source, limit.key, limit.tokens),
          .hint = context.Say("write $0 or less", "schrijf $0 of minder",
                              limit.tokens),
      });
    }
  }
}

}  // namespace modelcard
