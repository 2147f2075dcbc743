// One line for each finding, as compilers print them.

#ifndef LINTER_REPORT_CONCISE_REPORT_H_
#define LINTER_REPORT_CONCISE_REPORT_H_

#include <string>

#include "linter/report/report_input.h"

namespace modelcard {

// PATH:LINE:COLUMN: SEVERITY: MESSAGE [RULE]. Nothing at all if there is
// nothing to report.
std::string ConciseReport(const ReportInput& input);

}  // namespace modelcard

#endif  // LINTER_REPORT_CONCISE_REPORT_H_
