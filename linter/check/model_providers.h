// Who provides a model that somebody modified: Commission Guidelines, points 62
// to 64. Who took no more than one third of the original's compute to do so is
// not the provider; that of the original is.

#ifndef LINTER_CHECK_MODEL_PROVIDERS_H_
#define LINTER_CHECK_MODEL_PROVIDERS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Legal names. Empty where a small modification does not name its original.
std::vector<std::string> ProvidersOf(const v1::DescribedModel& model);

// Whether the model has a provider of that name and no other.
bool IsProvidedBy(const v1::DescribedModel& model, absl::string_view name);

// What a small modification takes over from the models that it was made from:
// their providers, who may be others than the names they were documented under,
// and systemic risk.
void TakeOver(const std::vector<DocumentedBase>& bases,
              v1::DescribedModel& model);

}  // namespace modelcard

#endif  // LINTER_CHECK_MODEL_PROVIDERS_H_
