// SARIF 2.1.0, which code hosts and editors show at the lines of a change.

#ifndef LINTER_REPORT_SARIF_REPORT_H_
#define LINTER_REPORT_SARIF_REPORT_H_

#include <cstddef>
#include <string>

#include "linter/report/report_input.h"

namespace modelcard {

// GitHub refuses files with more results, and shows the first 5,000. The most
// severe are kept, and a notification in the file says how many are not in it.
// Source: docs.github.com, "SARIF support for code scanning".
inline constexpr size_t kMaxSarifResults = 25000;

// A `modelcard.v1.sarif.Log` as JSON: one run, valid without results too. What
// could not be checked is a result as well, so that nobody takes its absence
// for a clean bill.
std::string SarifReport(const ReportInput& input,
                        size_t max_results = kMaxSarifResults);

}  // namespace modelcard

#endif  // LINTER_REPORT_SARIF_REPORT_H_
