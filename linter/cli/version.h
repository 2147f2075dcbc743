// The version of the linter, which is that of the module.

#ifndef LINTER_CLI_VERSION_H_
#define LINTER_CLI_VERSION_H_

#include "absl/strings/string_view.h"

namespace modelcard {

inline constexpr absl::string_view kVersion = "0.1.0";

}  // namespace modelcard

#endif  // LINTER_CLI_VERSION_H_
