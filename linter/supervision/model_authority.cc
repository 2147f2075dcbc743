#include "linter/supervision/model_authority.h"

#include <optional>

#include "linter/requirement/applicability.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

std::optional<v1::Text> AuthorityOverModel(const FactSet& facts) {
  if (!IsKnownAs(facts, "GPAI", true) || !IsKnownAs(facts, "EU_MARKET", true)) {
    return std::nullopt;
  }
  v1::Text authority;
  authority.set_en("AI Office, for the Commission (Article 88)");
  authority.set_nl("AI-bureau, voor de Commissie (artikel 88)");
  return authority;
}

}  // namespace modelcard
