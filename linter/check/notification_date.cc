#include <algorithm>
#include <chrono>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/date.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

// Article 113, point (b): the day from which Article 52 applies. What was known
// before has to be notified from then on.
constexpr std::chrono::sys_days kApplies{std::chrono::year{2025} /
                                         std::chrono::August / 2};

}  // namespace

void CheckNotificationDate(const LintContext& context,
                           const v1::ModelDocumentation& document,
                           Reporter& reporter) {
  const v1::NotificationDates& dates =
      document.systemic_risk().notification().dates();
  const auto known = ParseDate(dates.known());
  const auto notified = ParseDate(dates.notified());
  if (!known || !notified) return;
  const auto days = (std::chrono::sys_days(*notified) -
                     std::max(std::chrono::sys_days(*known), kApplies))
                        .count();
  if (days <= 14) return;
  reporter.Report({
      .check = "notification_date",
      .entry = context.catalogue.Find("AIA.52.1-1"),
      .path = PathTo(context, "systemic_risk.notification.dates.notified"),
      .message = context.Say(
          "the Commission was notified $0 days after the condition was known "
          "to be met, at most 14 are allowed",
          "de kennisgeving aan de Commissie kwam $0 dagen nadat bekend was dat "
          "aan de voorwaarde was voldaan, hoogstens 14 zijn toegestaan",
          days),
      .hint = context.Say("correct the date, or explain the delay to the AI "
                          "Office and waive this finding",
                          "verbeter de datum, of licht de vertraging toe aan "
                          "het AI-bureau en verleen ontheffing"),
      .related = {{PathTo(context, "systemic_risk.notification.dates.known"),
                   context.Say("the two weeks begin on this day",
                               "de twee weken beginnen op deze dag")}},
  });
}

}  // namespace modelcard
