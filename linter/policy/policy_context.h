// What the parts of a policy share: how a decision is judged, and how a fault
// in it is reported.

#ifndef LINTER_POLICY_POLICY_CONTEXT_H_
#define LINTER_POLICY_POLICY_CONTEXT_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/policy/policy.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Whether other requirements are asked for inside the field of this one. No
// decision may take all of them away at once. False for what is no requirement.
bool HoldsOthers(const Catalogue& catalogue, absl::string_view requirement);

// Looks at one file of decisions (a policy, a baseline) for one model.
class PolicyContext {
 public:
  // `catalogue` is that of the documents.
  PolicyContext(const Document& decisions, const Catalogue& catalogue,
                const PolicyRun& run);
  PolicyContext(const PolicyContext&) = delete;
  PolicyContext& operator=(const PolicyContext&) = delete;

  // A sentence in the language of the report.
  template <typename... Args>
  std::string Say(absl::string_view en, absl::string_view nl,
                  const Args&... args) const {
    return context_.Say(en, nl, args...);
  }

  const PolicyRun& run() const { return run_; }

  // Entry `index` of the list `name`.
  FieldPath PathOf(absl::string_view name, int index) const;

  // Forgets what was found in the parts of this name: they quote what is said
  // elsewhere, and are nobody's answer.
  void TakeBackFaultsIn(absl::string_view part);

  // Whether something is wrong with the entry itself: it then decides nothing.
  bool IsFaulty(const FieldPath& entry) const;

  // Whether that last day has passed on the day of the run.
  bool IsExpired(absl::string_view last_day) const;

  const Catalogue& catalogue() const { return catalogue_; }

  void Report(absl::string_view check, FieldPath path,
              v1::Finding::Severity severity, std::string message,
              std::string hint);

  // Findings about the decisions: faults in their form, then what was reported.
  std::vector<v1::Finding> Take();

 private:
  const Catalogue& catalogue_;
  const PolicyRun& run_;
  const FactSet no_facts_ = {};
  const Catalogue shapes_;
  const LintContext context_;
  std::vector<v1::Finding> faults_;
  Reporter reporter_;
};

}  // namespace modelcard

#endif  // LINTER_POLICY_POLICY_CONTEXT_H_
