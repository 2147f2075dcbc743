#include "linter/report/concise_report.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "linter/report/details.h"
#include "linter/report/place.h"
#include "linter/report/printable.h"
#include "linter/report/report_input.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
std::string ConciseReport(const ReportInput& input) {
  std::string out;
  for (const v1::Failure& failure : input.report.failures()) {
    absl::StrAppend(&out,
                    PlaceText(failure.path(), failure.line(), failure.column()),
                    ": ", Say(input.language, "fatal error", "fatale fout"),
                    ": ", Printable(failure.message()), "\n");
  }
  for (const v1::Finding& finding : input.report.findings()) {
    absl::StrAppend(
        &out, PlaceText(finding.path(), finding.line(), finding.column()), ": ",
        SeverityWord(finding, input.language), ": ",
        Printable(finding.message()), OtherPlaces(finding, input.language),
        " [", finding.rule_id(), "]\n");
  }
  return out;
}

}  // namespace modelcard
