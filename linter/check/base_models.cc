#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/not_applicable.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckBaseModels(const LintContext& context,
                     const v1::ModelDocumentation& document,
                     Reporter& reporter) {
  constexpr char kId[] = "MDF.GEN.6";
  if (!document.scope().modifies_other_model()) return;
  const auto* list = NotApplicableList(context.catalogue.root());
  for (int i = 0; i < document.not_applicable_size(); ++i) {
    if (document.not_applicable(i).requirement() != kId) continue;
    reporter.Report({
        .check = "base_models",
        .entry = context.catalogue.Find(kId),
        .path = Join({}, list, i),
        .message = context.Say(
            "the model modifies that of another provider, so that its base "
            "model has to be named",
            "het model wijzigt dat van een andere aanbieder, zodat het "
            "basismodel moet worden genoemd"),
        .hint = context.Say("give `general.base_models`",
                            "vul `general.base_models` in"),
    });
  }
}

}  // namespace modelcard
