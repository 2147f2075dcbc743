#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact Contests(const v1::ModelDocumentation& document) {
  if (SystemicRisk(document).value == false) {
    return Known("CONTESTS", false,
                 "the model has no systemic risk (Article 51)",
                 "het model heeft geen systeemrisico (artikel 51)");
  }
  const auto& part = document.systemic_risk().notification();
  return Declared(
      "CONTESTS", "systemic_risk.notification.contests_classification",
      part.has_contests_classification()
          ? std::make_optional(part.contests_classification())
          : std::nullopt,
      {
          .yes_en = "the provider contests the classification (Article 52(2))",
          .yes_nl = "de aanbieder betwist de classificatie (artikel 52, lid 2)",
          .no_en = "the classification is not contested (Article 52(2))",
          .no_nl = "de classificatie wordt niet betwist (artikel 52, lid 2)",
      });
}

}  // namespace modelcard
