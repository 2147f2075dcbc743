// Text that stands where an answer should be.

#ifndef LINTER_CHECK_PLACEHOLDER_H_
#define LINTER_CHECK_PLACEHOLDER_H_

#include "absl/strings/string_view.h"

namespace modelcard {

// Whether a text is an unfilled slot, for example "TODO", "[More Information
// Needed]", "<name>", "...", filler such as "lorem ipsum", or an address in a
// domain reserved for examples.
bool IsPlaceholder(absl::string_view text);

}  // namespace modelcard

#endif  // LINTER_CHECK_PLACEHOLDER_H_
