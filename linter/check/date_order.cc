#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/date.h"
#include "linter/check/intervals.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr char kPlaced[] = "general.union_market_release_date";

// A time that begins and ends, by the requirement it belongs to and the message
// that holds both fields.
struct Range {
  const char* id;
  FieldPath message;
  const char* from_field;
  const char* until_field;
  std::string from;
  std::string until;
};

std::vector<Range> RangesOf(const LintContext& context,
                            const v1::ModelDocumentation& document) {
  const v1::CollectionPeriod& crawl =
      document.training_summary().crawled_data().period();
  std::vector<Range> ranges = {
      {"TPL.2.3.5", PathTo(context, "training_summary.crawled_data.period"),
       "from", "until", crawl.from(), crawl.until()}};
  const v1::IncidentRecord& incidents = document.systemic_risk().incidents();
  for (int i = 0; i < incidents.reports_size(); ++i) {
    ranges.push_back({"AIA.55.1.c",
                      At(PathTo(context, "systemic_risk.incidents.reports"), i),
                      "began", "ended", incidents.reports(i).began(),
                      incidents.reports(i).ended()});
  }
  const v1::RequestLog& requests =
      document.documentation_practice().downstream_requests();
  for (int i = 0; i < requests.requests_size(); ++i) {
    ranges.push_back({"COP.T.1.2-2",
                      At(PathTo(context,
                                "documentation_practice.downstream_requests."
                                "requests"),
                         i),
                      "received", "answered", requests.requests(i).received(),
                      requests.requests(i).answered()});
  }
  return ranges;
}

// Of a month its first day.
std::optional<std::chrono::year_month_day> BeginningOf(
    const std::string& text) {
  const auto day = ParseDate(text);
  return day ? day : ParseDate(absl::StrCat(text, "-01"));
}

void CheckRange(const LintContext& context, const Range& range,
                Reporter& reporter) {
  const auto from = BeginningOf(range.from), until = BeginningOf(range.until);
  if (!from || !until || *from <= *until) return;
  const auto part = [&](const char* name) {
    return Join(
        range.message,
        range.message.back().field->message_type()->FindFieldByName(name));
  };
  reporter.Report({
      .check = "date_order",
      .entry = context.catalogue.Find(range.id),
      .path = part(range.until_field),
      .message = context.Say("the end ($0) lies before the beginning ($1)",
                             "het einde ($0) ligt voor het begin ($1)",
                             range.until, range.from),
      .hint = context.Say("correct one of both dates",
                          "verbeter een van beide datums"),
      .related = {{part(range.from_field),
                   context.Say("the beginning", "het begin")}},
  });
}

// `severity` as in Fault.
void ReportOrder(const LintContext& context, const char* id, const char* path,
                 const char* other, std::string message,
                 std::optional<v1::Finding::Severity> severity,
                 Reporter& reporter) {
  reporter.Report({
      .check = "date_order",
      .entry = context.catalogue.Find(id),
      .path = PathTo(context, path),
      .message = std::move(message),
      .hint = context.Say("correct one of both dates",
                          "verbeter een van beide datums"),
      .severity = severity,
      .related = {{PathTo(context, other),
                   context.Say("the other date", "de andere datum")}},
  });
}

// The template asks for the latest date on which data were acquired: no
// collection goes on after it, and none that a published summary knows of is
// younger than the summary.
void CheckLatestData(const LintContext& context,
                     const v1::ModelDocumentation& document,
                     Reporter& reporter) {
  constexpr char kLatest[] = "training_summary.overview.latest_data.month";
  const v1::TrainingSummary& summary = document.training_summary();
  const v1::LatestData& latest = summary.overview().latest_data();
  const auto begins = ParseDate(absl::StrCat(latest.month(), "-01"));
  if (!begins) return;
  // What is no date to go by was reported as such.
  const bool sound = !reporter.HasFindingAt(kLatest);
  const auto report = [&](std::string message, const char* other,
                          std::optional<v1::Finding::Severity> severity = {}) {
    ReportOrder(context, "TPL.1.3.4", kLatest, other, std::move(message),
                severity, reporter);
  };
  const std::string& market = document.general().union_market_release_date();
  const auto placed = ParseDate(market);
  if (placed && !latest.continuously_trained() && *begins > *placed) {
    report(context.Say("the latest training data ($0) is younger than the "
                       "model on the Union market ($1)",
                       "de laatste trainingsdata ($0) zijn jonger dan het "
                       "model op de markt van de Unie ($1)",
                       latest.month(), market),
           kPlaced, v1::Finding::WARNING);
  }
  if (!sound) return;
  const auto updated = ParseDate(summary.last_updated());
  if (updated && *begins > *updated) {
    report(context.Say("the latest training data ($0) is younger than the "
                       "summary of $1",
                       "de laatste trainingsdata ($0) zijn jonger dan de "
                       "samenvatting van $1",
                       latest.month(), summary.last_updated()),
           "training_summary.last_updated");
  }
  const std::string& crawled = summary.crawled_data().period().until();
  const auto until = BeginningOf(crawled);
  const std::chrono::year_month_day ends =
      begins->year() / begins->month() / std::chrono::last;
  if (until && *until > ends && !latest.continuously_trained()) {
    report(context.Say("data was crawled until $1, after the latest training "
                       "data ($0)",
                       "er is data verzameld tot $1, na de laatste "
                       "trainingsdata ($0)",
                       latest.month(), crawled),
           "training_summary.crawled_data.period.until");
  }
}

}  // namespace

void CheckDateOrder(const LintContext& context,
                    const v1::ModelDocumentation& document,
                    Reporter& reporter) {
  const v1::General& general = document.general();
  const auto placed = ParseDate(general.union_market_release_date());
  const auto released = ParseDate(general.release_date());
  if (placed && released && *placed < *released) {
    ReportOrder(context, "MDF.GEN.5", kPlaced, "general.release_date",
                context.Say("the model was placed on the Union market ($0) "
                            "before it was first released ($1)",
                            "het model is in de Unie in de handel gebracht "
                            "($0) voordat het voor het eerst is uitgebracht "
                            "($1)",
                            general.union_market_release_date(),
                            general.release_date()),
                v1::Finding::WARNING, reporter);
  }
  CheckLatestData(context, document, reporter);
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
  for (const Range& range : RangesOf(context, document)) {
    CheckRange(context, range, reporter);
  }
}

}  // namespace modelcard
