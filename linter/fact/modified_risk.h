// Whether a modification brings systemic risk with it, Commission Guidelines,
// point 70.

#ifndef LINTER_FACT_MODIFIED_RISK_H_
#define LINTER_FACT_MODIFIED_RISK_H_

#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

// On what ground a model is presumed to have systemic risk whose modification
// makes its maker the provider.
enum class ModifiedRisk {
  kNone,

  // The original has it: that is declared, or follows from its compute.
  kOriginal,

  // Compute counts from the start of the original's training: together with the
  // modification it is above the threshold of Article 51(2).
  kCompute,
};

ModifiedRisk RiskOfModification(const v1::ModifierThreshold& threshold);

}  // namespace modelcard

#endif  // LINTER_FACT_MODIFIED_RISK_H_
