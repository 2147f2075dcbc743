// The Code Quality report of GitLab.

#ifndef LINTER_REPORT_GITLAB_REPORT_H_
#define LINTER_REPORT_GITLAB_REPORT_H_

#include <string>

#include "linter/report/report_input.h"

namespace modelcard {

// A JSON array of `modelcard.v1.CodeQualityIssue`; `[]` if there is nothing to
// report. The format has no suppressions: what does not count is "info".
std::string GitlabReport(const ReportInput& input);

}  // namespace modelcard

#endif  // LINTER_REPORT_GITLAB_REPORT_H_
