#include <chrono>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/date.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

void CheckRetention(const LintContext& context,
                    const v1::ModelDocumentation& document,
                    Reporter& reporter) {
  const auto kept = ParseDate(
      document.authorised_representative().documentation_copy().kept_until());
  const auto placed = ParseDate(document.general().union_market_release_date());
  if (!kept || !placed) return;
  // Of 29 February the last day of the month, ten years later.
  auto end = *placed + std::chrono::years(10);
  if (!end.ok()) end = end.year() / end.month() / std::chrono::last;
  if (*kept >= end) return;
  reporter.Report({
      .check = "retention",
      .entry = context.catalogue.Find("AIA.54.3.b"),
      .path = PathTo(context,
                     "authorised_representative.documentation_copy.kept_until"),
      .message = context.Say(
          "documentation is kept until $0, which is less than ten years after "
          "the model was placed on the Union market ($1)",
          "de documentatie wordt bewaard tot $0, minder dan tien jaar nadat "
          "het "
          "model in de Unie in de handel is gebracht ($1)",
          document.authorised_representative()
              .documentation_copy()
              .kept_until(),
          document.general().union_market_release_date()),
      .hint = context.Say("keep it longer", "bewaar haar langer"),
      .related = {{PathTo(context, "general.union_market_release_date"),
                   context.Say("the ten years begin on this day",
                               "de tien jaar beginnen op deze dag")}},
  });
}

}  // namespace modelcard
