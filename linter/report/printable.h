// Text from a document, safe to print.

#ifndef LINTER_REPORT_PRINTABLE_H_
#define LINTER_REPORT_PRINTABLE_H_

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// `text` with every control character, and every character that changes the
// direction of writing or has no width, replaced by "�": nothing in a document
// can move the cursor, recolour a terminal, reorder a message or hide in it.
// Tabs, joiners between letters and, if asked for, line breaks stay.
std::string Printable(absl::string_view text, bool keep_line_breaks = false);

}  // namespace modelcard

#endif  // LINTER_REPORT_PRINTABLE_H_
