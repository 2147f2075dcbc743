// A rule as report formats explain it: a requirement, or one of the linter's
// own.

#ifndef LINTER_REPORT_RULE_H_
#define LINTER_REPORT_RULE_H_

#include <string>

#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {

struct Rule {
  // For example "AIA.XI.1.1.d-2" or "modelcard.date_order".
  std::string id;

  // A few words.
  std::string title;

  // What to do to meet it, in a sentence or more.
  std::string help;

  // Where it can be read, an https address; may be empty.
  std::string url;
};

// The rule of a requirement: what to write, and the law behind it.
Rule RuleOf(const CatalogueEntry& entry, Language language);

}  // namespace modelcard

#endif  // LINTER_REPORT_RULE_H_
