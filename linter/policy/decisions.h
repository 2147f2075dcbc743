// The kinds of decision that a policy holds, a file each.

#ifndef LINTER_POLICY_DECISIONS_H_
#define LINTER_POLICY_DECISIONS_H_

#include <string>
#include <vector>

#include "linter/policy/policy_context.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Marks the findings that a waiver covers.
void ApplyWaivers(const v1::Policy& policy, PolicyContext& context,
                  std::vector<v1::Finding>& findings);

// Gives findings the severity that the policy sets for their rule.
void ApplySeverities(const v1::Policy& policy, PolicyContext& context,
                     std::vector<v1::Finding>& findings);

// The same for findings about the policy itself: nothing is lowered.
void RaiseSeverities(const v1::Policy& policy, const std::string& model,
                     std::vector<v1::Finding>& findings);

}  // namespace modelcard

#endif  // LINTER_POLICY_DECISIONS_H_
