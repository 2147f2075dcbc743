// Values that stand once in a text and answer several fields.

#ifndef LINTER_CLI_SHARED_VALUES_H_
#define LINTER_CLI_SHARED_VALUES_H_

#include <span>

#include "linter/document/document.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Takes the edits of such values out of the findings: what mends one field
// would alter the others, which only a person can want. A value is shared where
// an alias of YAML leads to it.
void DropSharedEdits(const Document& document, std::span<v1::Finding> findings);

}  // namespace modelcard

#endif  // LINTER_CLI_SHARED_VALUES_H_
