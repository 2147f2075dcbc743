// The order and the counts of findings.

#ifndef LINTER_FINDING_FINDING_H_
#define LINTER_FINDING_FINDING_H_

#include <vector>

#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Puts findings in the order of every report (path, line, column, rule, field,
// message) and drops those that are equal in every respect.
void SortFindings(std::vector<v1::Finding>& findings);

// Waived findings count as waived and as nothing else, and so do those in the
// baseline.
v1::LintReport::Counts CountOf(const std::vector<v1::Finding>& findings);

}  // namespace modelcard

#endif  // LINTER_FINDING_FINDING_H_
