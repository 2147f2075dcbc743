#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact Crawls(const v1::ModelDocumentation& document) {
  const auto& part = document.training_summary().crawled_data();
  return Declared(
      "CRAWLS", "training_summary.crawled_data.used",
      part.has_used() ? std::make_optional(part.used()) : std::nullopt,
      {
          .yes_en =
              "crawlers were used (training-content template, section 2.3)",
          .yes_nl =
              "er zijn crawlers gebruikt (sjabloon trainingscontent, afdeling "
              "2.3)",
          .no_en = "crawlers were not used (training-content template, section "
                   "2.3)",
          .no_nl = "er zijn geen crawlers gebruikt (sjabloon trainingscontent, "
                   "afdeling 2.3)",
      });
}

}  // namespace modelcard
