#include <optional>

#include "linter/fact/declared.h"
#include "linter/fact/facts.h"
#include "linter/fact/training_flop.h"

namespace modelcard {

Fact SystemicRisk(const v1::ModelDocumentation& document) {
  const auto status = document.scope().systemic_risk().status();
  if (status != v1::SystemicRiskStatus::STATUS_UNSPECIFIED &&
      status != v1::SystemicRiskStatus::NONE) {
    return Known("SYSTEMIC", true,
                 "declared a model with systemic risk (Article 51)",
                 "opgegeven als model met systeemrisico (artikel 51)");
  }
  // What is declared does not undo the presumption.
  if (TrainingFlop(document).value_or(0) > kSystemicFlop) {
    return Known("SYSTEMIC", true,
                 "training took more than 1e25 FLOP (Article 51(2))",
                 "de training vergde meer dan 1e25 FLOP (artikel 51, lid 2)");
  }
  if (status == v1::SystemicRiskStatus::STATUS_UNSPECIFIED) {
    return Unknown("SYSTEMIC", "scope.systemic_risk.status");
  }
  return Known("SYSTEMIC", false,
               "declared to have no systemic risk, and no compute above 1e25 "
               "FLOP is given (Article 51)",
               "opgegeven als model zonder systeemrisico, en er is geen "
               "rekenhoeveelheid boven 1e25 FLOP vermeld (artikel 51)");
}

}  // namespace modelcard
