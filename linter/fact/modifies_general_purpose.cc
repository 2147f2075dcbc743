#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact ModifiesGeneralPurpose(const v1::ModelDocumentation& document) {
  const auto& part = document.scope();
  return Declared(
      "MODIFIES_GPAI", "scope.modifies_other_model",
      part.has_modifies_other_model()
          ? std::make_optional(part.modifies_other_model())
          : std::nullopt,
      {
          .yes_en =
              "declared a modification of another provider's general-purpose "
              "model (recital 109)",
          .yes_nl =
              "opgegeven als wijziging van een model van een andere aanbieder "
              "(overweging 109)",
          .no_en =
              "declared not to modify another provider's model (recital 109)",
          .no_nl = "opgegeven als geen wijziging van een model van een andere "
                   "aanbieder (overweging 109)",
      });
}

}  // namespace modelcard
