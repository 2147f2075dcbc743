#include <string>
#include <vector>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

// What the indicative criterion is applied to, Commission Guidelines, point 17.
std::vector<RelatedField> Indications(const LintContext& context) {
  const std::string flop = context.Say("training compute", "rekenhoeveelheid");
  const std::string output =
      context.Say("what the model generates", "wat het model genereert");
  const auto first = [&](const char* list) {
    return At(PathTo(context, list), 0);
  };
  return {
      {PathTo(context, "scope.indicative_criterion.training_flop"), flop},
      {first("scope.indicative_criterion.generates"), output},
      {PathTo(context, "technical_documentation.compute.training_flop"), flop},
      {PathTo(context, "compute_ledger.total_flop"), flop},
      {first("technical_documentation.properties.output_modalities"), output},
  };
}

}  // namespace

Result CheckGeneralPurpose(const LintContext& context, Reporter& reporter) {
  if (!IsKnownAs(context.facts, "GPAI", false)) return Result::kPass;
  // Without this finding one word in the document would take every duty away.
  reporter.Report({
      .check = "general_purpose",
      .entry = nullptr,
      .path = PathTo(context, "scope.general_purpose_ai_model"),
      .message =
          context.Say("none of the requirements applies: the model is $0",
                      "geen enkel vereiste geldt: het model is $0",
                      In(context.language, context.facts.at("GPAI").why)),
      .hint = context.Say(
          "correct it, or do not put the model behind this gate: Chapter V of "
          "the AI Act is not about it",
          "verbeter dit, of zet het model niet achter deze poort: hoofdstuk V "
          "van de AI-verordening gaat er niet over"),
      .related = Indications(context),
  });
  return Result::kFault;
}

}  // namespace modelcard
