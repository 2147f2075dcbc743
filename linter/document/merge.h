// Several sources as one document.

#ifndef LINTER_DOCUMENT_MERGE_H_
#define LINTER_DOCUMENT_MERGE_H_

#include <vector>

#include "linter/document/document.h"

namespace modelcard {

// One document that says what all of `parts` say; each field keeps the place
// where it stands. All are of one message type and have one source
// each, and there is at least one.
//
// - A field of one source only is taken from there; messages are merged field
//   by field.
// - The same value twice is said once. Of texts, how the lines are broken does
//   not matter.
// - Different values are a conflict: the first source's counts, and the
//   document lists both places.
// - Lists are united: the elements of the first source, then those of the next
//   that are not among them already. An element that only adds to one of
//   another source, or says less than it, is that one; otherwise elements are
//   compared whole.
Document Merge(const std::vector<Document>& parts);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_MERGE_H_
