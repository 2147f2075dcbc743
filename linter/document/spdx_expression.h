// Expressions of the Software Package Data Exchange: one licence, or several
// that are joined.

#ifndef LINTER_DOCUMENT_SPDX_EXPRESSION_H_
#define LINTER_DOCUMENT_SPDX_EXPRESSION_H_

#include <optional>
#include <vector>

#include "absl/strings/string_view.h"

namespace modelcard {

// Its words and parentheses, in order.
std::vector<absl::string_view> SpdxTokens(absl::string_view expression);

// The identifiers of an expression, for example both of "MIT OR Apache-2.0".
// Nothing if it is no identifiers with OR or AND between them, for example
// "Apache 2.0". Licences WITH an exception are not read: whether it adds rights
// or takes them away its name does not say.
std::optional<std::vector<absl::string_view>> LicencesIn(
    absl::string_view expression);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_SPDX_EXPRESSION_H_
