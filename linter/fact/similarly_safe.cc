#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact SimilarlySafe(const v1::ModelDocumentation& document) {
  if (SystemicRisk(document).value == false) {
    return Known("SIMILARLY_SAFE", false,
                 "the model has no systemic risk (Article 51)",
                 "het model heeft geen systeemrisico (artikel 51)");
  }
  const auto& part = document.systemic_risk();
  return Declared(
      "SIMILARLY_SAFE", "systemic_risk.similarly_safe_model",
      part.has_similarly_safe_model()
          ? std::make_optional(part.similarly_safe_model())
          : std::nullopt,
      {
          .yes_en =
              "declared similarly safe to another model (Code of Practice, "
              "Measure 10.2)",
          .yes_nl =
              "opgegeven als even veilig als een ander model (praktijkcode, "
              "maatregel 10.2)",
          .no_en = "not declared similarly safe to another model (Code of "
                   "Practice, Measure 10.2)",
          .no_nl = "niet opgegeven als even veilig als een ander model "
                   "(praktijkcode, maatregel 10.2)",
      });
}

}  // namespace modelcard
