// Paths as URIs.

#ifndef LINTER_REPORT_URI_H_
#define LINTER_REPORT_URI_H_

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// A relative path as a relative URI, an absolute one as a file URI. Every byte
// but letters, digits, "-", ".", "_", "~" and "/" is percent-encoded (RFC
// 3986).
std::string PathUri(absl::string_view path);

}  // namespace modelcard

#endif  // LINTER_REPORT_URI_H_
