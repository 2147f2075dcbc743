#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/date.h"
#include "linter/check/intervals.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
void CheckDateOrder(const LintContext& context,
                    const v1::ModelDocumentation& document,
                    Reporter& reporter) {
  const auto report = [&](const char* id, const char* path, const char* other,
                          std::string message) {
    reporter.Report({
        .check = "date_order",
        .entry = context.catalogue.Find(id),
        .path = PathTo(context, path),
        .message = std::move(message),
        .hint = context.Say("correct one of both dates",
                            "verbeter een van beide datums"),
        .severity = v1::Finding::WARNING,
        .related = {{PathTo(context, other),
                     context.Say("the other date", "de andere datum")}},
    });
  };
  const v1::General& general = document.general();
  const auto placed = ParseDate(general.union_market_release_date());
  const auto released = ParseDate(general.release_date());
  if (placed && released && *placed < *released) {
    report("MDF.GEN.5", "general.union_market_release_date",
           "general.release_date",
           context.Say("the model was placed on the Union market ($0) before "
                       "it was first released ($1)",
                       "het model is in de Unie in de handel gebracht ($0) "
                       "voordat het voor het eerst is uitgebracht ($1)",
                       general.union_market_release_date(),
                       general.release_date()));
  }
  const v1::LatestData& latest =
      document.training_summary().overview().latest_data();
  const auto month = ParseDate(absl::StrCat(latest.month(), "-01"));
  if (placed && month && !latest.continuously_trained() && *month > *placed) {
    report("TPL.1.3.4", "training_summary.overview.latest_data.month",
           "general.union_market_release_date",
           context.Say("the latest training data ($0) is younger than the "
                       "model on the Union market ($1)",
                       "de laatste trainingsdata ($0) zijn jonger dan het "
                       "model op de markt van de Unie ($1)",
                       latest.month(), general.union_market_release_date()));
  }
  const std::string& complies_by = document.scope().legacy().complies_by();
  const auto complies = ParseDate(complies_by);
  if (complies && *complies > ParseDate(kLegacyDeadline)) {
    reporter.Report({
        .check = "date_order",
        .entry = context.catalogue.Find("AIA.111.3"),
        .path = PathTo(context, "scope.legacy.complies_by"),
        .message =
            context.Say("the model is to comply by $0, the deadline is $1",
                        "het model zal op $0 voldoen, de termijn eindigt op $1",
                        complies_by, kLegacyDeadline),
        .hint = context.Say("comply earlier", "voldoe eerder"),
    });
  }
}

}  // namespace modelcard
