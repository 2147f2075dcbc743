// Lines that can be pasted into a document where a field is missing.

#ifndef LINTER_CHECK_SCAFFOLD_H_
#define LINTER_CHECK_SCAFFOLD_H_

#include <cstddef>
#include <string>
#include <vector>

#include "linter/document/field_path.h"
#include "linter/requirement/language.h"

namespace modelcard {

// Text format for the last fields of `paths`, each inside the messages of its
// path that come after the first `written` steps, which the paths share with
// the one after them: no message is written twice. What it holds is never an
// answer: the linter rejects it until somebody has filled it in. `paths` is not
// empty.
std::string Scaffold(const std::vector<FieldPath>& paths, size_t written,
                     Language language);

}  // namespace modelcard

#endif  // LINTER_CHECK_SCAFFOLD_H_
