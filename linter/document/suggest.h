// "Did you mean": the known name closest to a mistyped one.

#ifndef LINTER_DOCUMENT_SUGGEST_H_
#define LINTER_DOCUMENT_SUGGEST_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace modelcard {

// The candidate with the fewest changed letters; empty if none is close enough
// (more than a third of the letters differ) to be a likely slip.
std::string Closest(absl::string_view name,
                    const std::vector<std::string>& candidates);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_SUGGEST_H_
