// Applies every requirement to a document.

#ifndef LINTER_CHECK_LINT_H_
#define LINTER_CHECK_LINT_H_

#include <vector>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/document/both.h"
#include "linter/document/read_failure.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// The findings of one document, in no particular order. The document must be of
// the catalogue's type.
std::vector<v1::Finding> Lint(const LintContext& context);

// The requirements that the document names and that do not exist: it cannot
// mean what it says, and is not linted.
std::vector<ReadFailure> UnknownRequirements(const Document& document,
                                             const Catalogue& catalogue);

// For failures like these: there is no requirement "X", did you mean "Y"?; and
// where the ids can be looked up.
Both UnknownIdInBoth(const Catalogue& catalogue, absl::string_view id);
Both ListOfIds();

}  // namespace modelcard

#endif  // LINTER_CHECK_LINT_H_
