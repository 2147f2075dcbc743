#include "linter/fact/training_flop.h"

#include <optional>

namespace modelcard {

std::optional<double> TrainingFlop(const v1::ModelDocumentation& document) {
  std::optional<double> highest;
  const auto consider = [&](bool given, double flop) {
    if (given && (!highest || flop > *highest)) highest = flop;
  };
  const v1::Compute& compute = document.technical_documentation().compute();
  consider(compute.has_training_flop(), compute.training_flop());
  const v1::ComputeLedger& ledger = document.compute_ledger();
  consider(ledger.has_total_flop(), ledger.total_flop());
  const v1::IndicativeCriterion& criterion =
      document.scope().indicative_criterion();
  consider(criterion.has_training_flop(), criterion.training_flop());
  return highest;
}

}  // namespace modelcard
