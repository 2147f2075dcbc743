// The formats that a report can be had in.

#ifndef LINTER_CLI_REPORT_FORMATS_H_
#define LINTER_CLI_REPORT_FORMATS_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"
#include "linter/cli/lint_run.h"
#include "linter/requirement/language.h"

namespace modelcard {

// "text", "concise", "json", "sarif", "junit", "github" and "gitlab".
std::vector<std::string> FormatNames();

// The report in one of them; `format` must be one. All list the same findings
// in the same order.
std::string Render(absl::string_view format, const LintOutput& output,
                   Language language, bool color = false);

// Where a report goes.
struct ReportTarget {
  std::string format;
  std::string path;
};

// Reads FORMAT:PATH, each given once; fails on an unknown format and on two
// reports for one file.
absl::StatusOr<std::vector<ReportTarget>> ParseTargets(
    const std::vector<std::string>& targets);

}  // namespace modelcard

#endif  // LINTER_CLI_REPORT_FORMATS_H_
