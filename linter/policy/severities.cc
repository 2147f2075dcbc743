#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "linter/document/field_path.h"
#include "linter/policy/decisions.h"
#include "linter/policy/policy_context.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// The enum begins with the most severe.
bool IsLower(v1::Finding::Severity a, v1::Finding::Severity b) { return a > b; }

bool HasReason(const v1::SeverityRule& rule) {
  return !rule.reason().empty() && !rule.owner().empty() &&
         !rule.expires().empty();
}

// Whether the rule may make something weigh less; if not, says why.
bool MayLower(const v1::SeverityRule& rule, const FieldPath& path,
              PolicyContext& context) {
  if (absl::StartsWith(rule.rule(), "modelcard.")) {
    context.Report("refused_severity", path, v1::Finding::ERROR,
                   context.Say("$0 is a rule of the linter itself, which can "
                               "only be raised",
                               "$0 is een regel van de linter zelf, die alleen "
                               "kan worden verhoogd",
                               rule.rule()),
                   context.Say("mend what it finds", "herstel wat hij vindt"));
    return false;
  }
  if (HoldsOthers(context.catalogue(), rule.rule())) {
    context.Report("refused_severity", path, v1::Finding::ERROR,
                   context.Say("lowering $0 would take every duty in it away",
                               "verlaging van $0 zou elke verplichting daarin "
                               "wegnemen",
                               rule.rule()),
                   context.Say("lower what it holds one by one",
                               "verlaag wat het omvat een voor een"));
    return false;
  }
  if (!HasReason(rule)) {
    context.Report("severity_reason", path, v1::Finding::ERROR,
                   context.Say("$0 is lowered without `reason`, `owner` and "
                               "`expires`",
                               "$0 is verlaagd zonder `reason`, `owner` en "
                               "`expires`",
                               rule.rule()),
                   context.Say("give all three: they stand in the manifest",
                               "geef ze alle drie: zij staan in het manifest"));
    return false;
  }
  if (context.IsExpired(rule.expires())) {
    context.Report("expired_severity", path, v1::Finding::ERROR,
                   context.Say("the lower severity of $0 expired on $1",
                               "de lagere ernst van $0 verliep op $1",
                               rule.rule(), rule.expires()),
                   context.Say("meet the requirement, or have it renewed",
                               "voldoe aan het vereiste, of laat haar "
                               "verlengen"));
    return false;
  }
  return true;
}

void Set(const v1::SeverityRule& rule, v1::Finding& finding) {
  v1::AppliedSeverity& change = *finding.mutable_changed_severity();
  change.set_rule_id(rule.rule());
  change.set_from(finding.severity());
  change.set_to(rule.severity());
  if (IsLower(rule.severity(), finding.severity())) {
    change.set_reason(rule.reason());
    change.set_owner(rule.owner());
    change.set_expires(rule.expires());
  }
  finding.set_severity(rule.severity());
}

bool IsFor(const v1::SeverityRule& rule, const std::string& model) {
  return rule.model().empty() || rule.model() == model;
}

// Whether the rule had any finding to weigh.
bool Apply(const v1::SeverityRule& rule, const FieldPath& path,
           PolicyContext& context, std::vector<v1::Finding>& findings) {
  bool used = false, asked = false, may_lower = false;
  for (v1::Finding& finding : findings) {
    // The first rule for a finding decides.
    if (finding.rule_id() != rule.rule() || finding.has_changed_severity()) {
      continue;
    }
    used = true;
    if (finding.severity() == rule.severity()) continue;
    if (IsLower(rule.severity(), finding.severity())) {
      // One fault in the rule is one finding, however many it is for.
      if (!asked) may_lower = MayLower(rule, path, context);
      asked = true;
      if (!may_lower) continue;
    }
    Set(rule, finding);
  }
  return used;
}

}  // namespace

void ApplySeverities(const v1::Policy& policy, PolicyContext& context,
                     std::vector<v1::Finding>& findings) {
  for (int i = 0; i < policy.severities_size(); ++i) {
    const v1::SeverityRule& rule = policy.severities(i);
    if (!IsFor(rule, context.run().model)) continue;
    const FieldPath path = context.PathOf("severities", i);
    if (context.IsFaulty(path) || Apply(rule, path, context, findings)) {
      continue;
    }
    // What was raised for this model may well be met. Only a lower severity is
    // a decision that has to go when nothing needs it; without a model, another
    // one may.
    if (rule.model().empty() || !HasReason(rule)) continue;
    context.Report(
        "unused_severity", path, v1::Finding::WARNING,
        context.Say("the severity of $0 changes no finding",
                    "de ernst van $0 verandert geen bevinding", rule.rule()),
        context.Say("remove it", "verwijder haar"));
  }
}

void RaiseSeverities(const v1::Policy& policy, const std::string& model,
                     std::vector<v1::Finding>& findings) {
  for (const v1::SeverityRule& rule : policy.severities()) {
    if (!IsFor(rule, model)) continue;
    for (v1::Finding& finding : findings) {
      if (finding.rule_id() == rule.rule() &&
          IsLower(finding.severity(), rule.severity()) &&
          rule.severity() != v1::Finding::SEVERITY_UNSPECIFIED) {
        Set(rule, finding);
      }
    }
  }
}

}  // namespace modelcard
