// Web addresses.

#ifndef LINTER_CHECK_URL_H_
#define LINTER_CHECK_URL_H_

#include "absl/strings/string_view.h"

namespace modelcard {

// Whether a text is an absolute http or https address at a named host.
bool IsWebAddress(absl::string_view text);

// Whether a text is a domain name of two labels or more.
bool IsHostName(absl::string_view host);

}  // namespace modelcard

#endif  // LINTER_CHECK_URL_H_
