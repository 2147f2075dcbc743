// How many parameters the weights of a model hold.

#ifndef LINTER_CLAIM_PARAMETER_COUNT_H_
#define LINTER_CLAIM_PARAMETER_COUNT_H_

#include <cstdint>
#include <string>
#include <vector>

#include "linter/requirement/language.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// A way to count the parameters of some weights.
struct ParameterCount {
  uint64_t parameters;

  // The file or files.
  std::string source;

  // Says what was left out; empty for the usual count.
  std::string without = "";
};

// The counts of every set of weights, and of all sets of a format that lie in
// several directories, as the parts of a pipeline do. Of each set the usual
// count comes first. Sets that change another model, or in which a number holds
// several weights, or that could not be read whole, have none.
std::vector<ParameterCount> CountParameters(const v1::ModelFacts& model,
                                            Language language);

}  // namespace modelcard

#endif  // LINTER_CLAIM_PARAMETER_COUNT_H_
