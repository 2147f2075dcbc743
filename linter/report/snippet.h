// A line of a document and what is underlined in it.

#ifndef LINTER_REPORT_SNIPPET_H_
#define LINTER_REPORT_SNIPPET_H_

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

struct Snippet {
  // What to show of the line, safe to print.
  std::string text;

  // To stand below it: "^" where the range begins, "~" where it goes on.
  std::string marks;
};

// `line` with the columns from `begin` to before `end` underlined; both count
// characters from 1. Of a long line the part around `begin` is shown, with "…"
// where something was cut off: a document may hold a chapter on one line.
Snippet SnippetOf(absl::string_view line, int begin, int end);

}  // namespace modelcard

#endif  // LINTER_REPORT_SNIPPET_H_
