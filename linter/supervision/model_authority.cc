#include "linter/supervision/model_authority.h"

#include <optional>

#include "absl/strings/string_view.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

bool Holds(const FactSet& facts, absl::string_view name) {
  const auto fact = facts.find(name);
  return fact != facts.end() && fact->second.value == true;
}

}  // namespace

std::optional<v1::Text> AuthorityOverModel(const FactSet& facts) {
  if (!Holds(facts, "GPAI") || !Holds(facts, "EU_MARKET")) return std::nullopt;
  v1::Text authority;
  authority.set_en("AI Office, for the Commission (Article 88)");
  authority.set_nl("AI-bureau, voor de Commissie (artikel 88)");
  return authority;
}

}  // namespace modelcard
