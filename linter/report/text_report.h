// The report that people read when a build fails.

#ifndef LINTER_REPORT_TEXT_REPORT_H_
#define LINTER_REPORT_TEXT_REPORT_H_

#include <map>
#include <string>

#include "linter/document/source_text.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

struct TextReportOptions {
  Language language = Language::kEnglish;

  // Terminal colours.
  bool color = false;
};

// Each finding with the line it is about, the law behind it and what to do, in
// the form compilers use; then a line that sums up. `sources` holds the texts
// of the files that findings point into, by path.
std::string TextReport(const v1::LintReport& report,
                       const std::map<std::string, SourceText>& sources,
                       const TextReportOptions& options);

}  // namespace modelcard

#endif  // LINTER_REPORT_TEXT_REPORT_H_
