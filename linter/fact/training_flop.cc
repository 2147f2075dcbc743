#include "linter/fact/training_flop.h"

#include <cmath>
#include <optional>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"

namespace modelcard {

double AddFlop(const std::vector<double>& figures) {
  double sum = 0;
  for (const double figure : figures) {
    if (std::isfinite(figure) && figure > 0) sum += figure;
  }
  double decimal = 0;
  return absl::SimpleAtod(absl::StrFormat("%.12g", sum), &decimal) ? decimal
                                                                   : sum;
}

std::optional<double> LedgerSum(const v1::ComputeLedger& ledger) {
  std::vector<double> figures;
  for (const v1::ComputeEntry& entry : ledger.entries()) {
    if (entry.has_flop()) figures.push_back(entry.flop());
  }
  const double sum = AddFlop(figures);
  return sum > 0 ? std::optional(sum) : std::nullopt;
}

std::optional<double> TrainingFlop(const v1::ModelDocumentation& document) {
  std::optional<double> highest;
  const auto consider = [&](bool given, double flop) {
    if (given && (!highest || flop > *highest)) highest = flop;
  };
  const v1::Compute& compute = document.technical_documentation().compute();
  consider(compute.has_training_flop(), compute.training_flop());
  const v1::ComputeLedger& ledger = document.compute_ledger();
  consider(ledger.has_total_flop(), ledger.total_flop());
  const std::optional<double> sum = LedgerSum(ledger);
  consider(sum.has_value(), sum.value_or(0));
  const v1::IndicativeCriterion& criterion =
      document.scope().indicative_criterion();
  consider(criterion.has_training_flop(), criterion.training_flop());
  const v1::SystemicRiskNotification& notification =
      document.systemic_risk().notification();
  consider(notification.has_training_flop(), notification.training_flop());
  return highest;
}

}  // namespace modelcard
