// Which facts decide what applies to a document, for people.

#ifndef LINTER_REPORT_APPLICABILITY_REPORT_H_
#define LINTER_REPORT_APPLICABILITY_REPORT_H_

#include <string>

#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {

// Each fact with its value and why, and how many requirements it turns on or
// off.
std::string ApplicabilityReport(const Catalogue& catalogue,
                                const FactSet& facts, Language language);

}  // namespace modelcard

#endif  // LINTER_REPORT_APPLICABILITY_REPORT_H_
