#include "linter/report/junit_report.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "linter/report/details.h"
#include "linter/report/place.h"
#include "linter/report/printable.h"
#include "linter/report/report_input.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// Text for XML 1.0, in an element or an attribute. Control characters, which
// XML cannot hold at all, have become "�", and so have the two noncharacters.
std::string Xml(absl::string_view text) {
  return absl::StrReplaceAll(Printable(text, /*keep_line_breaks=*/true),
                             {{"&", "&amp;"},
                              {"<", "&lt;"},
                              {">", "&gt;"},
                              {"\"", "&quot;"},
                              {"'", "&apos;"},
                              {"\t", "&#9;"},
                              {"\n", "&#10;"}});
}

struct Suite {
  std::string cases;
  int tests = 0, failures = 0, errors = 0, skipped = 0;
  std::map<std::string, int> names;

  // Programs that show trends tell cases apart by their names: the second of a
  // name is "NAME (2)".
  void Add(absl::string_view file, std::string name,
           absl::string_view content) {
    ++tests;
    if (const int number = ++names[name]; number > 1) {
      absl::StrAppend(&name, " (", number, ")");
    }
    absl::StrAppend(&cases, "    <testcase classname=\"", Xml(file),
                    "\" name=\"", Xml(name), "\"");
    if (content.empty()) {
      absl::StrAppend(&cases, "/>\n");
    } else {
      absl::StrAppend(&cases, ">\n      ", content, "\n    </testcase>\n");
    }
  }
};

void Add(const v1::Finding& finding, Language language, Suite& suite) {
  const std::string name =
      absl::StrCat(finding.rule_id(), " ", finding.field_path());
  const std::string place =
      absl::StrCat(PlaceText(finding.path(), finding.line(), finding.column()),
                   ": ", Printable(finding.message()));
  const std::string details = Details(finding, language);
  if (!Counts(finding)) {
    ++suite.skipped;
    suite.Add(
        finding.path(), name,
        absl::StrCat("<skipped message=\"",
                     Xml(absl::StrCat(SeverityWord(finding, language), ": ",
                                      WhyNotCounted(finding, language))),
                     "\"/>"));
  } else if (finding.severity() == v1::Finding::ERROR) {
    ++suite.failures;
    suite.Add(finding.path(), name,
              absl::StrCat("<failure type=\"", Xml(finding.rule_id()),
                           "\" message=\"", Xml(place), "\">", Xml(details),
                           "</failure>"));
  } else {
    suite.Add(finding.path(), name,
              absl::StrCat("<system-out>",
                           Xml(absl::StrCat(SeverityWord(finding, language),
                                            ": ", place, "\n", details)),
                           "</system-out>"));
  }
}

}  // namespace

std::string JunitReport(const ReportInput& input) {
  std::map<std::string, Suite> suites;
  for (const v1::InputFile& file : input.report.documents()) {
    suites[file.path()];
  }
  for (const v1::Failure& failure : input.report.failures()) {
    Suite& suite = suites[failure.path()];
    ++suite.errors;
    suite.Add(
        failure.path(), "modelcard.unusable",
        absl::StrCat("<error message=\"",
                     Xml(absl::StrCat(PlaceText(failure.path(), failure.line(),
                                                failure.column()),
                                      ": ", failure.message())),
                     "\">", Xml(failure.hint()), "</error>"));
  }
  for (const v1::Finding& finding : input.report.findings()) {
    Add(finding, input.language, suites[finding.path()]);
  }
  int tests = 0, failures = 0, errors = 0;
  std::string body;
  for (auto& [path, suite] : suites) {
    if (suite.tests == 0) {
      suite.Add(path, Say(input.language, "documentation", "documentatie"), "");
    }
    tests += suite.tests;
    failures += suite.failures;
    errors += suite.errors;
    absl::StrAppendFormat(&body,
                          "  <testsuite name=\"%s\" tests=\"%d\" "
                          "failures=\"%d\" errors=\"%d\" skipped=\"%d\">\n"
                          "%s  </testsuite>\n",
                          Xml(path), suite.tests, suite.failures, suite.errors,
                          suite.skipped, suite.cases);
  }
  return absl::StrFormat(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"modelcard\" tests=\"%d\" failures=\"%d\" "
      "errors=\"%d\">\n%s</testsuites>\n",
      tests, failures, errors, body);
}

}  // namespace modelcard
