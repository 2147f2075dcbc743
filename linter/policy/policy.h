// What an organisation decides about the gate.

#ifndef LINTER_POLICY_POLICY_H_
#define LINTER_POLICY_POLICY_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

struct PolicyRun {
  // Build label of the model; waivers for other models are left alone.
  std::string model = "";

  // YYYY-MM-DD; empty if expiry dates are not to be checked.
  std::string as_of = "";
  Language language = Language::kEnglish;
};

// The waivers and severities that name a requirement, a rule of the linter or a
// field that does not exist, or a model in a way that no build does: what they
// decide can never come about.
std::vector<ReadFailure> UnknownNames(const Document& policy,
                                      const Catalogue& catalogue);

// The readers that the policy wants served.
std::vector<v1::Audience> RequiredAudiences(const Document& policy);

// Makes the findings lead to the organisation's copy of the pages on
// requirements, if the policy says where that is.
void LeadToPages(const Document& policy, std::vector<v1::Finding>& findings);

// Marks the findings that a waiver covers, sets the severities that the policy
// asks for, and adds findings about the policy itself: a decision that is
// incomplete, has expired or takes duties away that hold others, which changes
// nothing, and one for this very model that had nothing to change.
void ApplyPolicy(const Document& policy, const Catalogue& catalogue,
                 const PolicyRun& run, std::vector<v1::Finding>& findings);

}  // namespace modelcard

#endif  // LINTER_POLICY_POLICY_H_
