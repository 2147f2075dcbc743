#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/document/field_path.h"
#include "linter/policy/decisions.h"
#include "linter/policy/policy_context.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// Whether the waiver may cover anything; if not, says why.
bool Counts(const v1::Waiver& waiver, const FieldPath& path,
            PolicyContext& context) {
  if (context.IsFaulty(path)) return false;
  if (context.IsExpired(waiver.expires())) {
    context.Report("expired_waiver", path, v1::Finding::ERROR,
                   context.Say("the waiver of $0 expired on $1",
                               "de ontheffing van $0 verliep op $1",
                               waiver.requirement(), waiver.expires()),
                   context.Say("meet the requirement, or have the waiver "
                               "renewed",
                               "voldoe aan het vereiste, of laat de ontheffing "
                               "verlengen"));
    return false;
  }
  if (HoldsOthers(context.catalogue(), waiver.requirement())) {
    context.Report("broad_waiver", path, v1::Finding::ERROR,
                   context.Say("a waiver of $0 would take every duty in it "
                               "away",
                               "een ontheffing van $0 zou elke verplichting "
                               "daarin wegnemen",
                               waiver.requirement()),
                   context.Say("begin that part of the document, and waive "
                               "what it cannot answer one by one",
                               "begin dat deel van het document, en verleen "
                               "ontheffing per vereiste dat het niet kan "
                               "beantwoorden"));
    return false;
  }
  return true;
}

// Whether a fault stands where the waiver is for.
bool IsFor(const v1::Waiver& waiver, const v1::Finding& finding) {
  if (finding.rule_id() != waiver.requirement()) return false;
  absl::string_view rest = finding.field_path();
  return waiver.field().empty() ||
         (absl::ConsumePrefix(&rest, waiver.field()) &&
          (rest.empty() || rest[0] == '.' || rest[0] == '['));
}

bool Cover(const v1::Waiver& waiver, std::vector<v1::Finding>& findings) {
  bool used = false;
  for (v1::Finding& finding : findings) {
    if (!IsFor(waiver, finding) || finding.has_waiver()) continue;
    used = true;
    v1::AppliedWaiver& applied = *finding.mutable_waiver();
    applied.set_requirement(waiver.requirement());
    applied.set_reason(waiver.reason());
    applied.set_owner(waiver.owner());
    applied.set_expires(waiver.expires());
    applied.set_field(waiver.field());
  }
  return used;
}

// What a waiver is about: two with the same decide the same.
std::tuple<std::string, std::string, std::string> DecidesOn(
    const v1::Waiver& waiver) {
  return {waiver.requirement(), waiver.model(), waiver.field()};
}

}  // namespace

void ApplyWaivers(const v1::Policy& policy, PolicyContext& context,
                  std::vector<v1::Finding>& findings) {
  std::set<std::tuple<std::string, std::string, std::string>> decided;
  for (int i = 0; i < policy.waivers_size(); ++i) {
    const v1::Waiver& waiver = policy.waivers(i);
    if (!waiver.model().empty() && waiver.model() != context.run().model) {
      continue;
    }
    const FieldPath path = context.PathOf("waivers", i);
    if (!Counts(waiver, path, context)) continue;
    if (!decided.insert(DecidesOn(waiver)).second) {
      context.Report("unused_waiver", path, v1::Finding::WARNING,
                     context.Say("another waiver of $0 before this one covers "
                                 "the same",
                                 "een andere ontheffing van $0 vóór deze dekt "
                                 "hetzelfde",
                                 waiver.requirement()),
                     context.Say("keep one of them", "houd er één"));
      continue;
    }
    if (Cover(waiver, findings)) continue;
    // A waiver for all models may be needed by another of them.
    if (waiver.model().empty()) continue;
    context.Report("unused_waiver", path, v1::Finding::WARNING,
                   context.Say("the waiver of $0 covers no finding",
                               "de ontheffing van $0 dekt geen bevinding",
                               waiver.requirement()),
                   context.Say("remove it", "verwijder haar"));
  }
}

}  // namespace modelcard
