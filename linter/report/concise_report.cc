#include "linter/report/concise_report.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/report/details.h"
#include "linter/report/printable.h"
#include "linter/report/report_input.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

std::string Place(absl::string_view path, int line, int column) {
  return line == 0 ? Printable(path)
                   : absl::StrCat(Printable(path), ":", line, ":", column);
}

}  // namespace

std::string ConciseReport(const ReportInput& input) {
  std::string out;
  for (const v1::Failure& failure : input.report.failures()) {
    absl::StrAppend(&out,
                    Place(failure.path(), failure.line(), failure.column()),
                    ": ", Say(input.language, "fatal error", "fatale fout"),
                    ": ", Printable(failure.message()), "\n");
  }
  for (const v1::Finding& finding : input.report.findings()) {
    absl::StrAppend(
        &out, Place(finding.path(), finding.line(), finding.column()), ": ",
        SeverityWord(finding, input.language), ": ",
        Printable(finding.message()), " [", finding.rule_id(), "]\n");
  }
  return out;
}

}  // namespace modelcard
