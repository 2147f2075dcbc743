#include "linter/cli/finding_rule.h"

#include <string>

#include "absl/strings/match.h"
#include "linter/check/titles.h"
#include "linter/report/rule.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

Rule FindingRule(const Catalogue& catalogue, const v1::Finding& finding,
                 Language language) {
  if (const CatalogueEntry* entry = catalogue.Find(finding.rule_id())) {
    Rule rule = RuleOf(*entry, language);
    // Rules have addresses, not paths.
    if (absl::StartsWith(finding.help_url(), "https://")) {
      rule.url = finding.help_url();
    }
    return rule;
  }
  const std::string title = CheckTitle(finding.check(), language);
  return {finding.rule_id(), title,
          Say(language,
              "$0: a rule of the linter itself. Each finding says what to do.",
              "$0: een regel van de linter zelf. Elke bevinding zegt wat te "
              "doen.",
              title),
          ""};
}

}  // namespace modelcard
