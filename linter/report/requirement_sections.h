// What there is to say about a requirement, before it is written as text or
// Markdown.

#ifndef LINTER_REPORT_REQUIREMENT_SECTIONS_H_
#define LINTER_REPORT_REQUIREMENT_SECTIONS_H_

#include <string>
#include <vector>

#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {

struct SectionLine {
  enum class Kind {
    kSentence,
    kItem,

    // A piece of a document.
    kCode,
  };
  Kind kind = Kind::kSentence;
  std::string text;

  // Where the text leads; empty if nowhere.
  std::string url = {};
};

struct RequirementSection {
  std::string heading;
  std::vector<SectionLine> lines;
};

// The title, and whether it is an official text where it is Dutch.
std::string RequirementTitle(const CatalogueEntry& entry, Language language);

// In the order in which people ask: what to write, by which law, when, for
// whom, how long it holds, what else there is. Sections without content are
// left out.
std::vector<RequirementSection> RequirementSections(const Catalogue& catalogue,
                                                    const CatalogueEntry& entry,
                                                    Language language);

}  // namespace modelcard

#endif  // LINTER_REPORT_REQUIREMENT_SECTIONS_H_
