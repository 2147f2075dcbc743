#include "linter/supervision/model_facts.h"

#include <algorithm>
#include <set>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

// Errors that a waiver covers; of a report that passed there are no others.
bool IsGap(const v1::Finding& finding, const Catalogue& catalogue) {
  if (finding.severity() != v1::Finding::ERROR) return false;
  const CatalogueEntry* entry = catalogue.Find(finding.rule_id());
  return entry != nullptr &&
         std::ranges::any_of(entry->requirement->disclosure(),
                             [](const v1::Disclosure& disclosure) {
                               return disclosure.to() == v1::DOWNSTREAM;
                             });
}

}  // namespace

absl::StatusOr<v1::DocumentedModel> FactsOfModel(
    const v1::LintReport& report, const Catalogue& catalogue,
    const v1::ArtifactFacts& pack) {
  if (report.outcome() != v1::LintReport::PASSED ||
      report.described_size() != 1) {
    return absl::FailedPreconditionError(
        absl::StrCat(report.model(),
                     ": is no report of one model whose documentation "
                     "passed"));
  }
  v1::DocumentedModel facts;
  facts.set_label(report.model());
  *facts.mutable_model() = report.described(0);
  facts.set_role(report.role());
  facts.mutable_downstream_pack()->set_name(pack.name());
  facts.mutable_downstream_pack()->set_digest(
      absl::StrCat("sha256:", pack.sha256()));
  std::set<std::string> gaps;
  for (const v1::Finding& finding : report.findings()) {
    if (IsGap(finding, catalogue)) gaps.insert(finding.rule_id());
  }
  for (const std::string& gap : gaps) {
    facts.mutable_downstream_pack()->add_gaps(gap);
  }
  return facts;
}

}  // namespace modelcard
