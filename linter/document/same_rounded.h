// Numbers as people write them: exact in one place and rounded in another.

#ifndef LINTER_DOCUMENT_SAME_ROUNDED_H_
#define LINTER_DOCUMENT_SAME_ROUNDED_H_

#include "absl/strings/string_view.h"

namespace modelcard {

// The figures of a written number, without the zeros in front, and without
// those at the end unless it has a decimal point; at least 1. "7.2B" has two.
int FiguresOf(absl::string_view written);

// Whether two numbers are one that is written with more figures in one place
// than in the other: "7.2B" and "7.24 billion".
bool SameRounded(double a, absl::string_view written_a, double b,
                 absl::string_view written_b);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_SAME_ROUNDED_H_
