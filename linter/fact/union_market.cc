#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

// A word alone does not take duties away: a model is outside the Union market
// if it was excluded from it clearly, Commission Guidelines, points 57 to 59.
Fact UnionMarket(const v1::ModelDocumentation& document) {
  constexpr char kName[] = "EU_MARKET";
  const v1::Scope& scope = document.scope();
  if (!scope.has_placed_on_union_market()) {
    return Unknown(kName, "scope.placed_on_union_market");
  }
  if (scope.placed_on_union_market()) {
    return Known(kName, true,
                 "declared to be placed on the Union market (Article 3(9))",
                 "opgegeven als in de Unie in de handel gebracht (artikel 3, "
                 "punt 9)");
  }
  const v1::UnionMarketExclusion& exclusion = scope.union_market_exclusion();
  if (exclusion.statement().empty() || exclusion.url().empty()) {
    return Known(kName, true,
                 "declared not to be placed on the Union market, but "
                 "`scope.union_market_exclusion` does not show that it is "
                 "excluded (Commission Guidelines, points 57 to 59)",
                 "opgegeven als niet in de Unie in de handel gebracht, maar "
                 "`scope.union_market_exclusion` toont niet dat het is "
                 "uitgesloten (richtsnoeren van de Commissie, punten 57 tot en "
                 "met 59)");
  }
  return Known(
      kName, false,
      "declared not to be placed on the Union market (Article 3(9))",
      "opgegeven als niet in de Unie in de handel gebracht (artikel 3, "
      "punt 9)");
}

}  // namespace modelcard
