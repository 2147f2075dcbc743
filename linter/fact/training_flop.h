// The compute that Article 51(2) is about.

#ifndef LINTER_FACT_TRAINING_FLOP_H_
#define LINTER_FACT_TRAINING_FLOP_H_

#include <optional>

#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

// More than this and systemic risk is presumed, Article 51(2).
inline constexpr double kSystemicFlop = 1e25;

// More than this indicates a general-purpose model, Commission Guidelines,
// point 17.
inline constexpr double kGeneralPurposeFlop = 1e23;

// The highest figure that the document gives for the cumulative compute of
// training; nothing if it gives none.
std::optional<double> TrainingFlop(const v1::ModelDocumentation& document);

}  // namespace modelcard

#endif  // LINTER_FACT_TRAINING_FLOP_H_
