#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/intervals.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

void CheckReviewIntervals(const LintContext& context,
                          const v1::ModelDocumentation& document,
                          Reporter& reporter) {
  for (const Interval& interval : IntervalsOf(document)) {
    const auto due = interval.Due();
    // A day that is missing or none at all is found where it stands.
    if (!due) continue;
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
    if (*due >= *context.as_of) continue;
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
