// The catalogue of requirements as a list; requirement_page.h has a page on
// each.

#ifndef LINTER_REPORT_CATALOGUE_REPORT_H_
#define LINTER_REPORT_CATALOGUE_REPORT_H_

#include <string>

#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {

// One line for each requirement: id, field, title.
std::string CatalogueText(const Catalogue& catalogue, Language language);

// A `RequirementCatalogue` message.
std::string CatalogueJson(const Catalogue& catalogue);

// One line for each requirement after a line of column names; both languages.
std::string CatalogueTsv(const Catalogue& catalogue);

}  // namespace modelcard

#endif  // LINTER_REPORT_CATALOGUE_REPORT_H_
