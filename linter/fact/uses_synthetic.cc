#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact UsesSynthetic(const v1::ModelDocumentation& document) {
  const auto& part = document.training_summary().synthetic_data();
  return Declared(
      "USES_SYNTHETIC", "training_summary.synthetic_data.used",
      part.has_used() ? std::make_optional(part.used()) : std::nullopt,
      {
          .yes_en =
              "synthetic data was used (training-content template, section "
              "2.5)",
          .yes_nl =
              "er zijn synthetische data gebruikt (sjabloon trainingscontent, "
              "afdeling 2.5)",
          .no_en = "synthetic data was not used (training-content template, "
                   "section 2.5)",
          .no_nl = "er zijn geen synthetische data gebruikt (sjabloon "
                   "trainingscontent, afdeling 2.5)",
      });
}

}  // namespace modelcard
