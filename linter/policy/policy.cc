#include "linter/policy/policy.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/message.h"
#include "linter/check/lint.h"
#include "linter/check/titles.h"
#include "linter/document/both.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/policy/decisions.h"
#include "linter/policy/names.h"
#include "linter/policy/policy_context.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kOwnRule = "modelcard.";

const v1::Policy& PolicyOf(const Document& document) {
  return google::protobuf::DownCastMessage<v1::Policy>(document.message());
}

FieldPath EntryPath(absl::string_view list, int index) {
  return Join({}, v1::Policy::descriptor()->FindFieldByName(list), index);
}

bool IsOwnRule(absl::string_view id) {
  return absl::ConsumePrefix(&id, kOwnRule) && HasTitle(id);
}

// Looks for names that mean nothing. What is left out altogether is a finding,
// not a name that cannot be understood.
class NameChecker {
 public:
  NameChecker(const Document& policy, const Catalogue& catalogue)
      : policy_(policy), catalogue_(catalogue) {}

  void Check(const v1::Waiver& waiver, const FieldPath& entry) {
    if (IsOwnRule(waiver.requirement())) {
      Fail(entry, "requirement",
           InBoth("$0 is a rule of the linter itself, which cannot be waived",
                  "$0 is een regel van de linter zelf, waarvan geen ontheffing "
                  "mogelijk is",
                  waiver.requirement()),
           {"mend what it finds, and remove the waiver",
            "herstel wat hij vindt, en verwijder de ontheffing"});
    } else {
      CheckId(waiver.requirement(), entry, "requirement");
    }
    CheckModel(waiver.model(), entry);
    if (auto unknown = UnknownField(catalogue_, waiver.field())) {
      Fail(entry, "field", *unknown,
           {"name it as `field_path` of the finding does in the JSON report",
            "noem het zoals `field_path` van de bevinding in het JSON-rapport "
            "dat doet"});
    }
  }

  void Check(const v1::SeverityRule& rule, const FieldPath& entry) {
    if (!IsOwnRule(rule.rule())) CheckId(rule.rule(), entry, "rule");
    CheckModel(rule.model(), entry);
  }

  std::vector<ReadFailure> Take() { return std::move(failures_); }

 private:
  void CheckId(const std::string& id, const FieldPath& entry,
               absl::string_view field) {
    if (id.empty() || catalogue_.Find(id) != nullptr) return;
    Fail(entry, field, UnknownIdInBoth(catalogue_, id), ListOfIds());
  }

  void CheckModel(const std::string& label, const FieldPath& entry) {
    if (label.empty() || IsModelLabel(label)) return;
    Fail(entry, "model",
         InBoth("\"$0\" is no build label, and so no model's",
                "\"$0\" is geen buildlabel, en dus van geen model", label),
         {"write it in full: \"//models/tulip:tulip\"",
          "schrijf het voluit: \"//models/tulip:tulip\""});
  }

  void Fail(const FieldPath& entry, absl::string_view field, Both message,
            Both hint) {
    const auto* type = entry.back().field->message_type();
    const auto range =
        policy_.NearestTo(Join(entry, type->FindFieldByName(field))).value;
    const Position at = policy_.source().PositionAt(range.begin);
    failures_.push_back(FailureIn(policy_.source().path(), at.line, at.column,
                                  std::move(message), std::move(hint)));
  }

  const Document& policy_;
  const Catalogue& catalogue_;
  std::vector<ReadFailure> failures_;
};

// Without the date nobody can say what has expired.
void CheckAsOf(const v1::Policy& policy, PolicyContext& context) {
  if (!policy.require_as_of() || !context.run().as_of.empty()) return;
  context.Report(
      "require_as_of", context.PathOf("require_as_of", -1), v1::Finding::ERROR,
      context.Say("the policy requires a date, and the build was told none",
                  "het beleid eist een datum, en de build heeft er geen"),
      context.Say("build with --@rules_modelcard//rules:as_of=YYYY-MM-DD, or "
                  "lint with --as-of=YYYY-MM-DD",
                  "bouw met --@rules_modelcard//rules:as_of=JJJJ-MM-DD, of "
                  "controleer met --as-of=JJJJ-MM-DD"));
}

}  // namespace

std::vector<ReadFailure> UnknownNames(const Document& policy,
                                      const Catalogue& catalogue) {
  NameChecker checker(policy, catalogue);
  const v1::Policy& message = PolicyOf(policy);
  for (int i = 0; i < message.waivers_size(); ++i) {
    checker.Check(message.waivers(i), EntryPath("waivers", i));
  }
  for (int i = 0; i < message.severities_size(); ++i) {
    checker.Check(message.severities(i), EntryPath("severities", i));
  }
  return checker.Take();
}

std::vector<v1::Audience> RequiredAudiences(const Document& policy) {
  std::vector<v1::Audience> audiences;
  for (const int audience : PolicyOf(policy).required_audiences()) {
    audiences.push_back(static_cast<v1::Audience>(audience));
  }
  return audiences;
}

void LeadToPages(const Document& policy, std::vector<v1::Finding>& findings) {
  const absl::string_view pages =
      absl::StripSuffix(PolicyOf(policy).requirement_pages(), "/");
  if (pages.empty()) return;
  for (v1::Finding& finding : findings) {
    absl::string_view page = finding.help_url();
    if (absl::ConsumePrefix(&page, kPages)) {
      finding.set_help_url(absl::StrCat(pages, "/", page));
    }
  }
}

void ApplyPolicy(const Document& policy, const Catalogue& catalogue,
                 const PolicyRun& run, std::vector<v1::Finding>& findings) {
  PolicyContext context(policy, catalogue, run);
  CheckAsOf(PolicyOf(policy), context);
  ApplyWaivers(PolicyOf(policy), context, findings);
  ApplySeverities(PolicyOf(policy), context, findings);
  // The severities of what is wrong with the policy itself can be raised, but
  // none of them can be waived.
  std::vector<v1::Finding> own = context.Take();
  RaiseSeverities(PolicyOf(policy), run.model, own);
  for (v1::Finding& finding : own) findings.push_back(std::move(finding));
}

}  // namespace modelcard
