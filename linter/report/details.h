// What the formats of other tools say of a finding besides its message.

#ifndef LINTER_REPORT_DETAILS_H_
#define LINTER_REPORT_DETAILS_H_

#include <string>

#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Whether the finding counts: it is neither waived nor in the baseline.
bool Counts(const v1::Finding& finding);

// "error", "warning" or "note"; "waived" or "in the baseline" for one that
// does not count.
std::string SeverityWord(const v1::Finding& finding, Language language);

// Why a finding does not count, and who says so; empty for one that does.
std::string WhyNotCounted(const v1::Finding& finding, Language language);

// The other places of the finding, to stand behind its message in one line:
// " (see PATH:LINE:COLUMN: what stands there)" for each.
std::string OtherPlaces(const v1::Finding& finding, Language language);

// The other places, the law, the help and the lines to add, a line each;
// nothing in it can move a cursor.
std::string Details(const v1::Finding& finding, Language language);

}  // namespace modelcard

#endif  // LINTER_REPORT_DETAILS_H_
