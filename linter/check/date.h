// Calendar dates as documents write them.

#ifndef LINTER_CHECK_DATE_H_
#define LINTER_CHECK_DATE_H_

#include <chrono>
#include <optional>

#include "absl/strings/string_view.h"

namespace modelcard {

// The date that "YYYY-MM-DD" names; nothing if the text has another form or no
// calendar has that day.
std::optional<std::chrono::year_month_day> ParseDate(absl::string_view text);

}  // namespace modelcard

#endif  // LINTER_CHECK_DATE_H_
