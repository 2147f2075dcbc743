#include "linter/policy/policy.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/check/date.h"
#include "linter/check/lint.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

const v1::Policy& PolicyOf(const Document& document) {
  return google::protobuf::DownCastMessage<v1::Policy>(document.message());
}

FieldPath WaiverPath(int index) {
  return Join({}, v1::Policy::descriptor()->FindFieldByName("waivers"), index);
}

// Looks at one policy for one model.
class PolicyCheck {
 public:
  PolicyCheck(const Document& policy, const Catalogue& catalogue,
              const PolicyRun& run)
      : policy_(policy),
        catalogue_(catalogue),
        run_(run),
        shapes_(Catalogue::OfShapes(*v1::Policy::descriptor())),
        context_{policy, shapes_, no_facts_, run.language},
        faults_(Lint(context_)),
        reporter_(context_) {}

  void Apply(std::vector<v1::Finding>& findings) {
    for (int i = 0; i < PolicyOf(policy_).waivers_size(); ++i) {
      ApplyWaiver(i, findings);
    }
    for (std::vector<v1::Finding>& found :
         std::vector<std::vector<v1::Finding>>{std::move(faults_),
                                               reporter_.Take()}) {
      for (v1::Finding& finding : found) {
        findings.push_back(std::move(finding));
      }
    }
  }

 private:
  void ApplyWaiver(int index, std::vector<v1::Finding>& findings) {
    const v1::Waiver& waiver = PolicyOf(policy_).waivers(index);
    const bool for_this_model = waiver.model() == run_.model;
    if (!waiver.model().empty() && !for_this_model) return;
    if (IsFaulty(index)) return;
    if (IsExpired(waiver)) {
      Report("expired_waiver", index, v1::Finding::ERROR,
             context_.Say("the waiver of $0 expired on $1",
                          "de ontheffing van $0 verliep op $1",
                          waiver.requirement(), waiver.expires()),
             context_.Say("meet the requirement, or have the waiver renewed",
                          "voldoe aan het vereiste, of laat de ontheffing "
                          "verlengen"));
      return;
    }
    if (HoldsOthers(waiver.requirement())) {
      Report("broad_waiver", index, v1::Finding::ERROR,
             context_.Say("a waiver of $0 would take every duty in it away",
                          "een ontheffing van $0 zou elke verplichting daarin "
                          "wegnemen",
                          waiver.requirement()),
             context_.Say("begin that part of the document, and waive what it "
                          "cannot answer one by one",
                          "begin dat deel van het document, en verleen "
                          "ontheffing per vereiste dat het niet kan "
                          "beantwoorden"));
      return;
    }
    bool used = false;
    for (v1::Finding& finding : findings) {
      if (finding.rule_id() != waiver.requirement() || finding.has_waiver()) {
        continue;
      }
      used = true;
      v1::AppliedWaiver& applied = *finding.mutable_waiver();
      applied.set_requirement(waiver.requirement());
      applied.set_reason(waiver.reason());
      applied.set_owner(waiver.owner());
      applied.set_expires(waiver.expires());
    }
    // A waiver for all models may be needed by another of them.
    if (used || waiver.model().empty()) return;
    Report("unused_waiver", index, v1::Finding::WARNING,
           context_.Say("the waiver of $0 covers no finding",
                        "de ontheffing van $0 dekt geen bevinding",
                        waiver.requirement()),
           context_.Say("remove it", "verwijder haar"));
  }

  // Whether something is wrong with the waiver itself: it then covers nothing.
  bool IsFaulty(int index) const {
    const std::string prefix = ToString(WaiverPath(index));
    for (const v1::Finding& fault : faults_) {
      if (fault.severity() == v1::Finding::ERROR &&
          absl::StartsWith(fault.field_path(), prefix)) {
        return true;
      }
    }
    return false;
  }

  // Whether other requirements are asked for inside the field of this one.
  bool HoldsOthers(const std::string& id) const {
    const std::string within =
        absl::StrCat(ToString(catalogue_.Find(id)->path), ".");
    for (const CatalogueEntry& entry : catalogue_.entries()) {
      if (absl::StartsWith(ToString(entry.path), within)) return true;
    }
    return false;
  }

  bool IsExpired(const v1::Waiver& waiver) const {
    const auto today = ParseDate(run_.as_of);
    const auto last_day = ParseDate(waiver.expires());
    return today && last_day && *today > *last_day;
  }

  void Report(absl::string_view check, int index,
              v1::Finding::Severity severity, std::string message,
              std::string hint) {
    reporter_.Report({.check = check,
                      .entry = nullptr,
                      .path = WaiverPath(index),
                      .message = std::move(message),
                      .hint = std::move(hint),
                      .severity = severity});
  }

  const Document& policy_;
  const Catalogue& catalogue_;
  const PolicyRun& run_;
  const FactSet no_facts_ = {};
  const Catalogue shapes_;
  const LintContext context_;
  std::vector<v1::Finding> faults_;
  Reporter reporter_;
};

}  // namespace

std::vector<ReadFailure> UnknownWaivers(const Document& policy,
                                        const Catalogue& catalogue) {
  std::vector<ReadFailure> failures;
  for (int i = 0; i < PolicyOf(policy).waivers_size(); ++i) {
    const std::string& id = PolicyOf(policy).waivers(i).requirement();
    // Left out altogether is a finding, not a name that cannot be understood.
    if (id.empty() || catalogue.Find(id) != nullptr) continue;
    const Position at =
        policy.source().PositionAt(policy.NearestTo(WaiverPath(i)).field.begin);
    failures.push_back({policy.source().path(), at.line, at.column,
                        catalogue.UnknownId(id),
                        "`modelcard requirements` lists them"});
  }
  return failures;
}

void ApplyPolicy(const Document& policy, const Catalogue& catalogue,
                 const PolicyRun& run, std::vector<v1::Finding>& findings) {
  PolicyCheck(policy, catalogue, run).Apply(findings);
}

}  // namespace modelcard
