// JUnit's XML, which most build servers show.

#ifndef LINTER_REPORT_JUNIT_REPORT_H_
#define LINTER_REPORT_JUNIT_REPORT_H_

#include <string>

#include "linter/report/report_input.h"

namespace modelcard {

// A suite for each file. A case for each finding: an error fails, a waived one
// is skipped, a warning or note passes and says so. A file without findings has
// one case, which passes; one that could not be read has one in error.
std::string JunitReport(const ReportInput& input);

}  // namespace modelcard

#endif  // LINTER_REPORT_JUNIT_REPORT_H_
