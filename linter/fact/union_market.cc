#include "linter/fact/facts.h"

namespace modelcard {

Fact UnionMarket(const v1::ModelDocumentation& document) {
  Fact fact{.name = "EU_MARKET"};
  const v1::Scope& scope = document.scope();
  if (!scope.has_placed_on_union_market()) {
    fact.why.set_en("`scope.placed_on_union_market` is not given");
    fact.why.set_nl("`scope.placed_on_union_market` ontbreekt");
    return fact;
  }
  fact.value = scope.placed_on_union_market();
  fact.why.set_en(*fact.value
                      ? "declared to be placed on the Union market (Article "
                        "3(9))"
                      : "declared not to be placed on the Union market "
                        "(Article 3(9))");
  fact.why.set_nl(*fact.value ? "opgegeven als in de Unie in de handel "
                                "gebracht (artikel 3, punt 9)"
                              : "opgegeven als niet in de Unie in de handel "
                                "gebracht (artikel 3, punt 9)");
  return fact;
}

}  // namespace modelcard
