// Lines that can be pasted into a document where a field is missing.

#ifndef LINTER_CHECK_SCAFFOLD_H_
#define LINTER_CHECK_SCAFFOLD_H_

#include <cstddef>
#include <string>

#include "linter/document/field_path.h"
#include "linter/requirement/language.h"

namespace modelcard {

// Text format for the last field of `path`, inside the messages of `path` that
// come after the first `written` steps. What it holds is never an answer: the
// linter rejects it until somebody has filled it in.
std::string Scaffold(const FieldPath& path, size_t written, Language language);

}  // namespace modelcard

#endif  // LINTER_CHECK_SCAFFOLD_H_
