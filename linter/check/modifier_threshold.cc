#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckModifierThreshold(const LintContext& context,
                            const v1::ModelDocumentation&, Reporter& reporter) {
  if (!IsSmallModification(context.facts)) return;
  reporter.Report({
      .check = "modifier_threshold",
      .entry = context.catalogue.Find("GL.63"),
      .path = PathTo(context, "scope.modifier_threshold"),
      .message = context.Say(
          "the modification took no more than one third of the original's "
          "compute: its maker is probably not the provider of the model",
          "de wijziging vergde niet meer dan een derde van de rekenhoeveelheid "
          "van het origineel: de maker ervan is waarschijnlijk niet de "
          "aanbieder van het model"),
      .hint = context.Say(
          "the duties rest with the provider of the original; asked for is "
          "only what those need who build on this model, all else is "
          "voluntary",
          "de verplichtingen rusten op de aanbieder van het origineel; "
          "gevraagd wordt alleen wat wie op dit model voortbouwt nodig heeft, "
          "al het andere is vrijwillig"),
  });
}

}  // namespace modelcard
