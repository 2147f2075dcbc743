#include "linter/fact/declared.h"
#include "linter/fact/facts.h"
#include "linter/fact/modified_risk.h"
#include "linter/fact/training_flop.h"

namespace modelcard {
namespace {

constexpr char kName[] = "SYSTEMIC";

Fact Presumed(ModifiedRisk ground) {
  return ground == ModifiedRisk::kOriginal
             ? Known(kName, true,
                     "a modification, above one third, of a model with "
                     "systemic risk (Commission Guidelines, point 70)",
                     "een wijziging, boven een derde, van een model met "
                     "systeemrisico (richtsnoeren van de Commissie, punt 70)")
             : Known(kName, true,
                     "original and modification took more than 1e25 FLOP "
                     "together (Article 51(2))",
                     "origineel en wijziging vergden samen meer dan 1e25 FLOP "
                     "(artikel 51, lid 2)");
}

}  // namespace

Fact SystemicRisk(const v1::ModelDocumentation& document) {
  const auto status = document.scope().systemic_risk().status();
  if (status != v1::SystemicRiskStatus::STATUS_UNSPECIFIED &&
      status != v1::SystemicRiskStatus::NONE) {
    return Known(kName, true,
                 "declared a model with systemic risk (Article 51)",
                 "opgegeven als model met systeemrisico (artikel 51)");
  }
  // What is declared does not undo the presumption.
  if (TrainingFlop(document).value_or(0) > kSystemicFlop) {
    return Known(kName, true,
                 "training took more than 1e25 FLOP (Article 51(2))",
                 "de training vergde meer dan 1e25 FLOP (artikel 51, lid 2)");
  }
  // Below one third the model stays that of the original's provider.
  const ModifiedRisk modified =
      RiskOfModification(document.scope().modifier_threshold());
  const Fact modifier = Modifier(document);
  if (modified != ModifiedRisk::kNone && modifier.value == true) {
    return Presumed(modified);
  }
  if (status == v1::SystemicRiskStatus::STATUS_UNSPECIFIED) {
    return Unknown(kName, "scope.systemic_risk.status");
  }
  if (modified != ModifiedRisk::kNone && !modifier.value) {
    return Unknown(kName, modifier.depends_on);
  }
  return Known(kName, false,
               "declared to have no systemic risk, and no compute above 1e25 "
               "FLOP is given (Article 51)",
               "opgegeven als model zonder systeemrisico, en er is geen "
               "rekenhoeveelheid boven 1e25 FLOP vermeld (artikel 51)");
}

}  // namespace modelcard
