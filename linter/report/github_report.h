// Annotations of GitHub Actions: commands that a workflow prints.

#ifndef LINTER_REPORT_GITHUB_REPORT_H_
#define LINTER_REPORT_GITHUB_REPORT_H_

#include <string>

#include "linter/report/report_input.h"

namespace modelcard {

// One `::error …::…`, `::warning …` or `::notice …` for each finding, those
// that do not count as notices. GitHub shows ten errors and ten warnings of a
// step, and leaves out the others: the text report beside it has them all.
// Source: docs.github.com, "Workflow commands for GitHub Actions".
std::string GithubReport(const ReportInput& input);

}  // namespace modelcard

#endif  // LINTER_REPORT_GITHUB_REPORT_H_
