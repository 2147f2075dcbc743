// What the linter's own rules are called where no requirement is behind them.

#ifndef LINTER_CHECK_TITLES_H_
#define LINTER_CHECK_TITLES_H_

#include <string>

#include "absl/strings/string_view.h"
#include "linter/requirement/language.h"

namespace modelcard {

// What the check looks for, for example "Dates in an impossible order" for
// "date_order"; the name in words for a check that has no title.
std::string CheckTitle(absl::string_view check, Language language);

// Whether it has one: the names that a policy may use.
bool HasTitle(absl::string_view check);

}  // namespace modelcard

#endif  // LINTER_CHECK_TITLES_H_
