// Annotations of GitHub Actions: commands that a workflow prints.

#ifndef LINTER_REPORT_GITHUB_REPORT_H_
#define LINTER_REPORT_GITHUB_REPORT_H_

#include <string>

#include "linter/report/report_input.h"

namespace modelcard {

// One `::error …::…`, `::warning …` or `::notice …` for each finding, those
// that do not count as notices. GitHub shows ten of each kind of a step, and
// leaves out the others, which stay in the log of the step: if there are more,
// a notice before them says how many there are. Source: docs.github.com,
// "Workflow commands for GitHub Actions".
std::string GithubReport(const ReportInput& input);

}  // namespace modelcard

#endif  // LINTER_REPORT_GITHUB_REPORT_H_
