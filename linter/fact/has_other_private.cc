#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact HasOtherPrivate(const v1::ModelDocumentation& document) {
  const auto& part = document.training_summary().other_private_datasets();
  return Declared(
      "HAS_OTHER_PRIVATE", "training_summary.other_private_datasets.obtained",
      part.has_obtained() ? std::make_optional(part.obtained()) : std::nullopt,
      {
          .yes_en = "private data sets of other third parties were obtained "
                    "(training-content template, section 2.2.2)",
          .yes_nl =
              "er zijn private datasets van andere derden verkregen (sjabloon "
              "trainingscontent, afdeling 2.2.2)",
          .no_en = "private data sets of other third parties were not obtained "
                   "(training-content template, section 2.2.2)",
          .no_nl = "er zijn geen private datasets van andere derden verkregen "
                   "(sjabloon trainingscontent, afdeling 2.2.2)",
      });
}

}  // namespace modelcard
