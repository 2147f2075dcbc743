#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact NecessaryForRisk(const v1::ModelDocumentation& document) {
  if (SystemicRisk(document).value == false) {
    return Known("NECESSARY_FOR_RISK", false,
                 "the model has no systemic risk (Article 51)",
                 "het model heeft geen systeemrisico (artikel 51)");
  }
  const auto& part = document.systemic_risk();
  return Declared(
      "NECESSARY_FOR_RISK", "systemic_risk.public_summary_necessary",
      part.has_public_summary_necessary()
          ? std::make_optional(part.public_summary_necessary())
          : std::nullopt,
      {
          .yes_en =
              "a public summary is necessary to assess or mitigate systemic "
              "risk (Code of Practice, Measure 10.2)",
          .yes_nl = "een openbare samenvatting is nodig om systeemrisico te "
                    "beoordelen of te beperken (praktijkcode, maatregel 10.2)",
          .no_en =
              "a public summary is not necessary for systemic risk (Code of "
              "Practice, Measure 10.2)",
          .no_nl = "een openbare samenvatting is niet nodig voor systeemrisico "
                   "(praktijkcode, maatregel 10.2)",
      });
}

}  // namespace modelcard
