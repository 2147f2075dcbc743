#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact SignatoryTransparency(const v1::ModelDocumentation& document) {
  const auto& part = document.scope().code_of_practice();
  return Declared(
      "COP_T", "scope.code_of_practice.transparency",
      part.has_transparency() ? std::make_optional(part.transparency())
                              : std::nullopt,
      {
          .yes_en =
              "the provider has signed the Transparency chapter of the Code "
              "of Practice (Article 53(4))",
          .yes_nl = "de aanbieder heeft het hoofdstuk Transparantie van de "
                    "praktijkcode ondertekend (artikel 53, lid 4)",
          .no_en =
              "the Transparency chapter of the Code of Practice is not signed "
              "(Article 53(4))",
          .no_nl = "het hoofdstuk Transparantie van de praktijkcode is niet "
                   "ondertekend (artikel 53, lid 4)",
      });
}

}  // namespace modelcard
