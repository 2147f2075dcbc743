// Takes entries out of the text of a baseline.

#ifndef LINTER_POLICY_SHRINK_BASELINE_H_
#define LINTER_POLICY_SHRINK_BASELINE_H_

#include <set>
#include <string>

#include "absl/status/statusor.h"
#include "linter/document/document.h"

namespace modelcard {

// The text without the entries of these indexes: comments and the order of the
// others stay. Fails for a baseline that is not in protobuf text format, and
// if the text that is left would not say the same but for these entries.
absl::StatusOr<std::string> WithoutEntries(const Document& baseline,
                                           const std::set<int>& indexes);

}  // namespace modelcard

#endif  // LINTER_POLICY_SHRINK_BASELINE_H_
