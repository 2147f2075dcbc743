#include <chrono>

#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/date.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr char kRequests[] =
    "documentation_practice.downstream_requests.requests";

// Code of Practice, Transparency chapter, Measure 1.2: save in exceptional
// circumstances, which is why it is no error.
constexpr std::chrono::days kTwoWeeks{14};

FieldPath Part(const LintContext& context, int index, const char* name) {
  return Join(At(PathTo(context, kRequests), index),
              v1::DownstreamRequest::descriptor()->FindFieldByName(name));
}

}  // namespace

void CheckRequestAnswers(const LintContext& context,
                         const v1::ModelDocumentation& document,
                         Reporter& reporter) {
  const v1::RequestLog& log =
      document.documentation_practice().downstream_requests();
  for (int i = 0; i < log.requests_size(); ++i) {
    const auto received = ParseDate(log.requests(i).received());
    const bool answered = !log.requests(i).answered().empty();
    // One that waits does so until the day of the run, if that is given.
    const auto until =
        answered ? ParseDate(log.requests(i).answered()) : context.as_of;
    if (!received || !until) continue;
    const auto days =
        std::chrono::sys_days(*until) - std::chrono::sys_days(*received);
    if (days <= kTwoWeeks) continue;
    reporter.Report({
        .check = "request_answers",
        .entry = context.catalogue.Find("COP.T.1.2-2"),
        .path = Part(context, i, answered ? "answered" : "received"),
        .message =
            answered
                ? context.Say("the request was answered after $0 days",
                              "het verzoek is na $0 dagen beantwoord",
                              days.count())
                : context.Say("the request has not been answered for $0 days",
                              "het verzoek is al $0 dagen niet beantwoord",
                              days.count()),
        .hint = context.Say(
            "at most 14 days are meant, save in exceptional circumstances: "
            "answer, correct the date, or waive this finding and say why",
            "hoogstens 14 dagen zijn bedoeld, tenzij in uitzonderlijke "
            "omstandigheden: antwoord, verbeter de datum, of verleen "
            "ontheffing met de reden"),
        .severity = v1::Finding::WARNING,
        .related = {{Part(context, i, answered ? "received" : "subject"),
                     answered
                         ? context.Say("received on this day",
                                       "op deze dag ontvangen")
                         : context.Say("what was asked", "wat is gevraagd")}},
    });
  }
}

}  // namespace modelcard
