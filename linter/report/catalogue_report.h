// The catalogue of requirements in writing.

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

// A page with a section for each requirement.
std::string CatalogueMarkdown(const Catalogue& catalogue, Language language);

// Everything about one requirement, for a terminal.
std::string ExplainText(const Catalogue& catalogue, const CatalogueEntry& entry,
                        Language language);

}  // namespace modelcard

#endif  // LINTER_REPORT_CATALOGUE_REPORT_H_
