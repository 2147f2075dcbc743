#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

Result CheckGeneralPurpose(const LintContext& context, Reporter& reporter) {
  if (!IsKnownAs(context.facts, "GPAI", false)) return Result::kPass;
  // Without this finding one word in the document would take every duty away.
  const auto* scope =
      v1::ModelDocumentation::descriptor()->FindFieldByName("scope");
  const auto* field =
      v1::Scope::descriptor()->FindFieldByName("general_purpose_ai_model");
  reporter.Report({
      .check = "general_purpose",
      .entry = nullptr,
      .path = Join(Join({}, scope), field),
      .message = context.Say(
          "the model is declared not to be a general-purpose AI model, so "
          "that none of the requirements applies",
          "het model is opgegeven als geen AI-model voor algemene doeleinden, "
          "zodat geen enkel vereiste geldt"),
      .hint = context.Say(
          "correct it, or do not put the model behind this gate: Chapter V of "
          "the AI Act is not about it",
          "verbeter dit, of zet het model niet achter deze poort: hoofdstuk V "
          "van de AI-verordening gaat er niet over"),
  });
  return Result::kFault;
}

}  // namespace modelcard
