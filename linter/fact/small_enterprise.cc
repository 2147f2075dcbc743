#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact SmallEnterprise(const v1::ModelDocumentation& document) {
  const auto& part = document.scope();
  return Declared(
      "SME", "scope.small_or_medium_enterprise",
      part.has_small_or_medium_enterprise()
          ? std::make_optional(part.small_or_medium_enterprise())
          : std::nullopt,
      {
          .yes_en =
              "declared a small or medium-sized enterprise (Article 3(14a))",
          .yes_nl =
              "opgegeven als kleine of middelgrote onderneming (artikel 3, "
              "punt 14 bis)",
          .no_en =
              "declared not to be a small or medium-sized enterprise (Article "
              "3(14a))",
          .no_nl =
              "opgegeven als geen kleine of middelgrote onderneming (artikel "
              "3, punt 14 bis)",
      });
}

}  // namespace modelcard
