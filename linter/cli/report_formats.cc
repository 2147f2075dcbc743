#include "linter/cli/report_formats.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/cli/lint_run.h"
#include "linter/cli/output_path.h"
#include "linter/report/concise_report.h"
#include "linter/report/github_report.h"
#include "linter/report/gitlab_report.h"
#include "linter/report/json.h"
#include "linter/report/junit_report.h"
#include "linter/report/report_input.h"
#include "linter/report/sarif_report.h"
#include "linter/report/text_report.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

struct Format {
  absl::string_view name;
  std::string (*render)(const ReportInput& input, bool color);
};

constexpr Format kFormats[] = {
    {"text",
     [](const ReportInput& input, bool color) {
       return TextReport(input.report, input.sources, {input.language, color});
     }},
    {"concise",
     [](const ReportInput& input, bool) { return ConciseReport(input); }},
    {"json",
     [](const ReportInput& input, bool) { return ToJson(input.report); }},
    {"sarif",
     [](const ReportInput& input, bool) { return SarifReport(input); }},
    {"junit",
     [](const ReportInput& input, bool) { return JunitReport(input); }},
    {"github",
     [](const ReportInput& input, bool) { return GithubReport(input); }},
    {"gitlab",
     [](const ReportInput& input, bool) { return GitlabReport(input); }},
};

}  // namespace

std::vector<std::string> FormatNames() {
  std::vector<std::string> names;
  for (const Format& format : kFormats) names.emplace_back(format.name);
  return names;
}

std::string Render(absl::string_view format, const LintOutput& output,
                   Language language, bool color) {
  const auto* found =
      std::find_if(std::begin(kFormats), std::end(kFormats),
                   [&](const Format& each) { return each.name == format; });
  const ReportInput input{output.report, output.sources, output.rules,
                          language};
  return found->render(input, color);
}

absl::StatusOr<std::vector<ReportTarget>> ParseTargets(
    const std::vector<std::string>& targets) {
  const std::vector<std::string> names = FormatNames();
  std::vector<ReportTarget> parsed;
  for (const std::string& target : targets) {
    const std::pair<std::string, std::string> parts =
        absl::StrSplit(target, absl::MaxSplits(':', 1));
    if (std::find(names.begin(), names.end(), parts.first) == names.end() ||
        parts.second.empty()) {
      return absl::InvalidArgumentError(
          absl::StrCat("--output=", target,
                       ": expected FORMAT:PATH, where "
                       "FORMAT is one of ",
                       absl::StrJoin(names, ", ")));
    }
    for (const ReportTarget& other : parsed) {
      if (!IsSameFile(other.path, parts.second)) continue;
      return absl::InvalidArgumentError(
          absl::StrCat("--output=", target, ": ", other.path,
                       " already gets the ", other.format, " report"));
    }
    parsed.push_back({parts.first, parts.second});
  }
  return parsed;
}

}  // namespace modelcard
