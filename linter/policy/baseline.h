// The known errors that a model may ship with: a list that can only shrink.

#ifndef LINTER_POLICY_BASELINE_H_
#define LINTER_POLICY_BASELINE_H_

#include <string>
#include <vector>

#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/policy/policy.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/baseline.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// The errors of a report that a baseline may hold: those that count and are in
// a document, but not that a whole annex is missing.
v1::Baseline BaselineOf(const v1::LintReport& report,
                        const Catalogue& catalogue);

// A baseline as a file, with a comment that says what it is.
std::string BaselineText(const v1::Baseline& baseline);

// A format that this linter does not know: what such a baseline means would be
// a guess.
std::vector<ReadFailure> UnknownFormat(const Document& baseline);

// Marks the errors that the baseline holds, and adds an error for each entry of
// this model that fits none.
void ApplyBaseline(const Document& baseline, const Catalogue& catalogue,
                   const PolicyRun& run, std::vector<v1::Finding>& findings);

}  // namespace modelcard

#endif  // LINTER_POLICY_BASELINE_H_
