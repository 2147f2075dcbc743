// Writes the bindings of a document anew.

#ifndef LINTER_BINDING_UPDATE_BINDINGS_H_
#define LINTER_BINDING_UPDATE_BINDINGS_H_

#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/text_format.h"
#include "linter/binding/binding.h"
#include "linter/document/document.h"
#include "linter/document/edit_text.h"

namespace modelcard {

// What to change in `document`, a ModelDocumentation in text format of one
// source, so that its bindings are as `bound` has them: digests are replaced
// where they stand, bindings to nothing and repeated ones go, new ones follow
// the last one or else the end. Comments, layout and sign-offs stay. What is
// bound to a kind of which `bound` knows nothing stays too. Of the result there
// is nothing to change. `extensions` is what the document was read with.
//
// Fails if an input has no digest, or if bindings would have to go that stand
// in brackets, `bindings: [...]`.
absl::StatusOr<std::vector<TextEdit>> BindingEdits(
    const Document& document, const BoundInputs& bound,
    const google::protobuf::TextFormat::Finder* extensions = nullptr);

}  // namespace modelcard

#endif  // LINTER_BINDING_UPDATE_BINDINGS_H_
