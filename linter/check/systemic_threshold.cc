#include <optional>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"
#include "linter/fact/training_flop.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckSystemicThreshold(const LintContext& context,
                            const v1::ModelDocumentation& document,
                            Reporter& reporter) {
  const std::optional<double> flop = TrainingFlop(document);
  if (document.scope().systemic_risk().status() !=
          v1::SystemicRiskStatus::NONE ||
      !flop || *flop < kSystemicFlop) {
    return;
  }
  const bool above = *flop > kSystemicFlop;
  reporter.Report({
      .check = "systemic_threshold",
      .entry = context.catalogue.Find("AIA.51-1"),
      .path = PathTo(context, "scope.systemic_risk.status"),
      .message =
          above ? context.Say(
                      "no systemic risk is declared, but training took $0 "
                      "FLOP, more than 1e25",
                      "er is geen systeemrisico opgegeven, maar de training "
                      "vergde $0 FLOP, meer dan 1e25",
                      FormatNumber(*flop))
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
      .related = {{PathTo(context,
                          "technical_documentation.compute."
                          "training_flop"),
                   context.Say("training compute", "rekenhoeveelheid")},
                  {PathTo(context, "compute_ledger.total_flop"),
                   context.Say("sum of the compute ledger",
                               "som van het register")},
                  {PathTo(context, "scope.indicative_criterion.training_flop"),
                   context.Say("compute of the indicative criterion",
                               "rekenhoeveelheid van het indicatieve "
                               "criterium")}},
  });
}

}  // namespace modelcard
