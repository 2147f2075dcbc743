#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact NonEuProvider(const v1::ModelDocumentation& document) {
  const v1::Scope& scope = document.scope();
  return Declared(
      "NON_EU_PROVIDER", "scope.provider_established_in_union",
      scope.has_provider_established_in_union()
          ? std::make_optional(!scope.provider_established_in_union())
          : std::nullopt,
      {
          .yes_en = "the provider is established outside the Union "
                    "(Article 54(1))",
          .yes_nl = "de aanbieder is buiten de Unie gevestigd "
                    "(artikel 54, lid 1)",
          .no_en = "the provider is established in the Union "
                   "(Article 54(1))",
          .no_nl = "de aanbieder is in de Unie gevestigd (artikel "
                   "54, lid 1)",
      });
}

}  // namespace modelcard
