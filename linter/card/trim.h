// Pieces of Markdown without what says nothing around them.

#ifndef LINTER_CARD_TRIM_H_
#define LINTER_CARD_TRIM_H_

#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Without white space at both ends of the range of `text`.
ByteRange Trimmed(absl::string_view text, ByteRange range);

// Without white space and HTML comments at both ends.
ByteRange WithoutComments(absl::string_view text, ByteRange range);

}  // namespace modelcard

#endif  // LINTER_CARD_TRIM_H_
