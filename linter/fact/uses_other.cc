#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact UsesOther(const v1::ModelDocumentation& document) {
  const auto& part = document.training_summary().other_sources();
  return Declared(
      "USES_OTHER", "training_summary.other_sources.used",
      part.has_used() ? std::make_optional(part.used()) : std::nullopt,
      {
          .yes_en =
              "other sources of data were used (training-content template, "
              "section 2.6)",
          .yes_nl = "er zijn andere databronnen gebruikt (sjabloon "
                    "trainingscontent, afdeling 2.6)",
          .no_en = "other sources of data were not used (training-content "
                   "template, section 2.6)",
          .no_nl = "er zijn geen andere databronnen gebruikt (sjabloon "
                   "trainingscontent, afdeling 2.6)",
      });
}

}  // namespace modelcard
