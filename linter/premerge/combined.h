// What was found in many models, as one report.

#ifndef LINTER_PREMERGE_COMBINED_H_
#define LINTER_PREMERGE_COMBINED_H_

#include "linter/premerge/summary.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// All reports as one: what the report formats take. Findings in their order,
// what several models share once. What has no report to say so, a target
// without a verdict or one that another holds back, and each problem of the
// build, is a failure in it: a broken build is green in no format.
v1::LintReport Combined(const PremergeInput& input,
                        const v1::PremergeSummary& summary, Language language);

// Of the same findings.
v1::LintReport::Counts CountsOfAll(const PremergeInput& input);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_COMBINED_H_
