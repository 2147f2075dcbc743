#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact NotForUnion(const v1::ModelDocumentation& document) {
  const v1::Scope& scope = document.scope();
  return Declared(
      "NOT_FOR_EU", "scope.placed_on_union_market",
      scope.has_placed_on_union_market()
          ? std::make_optional(!scope.placed_on_union_market())
          : std::nullopt,
      {
          .yes_en = "not placed on the Union market, so that it has to be "
                    "excluded from it expressly (Commission Guidelines, points "
                    "57 to 59)",
          .yes_nl = "niet in de Unie in de handel gebracht, zodat dit "
                    "uitdrukkelijk moet worden uitgesloten (richtsnoeren van "
                    "de Commissie, punten 57 tot en met 59)",
          .no_en = "placed on the Union market (Commission Guidelines, points "
                   "57 to 59)",
          .no_nl = "in de Unie in de handel gebracht (richtsnoeren van de "
                   "Commissie, punten 57 tot en met 59)",
      });
}

}  // namespace modelcard
