#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact UsesPublicDatasets(const v1::ModelDocumentation& document) {
  const auto& part = document.training_summary().public_datasets();
  return Declared(
      "USES_PUBLIC_DATASETS", "training_summary.public_datasets.used",
      part.has_used() ? std::make_optional(part.used()) : std::nullopt,
      {
          .yes_en = "publicly available data sets were used (training-content "
                    "template, section 2.1)",
          .yes_nl = "er zijn openbaar beschikbare datasets gebruikt (sjabloon "
                    "trainingscontent, afdeling 2.1)",
          .no_en =
              "publicly available data sets were not used (training-content "
              "template, section 2.1)",
          .no_nl =
              "er zijn geen openbaar beschikbare datasets gebruikt (sjabloon "
              "trainingscontent, afdeling 2.1)",
      });
}

}  // namespace modelcard
