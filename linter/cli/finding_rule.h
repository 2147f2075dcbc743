// The rule behind a finding.

#ifndef LINTER_CLI_FINDING_RULE_H_
#define LINTER_CLI_FINDING_RULE_H_

#include "linter/report/rule.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// A requirement of the catalogue; for any other id a rule of the linter itself,
// by its check.
Rule FindingRule(const Catalogue& catalogue, const v1::Finding& finding,
                 Language language);

}  // namespace modelcard

#endif  // LINTER_CLI_FINDING_RULE_H_
