// One requirement in writing: everything that the schema says of it.

#ifndef LINTER_REPORT_REQUIREMENT_PAGE_H_
#define LINTER_REPORT_REQUIREMENT_PAGE_H_

#include <string>

#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {

// For a terminal.
std::string RequirementText(const Catalogue& catalogue,
                            const CatalogueEntry& entry, Language language);

// As a page of Markdown; in English with the Dutch title and instruction below
// its own.
std::string RequirementMarkdown(const Catalogue& catalogue,
                                const CatalogueEntry& entry, Language language);

// An index of all pages, by part of the documentation.
std::string RequirementIndex(const Catalogue& catalogue, Language language);

}  // namespace modelcard

#endif  // LINTER_REPORT_REQUIREMENT_PAGE_H_
