// The compute that Article 51(2) is about.

#ifndef LINTER_FACT_TRAINING_FLOP_H_
#define LINTER_FACT_TRAINING_FLOP_H_

#include <optional>
#include <vector>

#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

// More than this and systemic risk is presumed, Article 51(2).
inline constexpr double kSystemicFlop = 1e25;

// More than this indicates a general-purpose model, Commission Guidelines,
// point 17.
inline constexpr double kGeneralPurposeFlop = 1e23;

// The sum of decimal figures, without what binary fractions add to it: 6e24 and
// 4e24 are 1e25 and no more. What no compute can be is left out; a finding says
// so at its place.
double AddFlop(const std::vector<double>& figures);

// What the entries of the compute ledger add up to; nothing if none gives a
// figure.
std::optional<double> LedgerSum(const v1::ComputeLedger& ledger);

// The highest figure that the document gives for the cumulative compute of
// training, that of the notification included: Article 52(1) also covers what
// is known to come. Nothing if it gives none.
std::optional<double> TrainingFlop(const v1::ModelDocumentation& document);

}  // namespace modelcard

#endif  // LINTER_FACT_TRAINING_FLOP_H_
