#include <optional>
#include <vector>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"
#include "linter/fact/modified_risk.h"
#include "linter/fact/training_flop.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr char kStatus[] = "AIA.51-1";

// Every figure for the compute of training, wherever it is given.
std::vector<RelatedField> ComputeFields(const LintContext& context,
                                        const v1::ComputeLedger& ledger) {
  std::vector<RelatedField> fields = {
      {PathTo(context, "technical_documentation.compute.training_flop"),
       context.Say("training compute", "rekenhoeveelheid")},
      {PathTo(context, "compute_ledger.total_flop"),
       context.Say("total of the compute ledger", "totaal van het register")},
      {PathTo(context, "scope.indicative_criterion.training_flop"),
       context.Say("compute of the indicative criterion",
                   "rekenhoeveelheid van het indicatieve criterium")},
      {PathTo(context, "systemic_risk.notification.training_flop"),
       context.Say("compute of the notification",
                   "rekenhoeveelheid van de kennisgeving")}};
  for (int i = 0; i < ledger.entries_size(); ++i) {
    fields.push_back({At(PathTo(context, "compute_ledger.entries"), i),
                      context.Say("$0 FLOP of the compute ledger",
                                  "$0 FLOP van het register",
                                  FormatNumber(ledger.entries(i).flop()))});
  }
  return fields;
}

std::vector<RelatedField> ModificationFields(
    const LintContext& context, const v1::ModifierThreshold& threshold) {
  return {
      {PathTo(context, "scope.modifier_threshold.original_has_systemic_risk"),
       context.Say("whether the original has systemic risk",
                   "of het origineel een systeemrisico heeft")},
      {PathTo(context, "scope.modifier_threshold.original_flop"),
       context.Say("the original took $0 FLOP", "het origineel vergde $0 FLOP",
                   FormatNumber(threshold.original_flop()))},
      {PathTo(context, "scope.modifier_threshold.modification_flop"),
       context.Say("the modification took $0 FLOP",
                   "de wijziging vergde $0 FLOP",
                   FormatNumber(threshold.modification_flop()))}};
}

void ReportThreshold(const LintContext& context,
                     const v1::ModelDocumentation& document, double flop,
                     Reporter& reporter) {
  const bool above = flop > kSystemicFlop;
  reporter.Report({
      .check = "systemic_threshold",
      .entry = context.catalogue.Find(kStatus),
      .path = PathTo(context, "scope.systemic_risk.status"),
      .message =
          above ? context.Say(
                      "no systemic risk is declared, but training took $0 "
                      "FLOP, more than 1e25",
                      "er is geen systeemrisico opgegeven, maar de training "
                      "vergde $0 FLOP, meer dan 1e25",
                      FormatNumber(flop))
                : context.Say(
                      "training took 1e25 FLOP, which is not more than 1e25, "
                      "but would be with any rounding down undone",
                      "de training vergde 1e25 FLOP, wat niet meer is dan "
                      "1e25, maar wel als naar beneden is afgerond"),
      .hint = above ? context.Say("declare PRESUMED and notify the Commission; "
                                  "arguments against it go in the notification",
                                  "geef PRESUMED op en doe kennisgeving aan de "
                                  "Commissie; tegenargumenten horen daarin")
                    : context.Say("give the estimate with more figures",
                                  "geef de raming in meer cijfers"),
      .severity = above ? v1::Finding::ERROR : v1::Finding::WARNING,
      .related = ComputeFields(context, document.compute_ledger()),
  });
}

// Commission Guidelines, point 70: what was made from a model with systemic
// risk is presumed to have it, if its maker is the provider.
void ReportModification(const LintContext& context,
                        const v1::ModifierThreshold& threshold,
                        Reporter& reporter) {
  const bool from_systemic =
      RiskOfModification(threshold) == ModifiedRisk::kOriginal;
  reporter.Report({
      .check = "systemic_threshold",
      .entry = context.catalogue.Find(kStatus),
      .path = PathTo(context, "scope.systemic_risk.status"),
      .message =
          from_systemic
              ? context.Say("no systemic risk is declared, but the original "
                            "has it, and the modification took more than one "
                            "third of its compute",
                            "er is geen systeemrisico opgegeven, maar het "
                            "origineel heeft dat, en de wijziging vergde meer "
                            "dan een derde van de rekenhoeveelheid ervan")
              : context.Say(
                    "no systemic risk is declared, but original and "
                    "modification together took $0 FLOP, more than 1e25",
                    "er is geen systeemrisico opgegeven, maar origineel en "
                    "wijziging vergden samen $0 FLOP, meer dan 1e25",
                    FormatNumber(AddFlop({threshold.original_flop(),
                                          threshold.modification_flop()}))),
      .hint = context.Say(
          "declare $0 and notify the Commission (Commission Guidelines, point "
          "70); arguments against it go in the notification",
          "geef $0 op en doe kennisgeving aan de Commissie (richtsnoeren van "
          "de Commissie, punt 70); tegenargumenten horen daarin",
          from_systemic ? "MODIFIED_FROM_SYSTEMIC" : "PRESUMED"),
      .severity = v1::Finding::ERROR,
      .related = ModificationFields(context, threshold),
  });
}

}  // namespace

void CheckSystemicThreshold(const LintContext& context,
                            const v1::ModelDocumentation& document,
                            Reporter& reporter) {
  const v1::Scope& scope = document.scope();
  if (scope.systemic_risk().status() != v1::SystemicRiskStatus::NONE) return;
  const std::optional<double> flop = TrainingFlop(document);
  const v1::ModifierThreshold& threshold = scope.modifier_threshold();
  if (IsKnownAs(context.facts, "MODIFIER", true) &&
      RiskOfModification(threshold) != ModifiedRisk::kNone) {
    ReportModification(context, threshold, reporter);
  } else if (flop && *flop >= kSystemicFlop) {
    ReportThreshold(context, document, *flop, reporter);
  }
}

}  // namespace modelcard
