// Whether two texts name the same thing.

#ifndef LINTER_DOCUMENT_SAME_NAME_H_
#define LINTER_DOCUMENT_SAME_NAME_H_

#include "absl/strings/string_view.h"

namespace modelcard {

// The same words: blanks and the case of ASCII letters do not matter. Texts
// without words name nothing.
bool SameName(absl::string_view a, absl::string_view b);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_SAME_NAME_H_
