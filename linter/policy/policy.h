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

namespace modelcard {

struct PolicyRun {
  // Build label of the model; waivers for other models are left alone.
  std::string model = "";

  // YYYY-MM-DD; empty if expiry dates are not to be checked.
  std::string as_of = "";
  Language language = Language::kEnglish;
};

// The waivers that name a requirement that does not exist.
std::vector<ReadFailure> UnknownWaivers(const Document& policy,
                                        const Catalogue& catalogue);

// Marks the findings that a waiver of the policy covers, and adds findings
// about the policy itself: a waiver that is incomplete, has expired or is of a
// duty that holds others, which covers nothing, and one for this very model
// that had nothing to cover.
void ApplyPolicy(const Document& policy, const Catalogue& catalogue,
                 const PolicyRun& run, std::vector<v1::Finding>& findings);

}  // namespace modelcard

#endif  // LINTER_POLICY_POLICY_H_
