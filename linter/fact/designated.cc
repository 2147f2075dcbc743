#include "linter/fact/declared.h"
#include "linter/fact/facts.h"
#include "linter/fact/training_flop.h"

namespace modelcard {

// Article 52(1) is for those who meet the condition of Article 51(1), point
// (a), by themselves. Above the threshold of Article 51(2) that is presumed
// whatever else was decided.
Fact Designated(const v1::ModelDocumentation& document) {
  constexpr char kName[] = "DESIGNATED";
  switch (document.scope().systemic_risk().status()) {
    case v1::SystemicRiskStatus::STATUS_UNSPECIFIED:
      return Unknown(kName, "scope.systemic_risk.status");
    case v1::SystemicRiskStatus::DESIGNATED:
      break;
    default:
      return Known(kName, false,
                   "not declared to be designated (Article 52(4))",
                   "niet opgegeven als aangewezen (artikel 52, lid 4)");
  }
  if (TrainingFlop(document).value_or(0) > kSystemicFlop) {
    return Known(kName, false,
                 "training took more than 1e25 FLOP, which has to be notified "
                 "(Article 52(1))",
                 "de training vergde meer dan 1e25 FLOP, wat kennisgeving "
                 "vereist (artikel 52, lid 1)");
  }
  return Known(kName, true, "designated by the Commission (Article 52(4))",
               "aangewezen door de Commissie (artikel 52, lid 4)");
}

}  // namespace modelcard
