#include "linter/fact/modified_risk.h"

#include "linter/fact/training_flop.h"

namespace modelcard {

ModifiedRisk RiskOfModification(const v1::ModifierThreshold& threshold) {
  if (threshold.original_has_systemic_risk() ||
      threshold.original_flop() > kSystemicFlop) {
    return ModifiedRisk::kOriginal;
  }
  return AddFlop({threshold.original_flop(), threshold.modification_flop()}) >
                 kSystemicFlop
             ? ModifiedRisk::kCompute
             : ModifiedRisk::kNone;
}

}  // namespace modelcard
