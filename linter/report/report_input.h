// What every report format gets to see.

#ifndef LINTER_REPORT_REPORT_INPUT_H_
#define LINTER_REPORT_REPORT_INPUT_H_

#include <map>
#include <string>

#include "linter/document/source_text.h"
#include "linter/report/rule.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

struct ReportInput {
  const v1::LintReport& report;

  // The texts that findings point into, by path.
  const std::map<std::string, SourceText>& sources;

  // Every rule that findings name, by id.
  const std::map<std::string, Rule>& rules;
  Language language = Language::kEnglish;
};

}  // namespace modelcard

#endif  // LINTER_REPORT_REPORT_INPUT_H_
