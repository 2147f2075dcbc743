#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact SignatorySafety(const v1::ModelDocumentation& document) {
  const auto& part = document.scope().code_of_practice();
  return Declared(
      "COP_S", "scope.code_of_practice.safety_and_security",
      part.has_safety_and_security()
          ? std::make_optional(part.safety_and_security())
          : std::nullopt,
      {
          .yes_en =
              "the provider has signed the Safety and Security chapter of the "
              "Code of Practice (Article 55(2))",
          .yes_nl =
              "de aanbieder heeft het hoofdstuk Veiligheid en beveiliging van "
              "de praktijkcode ondertekend (artikel 55, lid 2)",
          .no_en =
              "the Safety and Security chapter of the Code of Practice is not "
              "signed (Article 55(2))",
          .no_nl =
              "het hoofdstuk Veiligheid en beveiliging van de praktijkcode is "
              "niet ondertekend (artikel 55, lid 2)",
      });
}

}  // namespace modelcard
