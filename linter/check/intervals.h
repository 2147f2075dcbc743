// What has to be looked at again after a time, by the dates in the document.

#ifndef LINTER_CHECK_INTERVALS_H_
#define LINTER_CHECK_INTERVALS_H_

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// Article 111(3): the day by which models comply that were placed on the Union
// market before 2 August 2025.
inline constexpr absl::string_view kLegacyDeadline = "2027-08-02";

struct Interval {
  absl::string_view requirement;

  // Where the day stands on which it was last done.
  absl::string_view path;
  std::string day;
  std::chrono::months length;

  // What is to be done again, in a sentence that begins with it.
  std::string en;
  std::string nl;

  // If not set, by the force of the requirement.
  std::optional<v1::Finding::Severity> severity = std::nullopt;

  // The last day before it is due; none if `day` is no date.
  std::optional<std::chrono::year_month_day> Due() const;
};

std::vector<Interval> IntervalsOf(const v1::ModelDocumentation& document);

// The last days of the intervals, and of the time that models have which were
// placed on the market before 2 August 2025. By date.
std::vector<v1::Deadline> DeadlinesOf(const v1::ModelDocumentation& document,
                                      const FactSet& facts);

}  // namespace modelcard

#endif  // LINTER_CHECK_INTERVALS_H_
