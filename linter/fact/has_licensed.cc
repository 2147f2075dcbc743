#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact HasLicensed(const v1::ModelDocumentation& document) {
  const auto& part = document.training_summary().licensed_datasets();
  return Declared(
      "HAS_LICENSED", "training_summary.licensed_datasets.agreements_concluded",
      part.has_agreements_concluded()
          ? std::make_optional(part.agreements_concluded())
          : std::nullopt,
      {
          .yes_en =
              "commercial licences for data were concluded (training-content "
              "template, section 2.2.1)",
          .yes_nl =
              "er zijn commerciële licenties voor data gesloten (sjabloon "
              "trainingscontent, afdeling 2.2.1)",
          .no_en = "commercial licences for data were not concluded "
                   "(training-content template, section 2.2.1)",
          .no_nl = "er zijn geen commerciële licenties voor data gesloten "
                   "(sjabloon trainingscontent, afdeling 2.2.1)",
      });
}

}  // namespace modelcard
