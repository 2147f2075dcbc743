#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact SignatoryCopyright(const v1::ModelDocumentation& document) {
  const auto& part = document.scope().code_of_practice();
  return Declared(
      "COP_C", "scope.code_of_practice.copyright",
      part.has_copyright() ? std::make_optional(part.copyright())
                           : std::nullopt,
      {
          .yes_en =
              "the provider has signed the Copyright chapter of the Code of "
              "Practice (Article 53(4))",
          .yes_nl = "de aanbieder heeft het hoofdstuk Auteursrecht van de "
                    "praktijkcode ondertekend (artikel 53, lid 4)",
          .no_en =
              "the Copyright chapter of the Code of Practice is not signed "
              "(Article 53(4))",
          .no_nl = "het hoofdstuk Auteursrecht van de praktijkcode is niet "
                   "ondertekend (artikel 53, lid 4)",
      });
}

}  // namespace modelcard
