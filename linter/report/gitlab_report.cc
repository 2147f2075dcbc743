#include "linter/report/gitlab_report.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/report/details.h"
#include "linter/report/json.h"
#include "linter/report/printable.h"
#include "linter/report/report_input.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/code_quality.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

absl::string_view SeverityOf(const v1::Finding& finding) {
  if (!Counts(finding)) return "info";
  switch (finding.severity()) {
    case v1::Finding::ERROR:
      return "major";
    case v1::Finding::WARNING:
      return "minor";
    default:
      return "info";
  }
}

// One line, since the format has one text for an issue.
std::string WithHint(absl::string_view message, absl::string_view hint) {
  return absl::StrCat(Printable(message), hint.empty() ? "" : "; ",
                      Printable(hint));
}

std::string Issue(absl::string_view rule, std::string description,
                  std::string fingerprint, absl::string_view severity,
                  absl::string_view path, int line) {
  v1::CodeQualityIssue issue;
  issue.set_description(std::move(description));
  issue.set_check_name(rule);
  issue.set_fingerprint(std::move(fingerprint));
  issue.set_severity(severity);
  issue.mutable_location()->set_path(absl::StripPrefix(path, "./"));
  issue.mutable_location()->mutable_lines()->set_begin(std::max(1, line));
  return std::string(absl::StripSuffix(ToJson(issue), "\n"));
}

}  // namespace

std::string GitlabReport(const ReportInput& input) {
  std::vector<std::string> issues;
  std::map<std::string, int> failures;
  for (const v1::Failure& failure : input.report.failures()) {
    // GitLab shows one issue for each fingerprint.
    const int number = ++failures[failure.path()];
    issues.push_back(
        Issue("modelcard.unusable", WithHint(failure.message(), failure.hint()),
              absl::StrCat("unusable:", failure.path(),
                           number > 1 ? absl::StrCat(":", number) : ""),
              "blocker", failure.path(), failure.line()));
  }
  for (const v1::Finding& finding : input.report.findings()) {
    const std::string why = WhyNotCounted(finding, input.language);
    issues.push_back(Issue(
        finding.rule_id(),
        absl::StrCat(
            WithHint(finding.message(), Counts(finding) ? finding.hint() : ""),
            OtherPlaces(finding, input.language),
            why.empty()
                ? ""
                : absl::StrCat(" (", SeverityWord(finding, input.language),
                               ": ", why, ")")),
        // Those of different files may be equal, and here none may.
        absl::StrCat(finding.path(), ":", finding.fingerprint()),
        SeverityOf(finding), finding.path(), finding.line()));
  }
  return issues.empty()
             ? "[]\n"
             : absl::StrCat("[\n", absl::StrJoin(issues, ",\n"), "\n]\n");
}

}  // namespace modelcard
