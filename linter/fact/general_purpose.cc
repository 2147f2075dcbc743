#include "linter/fact/declared.h"
#include "linter/fact/facts.h"

namespace modelcard {

Fact GeneralPurpose(const v1::ModelDocumentation& document) {
  const v1::Scope& scope = document.scope();
  if (!scope.has_general_purpose_ai_model()) {
    return Unknown("GPAI", "scope.general_purpose_ai_model");
  }
  Fact fact{.name = "GPAI"};
  fact.value = scope.general_purpose_ai_model();
  fact.why.set_en(*fact.value
                      ? "declared a general-purpose AI model (Article 3(63))"
                      : "declared not to be a general-purpose AI model "
                        "(Article 3(63))");
  fact.why.set_nl(*fact.value ? "opgegeven als AI-model voor algemene "
                                "doeleinden (artikel 3, punt 63)"
                              : "opgegeven als geen AI-model voor algemene "
                                "doeleinden (artikel 3, punt 63)");
  return fact;
}

}  // namespace modelcard
