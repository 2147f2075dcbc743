// What a reporter has found so far.

#include <algorithm>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/check/check.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

bool Reporter::HasFindingAt(absl::string_view field_path) const {
  return std::any_of(findings_.begin(), findings_.end(),
                     [&](const v1::Finding& finding) {
                       return finding.field_path() == field_path;
                     });
}

std::optional<std::string> Reporter::ErrorAround(
    absl::string_view field_path) const {
  for (const v1::Finding& finding : findings_) {
    absl::string_view rest = field_path;
    if (finding.severity() == v1::Finding::ERROR &&
        absl::ConsumePrefix(&rest, finding.field_path()) &&
        (rest.empty() || rest[0] == '.' || rest[0] == '[')) {
      return finding.field_path();
    }
  }
  return std::nullopt;
}

void Reporter::AddToHint(absl::string_view field_path, absl::string_view text) {
  for (v1::Finding& finding : findings_) {
    if (finding.severity() == v1::Finding::ERROR &&
        finding.field_path() == field_path) {
      finding.mutable_hint()->append(text);
    }
  }
}

bool Reporter::HasFindingOf(absl::string_view requirement) const {
  return std::any_of(findings_.begin(), findings_.end(),
                     [&](const v1::Finding& finding) {
                       return finding.rule_id() == requirement;
                     });
}

}  // namespace modelcard
