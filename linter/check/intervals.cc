#include "linter/check/intervals.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "linter/check/date.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using std::chrono::months;
using std::chrono::year_month_day;

// The same day some months later, or the last one of a shorter month.
year_month_day Later(const year_month_day& day, months length) {
  const year_month_day later = day + length;
  return later.ok() ? later : later.year() / later.month() / std::chrono::last;
}

v1::Deadline DeadlineOn(absl::string_view date, absl::string_view en,
                        absl::string_view nl) {
  v1::Deadline deadline;
  deadline.set_date(date);
  deadline.mutable_what()->set_en(en);
  deadline.mutable_what()->set_nl(nl);
  return deadline;
}

std::string WithCapital(std::string text) {
  if (!text.empty()) text[0] = absl::ascii_toupper(text[0]);
  return text;
}

}  // namespace

std::optional<year_month_day> Interval::Due() const {
  const std::optional<year_month_day> last = ParseDate(day);
  if (!last) return std::nullopt;
  return Later(*last, length);
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

std::vector<v1::Deadline> DeadlinesOf(const v1::ModelDocumentation& document,
                                      const FactSet& facts) {
  std::vector<v1::Deadline> deadlines;
  for (const Interval& interval : IntervalsOf(document)) {
    const std::optional<year_month_day> due = interval.Due();
    if (!due) continue;
    deadlines.push_back(DeadlineOn(
        absl::StrFormat("%04d-%02d-%02d", static_cast<int>(due->year()),
                        static_cast<unsigned>(due->month()),
                        static_cast<unsigned>(due->day())),
        absl::StrCat(WithCapital(interval.en), ": ", interval.requirement),
        absl::StrCat(WithCapital(interval.nl), ": ", interval.requirement)));
  }
  if (IsKnownAs(facts, "LEGACY", true)) {
    deadlines.push_back(DeadlineOn(
        kLegacyDeadline,
        "Placed on the market before 2 August 2025: Article 111(3)",
        "In de handel gebracht voor 2 augustus 2025: artikel 111, lid 3"));
  }
  std::stable_sort(
      deadlines.begin(), deadlines.end(),
      [](const auto& a, const auto& b) { return a.date() < b.date(); });
  return deadlines;
}

}  // namespace modelcard
