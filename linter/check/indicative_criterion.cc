#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/number.h"
#include "linter/document/field_path.h"
#include "linter/fact/training_flop.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckIndicativeCriterion(const LintContext& context,
                              const v1::ModelDocumentation& document,
                              Reporter& reporter) {
  const v1::IndicativeCriterion& criterion =
      document.scope().indicative_criterion();
  // That no compute cannot be is a finding of its own.
  if (!(criterion.training_flop() > 0) || !criterion.reasoning().empty()) {
    return;
  }
  bool generates = false;
  for (const int output : criterion.generates()) {
    generates = generates || output != v1::IndicativeCriterion::NONE_OF_THESE;
  }
  const bool enough = criterion.training_flop() > kGeneralPurposeFlop;
  if (enough && generates) return;
  FieldPath path =
      PathTo(context, enough ? "scope.indicative_criterion.generates"
                             : "scope.indicative_criterion.training_flop");
  if (enough && !criterion.generates().empty()) path.back().index = 0;
  // Whether the model generates any of it is to be settled first.
  if (reporter.HasFindingAt(ToString(path))) return;
  reporter.Report({
      .check = "indicative_criterion",
      .entry = context.catalogue.Find("GL.17"),
      .path = path,
      .message =
          enough ? context.Say(
                       "a model that generates no language, images or video "
                       "is probably not a general-purpose model",
                       "een model dat geen taal, beeld of video genereert is "
                       "waarschijnlijk geen model voor algemene doeleinden")
                 : context.Say(
                       "a model of no more than 1e23 FLOP is probably not a "
                       "general-purpose model: $0",
                       "een model van niet meer dan 1e23 FLOP is "
                       "waarschijnlijk geen model voor algemene doeleinden: "
                       "$0",
                       FormatNumber(criterion.training_flop())),
      .hint = context.Say("say in `reasoning` why it is one all the same",
                          "zeg in `reasoning` waarom het dat toch is"),
  });
}

}  // namespace modelcard
