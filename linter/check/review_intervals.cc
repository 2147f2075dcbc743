#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/date.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

using std::chrono::months;
using std::chrono::year_month_day;

// Something that has to be looked at again after a time.
struct Interval {
  absl::string_view requirement;

  // Where the day stands on which it was last done.
  absl::string_view path;
  std::string day;
  months length;

  // What is to be done again, in a sentence that begins with it.
  std::string en;
  std::string nl;

  // If not set, by the force of the requirement.
  std::optional<v1::Finding::Severity> severity = std::nullopt;
};

// The same day some months later, or the last one of a shorter month.
year_month_day Later(const year_month_day& day, months length) {
  const year_month_day later = day + length;
  return later.ok() ? later : later.year() / later.month() / std::chrono::last;
}

std::vector<Interval> IntervalsOf(const v1::ModelDocumentation& document) {
  std::vector<Interval> intervals;
  const v1::TrainingSummary& summary = document.training_summary();
  // Only a model that is trained on has more to tell. The sources do not agree
  // on that condition, so that it is no error.
  if (summary.overview().latest_data().continuously_trained()) {
    intervals.push_back({"TPL.0.2", "training_summary.last_updated",
                         summary.last_updated(), months(6),
                         "the public summary of a model that is trained "
                         "further is updated every six months",
                         "de openbare samenvatting van een model dat verder "
                         "wordt getraind, wordt elke zes maanden bijgewerkt",
                         v1::Finding::WARNING});
  }
  const v1::SystemicRisk& risk = document.systemic_risk();
  if (risk.has_framework()) {
    intervals.push_back({"COP.S.1.1", "systemic_risk.framework.last_assessed",
                         risk.framework().last_assessed(), months(12),
                         "the framework is assessed every twelve months",
                         "het kader wordt elke twaalf maanden beoordeeld"});
  }
  if (risk.has_model_report()) {
    // Nothing in a document tells which model is the provider's most capable.
    intervals.push_back({"COP.S.7", "systemic_risk.model_report.document.date",
                         risk.model_report().document().date(), months(6),
                         "the report on a provider's most capable model is "
                         "updated every six months",
                         "het rapport over het meest capabele model van een "
                         "aanbieder wordt elke zes maanden bijgewerkt",
                         v1::Finding::NOTE});
  }
  return intervals;
}

}  // namespace

void CheckReviewIntervals(const LintContext& context,
                          const v1::ModelDocumentation& document,
                          Reporter& reporter) {
  for (const Interval& interval : IntervalsOf(document)) {
    const auto day = ParseDate(interval.day);
    // A day that is missing or none at all is found where it stands.
    if (!day) continue;
    Fault fault{
        .check = "review_intervals",
        .entry = context.catalogue.Find(interval.requirement),
        .path = PathTo(context, interval.path),
    };
    if (!context.as_of) {
      fault.message = context.Say(
          "not checked: $0, last on $1", "niet gecontroleerd: $0, laatst op $1",
          context.Say(interval.en, interval.nl), interval.day);
      fault.hint = context.Say("give the day to compare with, --as-of",
                               "geef de dag op om mee te vergelijken, "
                               "--as-of");
      fault.severity = v1::Finding::NOTE;
      reporter.Report(fault);
      continue;
    }
    if (Later(*day, interval.length) >= *context.as_of) continue;
    fault.message =
        context.Say("$0, last on $1", "$0, laatst op $1",
                    context.Say(interval.en, interval.nl), interval.day);
    fault.hint = context.Say("review it and give the new day",
                             "beoordeel het opnieuw en vermeld de nieuwe dag");
    fault.severity = interval.severity;
    reporter.Report(fault);
  }
}

}  // namespace modelcard
