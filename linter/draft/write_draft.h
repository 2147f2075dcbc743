// Writes a draft in the formats that documents are read from.

#ifndef LINTER_DRAFT_WRITE_DRAFT_H_
#define LINTER_DRAFT_WRITE_DRAFT_H_

#include <string>
#include <vector>

#include "linter/document/document.h"
#include "linter/document/scalar_text.h"
#include "linter/draft/draft.h"

namespace modelcard {

// `fields` as text, with their remarks as comments. JSON has no comments: of
// what is to stand as one nothing is written. `document` says how numbers are
// written.
std::string WriteDraft(const std::vector<DraftField>& fields,
                       const Document& document, DocumentFormat format);

// `text` as lines of a comment that begin with `indent` and are 80 characters
// long at most, unless a word is longer.
std::string CommentLines(const std::string& text, const std::string& indent);

}  // namespace modelcard

#endif  // LINTER_DRAFT_WRITE_DRAFT_H_
