#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/document/field_path.h"
#include "linter/fact/open_source_terms.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckWeightsChannel(const LintContext& context,
                         const v1::ModelDocumentation& document,
                         Reporter& reporter) {
  const bool of_authorities =
      !document.technical_documentation().distribution().channels().empty();
  const bool of_downstream =
      !document.downstream_documentation().distribution_channels().empty();
  if (!document.scope().claims_open_source_exception() ||
      !(of_authorities || of_downstream) || HandsOverWeights(document)) {
    return;
  }
  const FieldPath list = PathTo(
      context, of_authorities ? "technical_documentation.distribution.channels"
                              : "downstream_documentation.distribution_"
                                "channels");
  reporter.Report({
      .check = "weights_channel",
      .entry = context.catalogue.Find(of_authorities ? "AIA.XI.1.1.c-2"
                                                     : "AIA.XII.1.c-2"),
      .path = Join(
          At(list, 0),
          v1::DistributionChannel::descriptor()->FindFieldByName("access")),
      .message = context.Say(
          "no channel hands over the weights, but the exception claimed is for "
          "models whose weights are public (Article 53(2))",
          "geen kanaal verstrekt de wegingen, maar de uitzondering waarop een "
          "beroep is gedaan, is voor modellen waarvan de wegingen openbaar "
          "zijn (artikel 53, lid 2)"),
      .hint = context.Say("list the channel through which everybody gets the "
                          "weights, with `access: WEIGHTS`, or drop the claim "
                          "in `scope`",
                          "noem het kanaal waarlangs iedereen de wegingen "
                          "krijgt, met `access: WEIGHTS`, of laat het beroep "
                          "in `scope` vallen"),
      .severity = v1::Finding::ERROR,
      .related = {{PathTo(context, "open_source.weights.url"),
                   context.Say("said to be public here",
                               "volgens deze regel openbaar")},
                  {PathTo(context, "scope.claims_open_source_exception"),
                   context.Say("the claim", "het beroep op de uitzondering")}},
  });
}

}  // namespace modelcard
