#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact ClaimsOpenSource(const v1::ModelDocumentation& document) {
  const auto& part = document.scope();
  return Declared(
      "CLAIMS_OSS", "scope.claims_open_source_exception",
      part.has_claims_open_source_exception()
          ? std::make_optional(part.claims_open_source_exception())
          : std::nullopt,
      {
          .yes_en = "the exception for free and open-source models is claimed "
                    "(Article 53(2))",
          .yes_nl = "er is een beroep gedaan op de uitzondering voor vrije en "
                    "opensourcemodellen (artikel 53, lid 2)",
          .no_en = "the exception of Article 53(2) is not claimed",
          .no_nl = "er is geen beroep gedaan op artikel 53, lid 2",
      });
}

}  // namespace modelcard
