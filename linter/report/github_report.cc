#include "linter/report/github_report.h"

#include <algorithm>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "linter/report/details.h"
#include "linter/report/printable.h"
#include "linter/report/report_input.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// A message ends with its line, so that a document that brings line breaks of
// its own cannot begin another command.
std::string Data(absl::string_view text) {
  return absl::StrReplaceAll(Printable(text, /*keep_line_breaks=*/true),
                             {{"%", "%25"}, {"\r", "%0D"}, {"\n", "%0A"}});
}

// Properties also end at a comma or a colon.
std::string Property(absl::string_view text) {
  return absl::StrReplaceAll(Data(text), {{":", "%3A"}, {",", "%2C"}});
}

absl::string_view CommandFor(const v1::Finding& finding) {
  if (!Counts(finding)) return "notice";
  switch (finding.severity()) {
    case v1::Finding::ERROR:
      return "error";
    case v1::Finding::WARNING:
      return "warning";
    default:
      return "notice";
  }
}

std::string Annotation(const v1::Finding& finding, Language language) {
  std::string where = absl::StrCat("file=", Property(finding.path()),
                                   ",line=", std::max(1, finding.line()));
  // Columns count within one line only.
  if (finding.end_line() == finding.line() &&
      finding.end_column() > finding.column()) {
    absl::StrAppend(&where, ",col=", finding.column(),
                    ",endColumn=", finding.end_column() - 1);
  } else if (finding.end_line() > finding.line()) {
    absl::StrAppend(&where, ",endLine=", finding.end_line());
  }
  const std::string details = Details(finding, language);
  return absl::StrCat("::", CommandFor(finding), " ", where,
                      ",title=", Property(finding.rule_id()),
                      "::", Data(Printable(finding.message())),
                      details.empty() ? "" : "%0A", Data(details), "\n");
}

// Before the others, because it is a notice itself, and one of the ten.
std::string MoreThanShown(const ReportInput& input) {
  constexpr int kMostShown = 10;
  int errors = input.report.failures_size(), warnings = 0, notices = 0;
  for (const v1::Finding& finding : input.report.findings()) {
    const absl::string_view command = CommandFor(finding);
    ++(command == "error" ? errors : command == "warning" ? warnings : notices);
  }
  if (std::max({errors, warnings, notices}) <= kMostShown) return "";
  return absl::StrCat(
      "::notice title=modelcard::",
      Data(Say(input.language,
               "$0 errors, $1 warnings and $2 notices. GitHub shows $3 of each "
               "kind; the log of this step has them all.",
               "$0 fouten, $1 waarschuwingen en $2 opmerkingen. GitHub toont "
               "er $3 van elke soort; het logboek van deze stap heeft ze alle.",
               errors, warnings, notices, kMostShown)),
      "\n");
}

}  // namespace

std::string GithubReport(const ReportInput& input) {
  std::string out = MoreThanShown(input);
  for (const v1::Failure& failure : input.report.failures()) {
    absl::StrAppend(&out, "::error file=", Property(failure.path()),
                    ",line=", std::max(1, failure.line()),
                    "::", Data(Printable(failure.message())),
                    failure.hint().empty() ? "" : "%0A",
                    Data(Printable(failure.hint())), "\n");
  }
  for (const v1::Finding& finding : input.report.findings()) {
    absl::StrAppend(&out, Annotation(finding, input.language));
  }
  return out;
}

}  // namespace modelcard
