// Dates in forms that documents should not use but that can mean one day only.

#ifndef LINTER_CHECK_OTHER_DATE_H_
#define LINTER_CHECK_OTHER_DATE_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// "2026-09-04" for "2026/9/4", "4 September 2026" or "Sept
// 4, 2026", in English and Dutch, and "2026-12-25" for "25.12.2026". Nothing
// for what could be two days ("4/9/2026") or is no day of the calendar.
std::optional<std::string> DateIn(absl::string_view text);

// "2026-09" for "2026/9", "9/2026" or "September 2026".
std::optional<std::string> MonthIn(absl::string_view text);

}  // namespace modelcard

#endif  // LINTER_CHECK_OTHER_DATE_H_
