// Text from a document, safe to print.

#ifndef LINTER_REPORT_PRINTABLE_H_
#define LINTER_REPORT_PRINTABLE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// `text` with every control character, and every character that changes the
// direction of writing or has no width, replaced by "�": nothing in a document
// can move the cursor, recolour a terminal, reorder a page or hide in it. Tabs,
// joiners between letters and, if asked for, line breaks stay. For pages and
// data; what may end up in a log is `Printable`.
std::string Visible(absl::string_view text, bool keep_line_breaks = false);

// `text` in which the second "#" of each command to a program that reads logs
// is `instead`. They count anywhere in a line: GitHub's runner looks for "##[",
// other programs for "##vso[" and "##teamcity[".
std::string WithoutCommands(absl::string_view text, absl::string_view instead);

// `Visible`, and without commands: what replaces a character there is "�" too.
std::string Printable(absl::string_view text, bool keep_line_breaks = false);

}  // namespace modelcard

#endif  // LINTER_REPORT_PRINTABLE_H_
