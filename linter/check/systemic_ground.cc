#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"
#include "linter/fact/modified_risk.h"
#include "linter/fact/training_flop.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

void Report(const LintContext& context, std::string message, std::string hint,
            std::vector<RelatedField> related, Reporter& reporter) {
  reporter.Report({
      .check = "systemic_ground",
      .entry = context.catalogue.Find("AIA.51-1"),
      .path = PathTo(context, "scope.systemic_risk.status"),
      .message = std::move(message),
      .hint = std::move(hint),
      .related = std::move(related),
  });
}

// Article 51(2): compute is the only ground of the presumption.
void CheckPresumed(const LintContext& context,
                   const v1::ModelDocumentation& document, Reporter& reporter) {
  const std::optional<double> flop = TrainingFlop(document);
  if (!flop || *flop > kSystemicFlop ||
      RiskOfModification(document.scope().modifier_threshold()) !=
          ModifiedRisk::kNone) {
    return;
  }
  Report(
      context,
      context.Say("systemic risk is presumed above 1e25 FLOP, but no more "
                  "than $0 FLOP is given anywhere",
                  "systeemrisico wordt vermoed boven 1e25 FLOP, maar nergens "
                  "is meer dan $0 FLOP vermeld",
                  FormatNumber(*flop)),
      context.Say("correct the compute, or write the ground that holds: "
                  "HIGH_IMPACT, DESIGNATED, or NONE",
                  "verbeter de rekenhoeveelheid, of schrijf de grond die "
                  "geldt: HIGH_IMPACT, DESIGNATED of NONE"),
      {{PathTo(context, "technical_documentation.compute.training_flop"),
        context.Say("training compute", "rekenhoeveelheid")},
       {PathTo(context, "compute_ledger.total_flop"),
        context.Say("total of the compute ledger", "totaal van het register")},
       {PathTo(context, "scope.indicative_criterion.training_flop"),
        context.Say("compute of the indicative criterion",
                    "rekenhoeveelheid van het indicatieve criterium")},
       {PathTo(context, "systemic_risk.notification.training_flop"),
        context.Say("compute of the notification",
                    "rekenhoeveelheid van de kennisgeving")}},
      reporter);
}

// Commission Guidelines, point 70: a modification of another provider's model,
// which has systemic risk.
void CheckModified(const LintContext& context, const v1::Scope& scope,
                   Reporter& reporter) {
  if (scope.has_modifies_other_model() && !scope.modifies_other_model()) {
    Report(context,
           context.Say("systemic risk is said to come from a modified model, "
                       "but no model of another provider is modified",
                       "het systeemrisico zou van een gewijzigd model komen, "
                       "maar er is geen model van een andere aanbieder "
                       "gewijzigd"),
           context.Say("write `modifies_other_model: true`, or the ground on "
                       "which the model itself has systemic risk",
                       "schrijf `modifies_other_model: true`, of de grond "
                       "waarop het model zelf een systeemrisico heeft"),
           {{PathTo(context, "scope.modifies_other_model"),
             context.Say("no modification", "geen wijziging")}},
           reporter);
    return;
  }
  if (!scope.has_modifier_threshold() ||
      RiskOfModification(scope.modifier_threshold()) ==
          ModifiedRisk::kOriginal) {
    return;
  }
  Report(
      context,
      context.Say("systemic risk is said to come from a modified model, but "
                  "the original is not said to have it",
                  "het systeemrisico zou van een gewijzigd model komen, maar "
                  "het origineel is niet opgegeven als model met "
                  "systeemrisico"),
      context.Say("write `original_has_systemic_risk: true`, or the ground "
                  "that holds",
                  "schrijf `original_has_systemic_risk: true`, of de grond "
                  "die geldt"),
      {{PathTo(context, "scope.modifier_threshold"),
        context.Say("what is said of the original",
                    "wat over het origineel is vermeld")}},
      reporter);
}

}  // namespace

void CheckSystemicGround(const LintContext& context,
                         const v1::ModelDocumentation& document,
                         Reporter& reporter) {
  const v1::Scope& scope = document.scope();
  switch (scope.systemic_risk().status()) {
    case v1::SystemicRiskStatus::PRESUMED:
      return CheckPresumed(context, document, reporter);
    case v1::SystemicRiskStatus::MODIFIED_FROM_SYSTEMIC:
      return CheckModified(context, scope, reporter);
    default:
      return;
  }
}

}  // namespace modelcard
