#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckSignatory(const LintContext& context,
                    const v1::ModelDocumentation& document,
                    Reporter& reporter) {
  const v1::CodeOfPractice& code = document.scope().code_of_practice();
  const v1::DataProcessing& summary = document.training_summary().processing();
  if (!code.has_copyright() || !summary.has_code_of_practice_signatory() ||
      code.copyright() == summary.code_of_practice_signatory()) {
    return;
  }
  reporter.Report({
      .check = "signatory",
      .entry = context.catalogue.Find("TPL.3.1.1"),
      .path = PathTo(context,
                     "training_summary.processing.code_of_practice_signatory"),
      .message = context.Say(
          "the public summary and `scope.code_of_practice.copyright` disagree "
          "on whether the Copyright chapter is signed",
          "de openbare samenvatting en `scope.code_of_practice.copyright` "
          "spreken elkaar tegen over de ondertekening van het hoofdstuk "
          "Auteursrecht"),
      .hint = context.Say("correct one of both", "verbeter een van beide"),
      .related = {{PathTo(context, "scope.code_of_practice.copyright"),
                   context.Say("said of the Copyright chapter here",
                               "hier opgegeven over het hoofdstuk "
                               "Auteursrecht")}},
  });
}

}  // namespace modelcard
