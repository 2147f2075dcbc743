// Changes to a text that leave the rest of it as it was.

#ifndef LINTER_DOCUMENT_EDIT_TEXT_H_
#define LINTER_DOCUMENT_EDIT_TEXT_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Replaces the bytes of `range`.
struct TextEdit {
  ByteRange range;
  std::string replacement;
};

// `text` with all edits, in any order. Fails if two of them overlap or one ends
// past the text.
absl::StatusOr<std::string> ApplyEdits(absl::string_view text,
                                       std::vector<TextEdit> edits);

// Edits that make `after` of `before`: of each line that differs, if both have
// as many lines; otherwise one, of all between the first and the last
// difference.
std::vector<TextEdit> EditsBetween(absl::string_view before,
                                   absl::string_view after);

// What the edits change, as `diff -u` shows it; empty if
// nothing does. `path` names the file in the two header lines.
std::string UnifiedDiff(absl::string_view path, absl::string_view before,
                        const std::vector<TextEdit>& edits);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_EDIT_TEXT_H_
