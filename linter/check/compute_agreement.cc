#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"
#include "linter/fact/training_flop.h"
#include "linter/requirement/wording.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr char kExact[] = "AIA.XI.1.2.d-4";
constexpr absl::string_view kLedger = "GL.118";
constexpr absl::string_view kModification = "GL.63";

// Commission Guidelines, point 123: an estimate is right within 30 %.
constexpr double kMargin = 0.3;

// A sum is no estimate of its own. Two significant figures are at most 5 % off,
// in the total and in each entry.
constexpr double kSumMargin = 0.1;

// A figure for the same compute as that of the technical documentation.
struct OtherFigure {
  absl::string_view requirement;
  const char* path;
  bool given;
  double flop;
};

std::vector<OtherFigure> OtherFigures(const v1::ModelDocumentation& document) {
  const v1::ComputeLedger& ledger = document.compute_ledger();
  const v1::IndicativeCriterion& criterion =
      document.scope().indicative_criterion();
  const v1::SystemicRiskNotification& notification =
      document.systemic_risk().notification();
  const v1::ModifierThreshold& modifier = document.scope().modifier_threshold();
  return {
      {kLedger, "compute_ledger.total_flop", ledger.has_total_flop(),
       ledger.total_flop()},
      {"GL.17", "scope.indicative_criterion.training_flop",
       criterion.has_training_flop(), criterion.training_flop()},
      // Who modifies a model notifies the compute of the whole and documents
      // that of the modification.
      {"AIA.52.1-2", "systemic_risk.notification.training_flop",
       notification.has_training_flop() &&
           !document.scope().modifies_other_model(),
       notification.training_flop()},
      // What decides who the provider is has to be what is documented.
      {kModification, "scope.modifier_threshold.modification_flop",
       modifier.has_modification_flop() &&
           document.scope().modifies_other_model(),
       modifier.modification_flop()},
  };
}

void CompareWithExact(const LintContext& context, double exact,
                      const OtherFigure& other, Reporter& reporter) {
  if (!other.given || std::abs(other.flop - exact) <= kMargin * exact) return;
  const CatalogueEntry* entry = context.catalogue.Find(other.requirement);
  const FieldPath& exact_path = context.catalogue.Find(kExact)->path;
  reporter.Report({
      .check = "compute_agreement",
      .entry = entry,
      .path = PathTo(context, other.path),
      .message = context.Say(
          "$0 is $1 FLOP, but $2 is $3", "$0 is $1 FLOP, maar $2 is $3",
          Name(context, entry, PathTo(context, other.path)),
          FormatNumber(other.flop),
          Name(context, context.catalogue.Find(kExact), exact_path),
          FormatNumber(exact)),
      .hint = context.Say("correct one of both: they may differ by 30 %",
                          "verbeter een van beide: zij mogen 30 % "
                          "verschillen"),
      // Of a modification it decides who the provider is.
      .severity = other.requirement == kModification
                      ? std::optional(v1::Finding::ERROR)
                      : std::nullopt,
      .related = {{exact_path, context.Say("training compute is $0 FLOP",
                                           "de rekenhoeveelheid is $0 FLOP",
                                           FormatNumber(exact))}},
  });
}

std::vector<RelatedField> Entries(const LintContext& context,
                                  const v1::ComputeLedger& ledger) {
  std::vector<RelatedField> entries;
  for (int i = 0; i < ledger.entries_size(); ++i) {
    entries.push_back({At(PathTo(context, "compute_ledger.entries"), i),
                       context.Say("$0 FLOP", "$0 FLOP",
                                   FormatNumber(ledger.entries(i).flop()))});
  }
  return entries;
}

// Whether they agree.
bool CompareWithSum(const LintContext& context, const v1::ComputeLedger& ledger,
                    Reporter& reporter) {
  const std::optional<double> sum = LedgerSum(ledger);
  // That no compute can be is a finding of its own.
  if (!sum || !(ledger.total_flop() > 0) ||
      std::abs(ledger.total_flop() - *sum) <= kSumMargin * *sum) {
    return true;
  }
  reporter.Report({
      .check = "compute_agreement",
      .entry = context.catalogue.Find(kLedger),
      .path = PathTo(context, "compute_ledger.total_flop"),
      .message =
          context.Say("the total is $0 FLOP, but the entries add up to "
                      "$1",
                      "het totaal is $0 FLOP, maar de posten zijn samen "
                      "$1",
                      FormatNumber(ledger.total_flop()), FormatNumber(*sum)),
      .hint = context.Say("correct the total, or list what it counts beside "
                          "these entries; what is left out goes in `excluded`",
                          "verbeter het totaal, of noem wat het naast deze "
                          "posten telt; wat niet meetelt, hoort in "
                          "`excluded`"),
      .related = Entries(context, ledger),
  });
  return false;
}

}  // namespace

void CheckComputeAgreement(const LintContext& context,
                           const v1::ModelDocumentation& document,
                           Reporter& reporter) {
  const bool adds_up =
      CompareWithSum(context, document.compute_ledger(), reporter);
  const v1::Compute& compute = document.technical_documentation().compute();
  if (!compute.has_training_flop()) return;
  for (const OtherFigure& other : OtherFigures(document)) {
    // One figure at fault is one finding.
    if (!adds_up && other.requirement == kLedger) continue;
    CompareWithExact(context, compute.training_flop(), other, reporter);
  }
}

}  // namespace modelcard
