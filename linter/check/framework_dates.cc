#include <chrono>
#include <string>
#include <utility>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/date.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr std::chrono::days kFourWeeks{28};
constexpr std::chrono::days kTwoWeeks{14};

}  // namespace

void CheckFrameworkDates(const LintContext& context,
                         const v1::ModelDocumentation& document,
                         Reporter& reporter) {
  const v1::SystemicRisk& risk = document.systemic_risk();
  const auto confirmed = ParseDate(risk.framework().confirmed());
  if (!confirmed) return;
  const auto day = std::chrono::sys_days(*confirmed);
  const auto report = [&](std::string message, RelatedField other) {
    reporter.Report({
        .check = "framework_dates",
        .entry = context.catalogue.Find("COP.S.1.1"),
        .path = PathTo(context, "systemic_risk.framework.confirmed"),
        .message = std::move(message),
        .hint = context.Say("correct the date, or tell the AI Office why",
                            "verbeter de datum, of meld het AI-bureau waarom"),
        .related = {std::move(other)},
    });
  };
  const auto notified = ParseDate(risk.notification().dates().notified());
  if (notified && day > std::chrono::sys_days(*notified) + kFourWeeks) {
    report(context.Say(
               "the framework was confirmed more than four weeks after the "
               "notification",
               "het kader is meer dan vier weken na de kennisgeving bevestigd"),
           {PathTo(context, "systemic_risk.notification.dates.notified"),
            context.Say("notified on this day",
                        "kennisgeving gedaan op deze dag")});
    return;
  }
  // Of a model that was there before the duty, nobody could.
  if (IsKnownAs(context.facts, "LEGACY", true)) return;
  const auto placed = ParseDate(document.general().union_market_release_date());
  if (placed && day > std::chrono::sys_days(*placed) - kTwoWeeks) {
    report(context.Say("the framework was confirmed less than two weeks before "
                       "the model was "
                       "placed on the Union market",
                       "het kader is minder dan twee weken voor het in de "
                       "handel brengen in "
                       "de Unie bevestigd"),
           {PathTo(context, "general.union_market_release_date"),
            context.Say("placed on the Union market on this day",
                        "op deze dag in de Unie in de handel gebracht")});
  }
}

}  // namespace modelcard
