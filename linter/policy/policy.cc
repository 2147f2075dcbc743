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
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/policy/decisions.h"
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

std::vector<ReadFailure> UnknownRules(const Document& policy,
                                      const Catalogue& catalogue) {
  std::vector<ReadFailure> failures;
  const auto check = [&](absl::string_view list, int index,
                         const std::string& id) {
    // Left out altogether is a finding, not a name that cannot be understood.
    if (id.empty() || catalogue.Find(id) != nullptr) return;
    const auto range = policy.NearestTo(EntryPath(list, index)).field;
    const Position at = policy.source().PositionAt(range.begin);
    failures.push_back(FailureIn(policy.source().path(), at.line, at.column,
                                 UnknownIdInBoth(catalogue, id), ListOfIds()));
  };
  const v1::Policy& message = PolicyOf(policy);
  for (int i = 0; i < message.waivers_size(); ++i) {
    check("waivers", i, message.waivers(i).requirement());
  }
  for (int i = 0; i < message.severities_size(); ++i) {
    absl::string_view rule = message.severities(i).rule();
    if (absl::ConsumePrefix(&rule, kOwnRule) && HasTitle(rule)) continue;
    check("severities", i, message.severities(i).rule());
  }
  return failures;
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
