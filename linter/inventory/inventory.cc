#include "linter/inventory/inventory.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/check/date.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using Day = std::optional<std::chrono::year_month_day>;

// Checks that hold the documentation against files and inputs.
bool IsAboutInputs(absl::string_view check) {
  static constexpr absl::string_view kChecks[] = {
      "absent_input",  "broken_artifacts", "moved_input",    "repeated_binding",
      "sign_off_date", "signed_digests",   "stale_sign_off", "unbound_input"};
  return absl::StartsWith(check, "claimed_") ||
         absl::c_linear_search(kChecks, check);
}

void CountDays(const Day& as_of, v1::Deadline& deadline) {
  const Day day = ParseDate(deadline.date());
  if (!as_of || !day) return;
  deadline.set_days_left(static_cast<int>(
      (std::chrono::sys_days(*day) - std::chrono::sys_days(*as_of)).count()));
}

void AddWaivers(const v1::LintReport& report, v1::InventoryEntry& entry) {
  const auto key = [](const v1::AppliedWaiver& waiver) {
    return std::tie(waiver.expires(), waiver.requirement(), waiver.owner(),
                    waiver.reason());
  };
  std::vector<v1::AppliedWaiver> waivers;
  for (const v1::Finding& finding : report.findings()) {
    if (finding.has_waiver()) waivers.push_back(finding.waiver());
  }
  std::sort(waivers.begin(), waivers.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  for (v1::AppliedWaiver& waiver : waivers) {
    const int count = entry.waivers_size();
    if (count > 0 && key(entry.waivers(count - 1)) == key(waiver)) continue;
    *entry.add_waivers() = std::move(waiver);
  }
}

// Each waiver ends one day, and then the model fails.
void AddDeadlines(const Day& as_of, v1::InventoryEntry& entry) {
  auto& deadlines = *entry.mutable_overview()->mutable_deadlines();
  for (const v1::AppliedWaiver& waiver : entry.waivers()) {
    v1::Deadline& deadline = *deadlines.Add();
    deadline.set_date(waiver.expires());
    deadline.mutable_what()->set_en(
        absl::StrCat("Waiver of ", waiver.requirement(), " ends"));
    deadline.mutable_what()->set_nl(
        absl::StrCat("Ontheffing van ", waiver.requirement(), " eindigt"));
  }
  for (v1::Deadline& deadline : deadlines) CountDays(as_of, deadline);
  std::stable_sort(
      deadlines.begin(), deadlines.end(),
      [](const auto& a, const auto& b) { return a.date() < b.date(); });
}

v1::InventoryEntry EntryOf(InventoryPart part, const Day& as_of) {
  v1::InventoryEntry entry;
  *entry.mutable_overview() = std::move(part.overview);
  entry.set_outcome(part.outcome.value_or(part.report.outcome()));
  *entry.mutable_counts() = part.report.counts();
  entry.set_report(part.link);
  if (!part.why.en().empty()) *entry.mutable_why() = std::move(part.why);
  if (entry.outcome() == v1::LintReport::PASSED) {
    for (v1::PageLink& page : part.pages) *entry.add_pages() = std::move(page);
  }
  AddWaivers(part.report, entry);
  AddDeadlines(as_of, entry);
  for (const v1::Finding& finding : part.report.findings()) {
    // A note says that something could not be compared, not that it differs.
    if (finding.severity() != v1::Finding::NOTE && !finding.has_waiver() &&
        IsAboutInputs(finding.check())) {
      entry.add_stale(finding.message());
    }
  }
  return entry;
}

}  // namespace

const v1::Deadline* NextDeadline(const v1::ModelOverview& overview) {
  const auto& deadlines = overview.deadlines();
  if (deadlines.empty()) return nullptr;
  const auto next =
      absl::c_find_if(deadlines, [](const v1::Deadline& deadline) {
        return !deadline.has_days_left() || deadline.days_left() >= 0;
      });
  return next == deadlines.end() ? &*deadlines.rbegin() : &*next;
}

absl::StatusOr<v1::Inventory> MakeInventory(std::vector<InventoryPart> parts,
                                            const std::string& as_of) {
  const Day day = ParseDate(as_of);
  if (!as_of.empty() && !day) {
    return absl::InvalidArgumentError(
        absl::StrCat("\"", as_of, "\" is no date: write YYYY-MM-DD"));
  }
  std::sort(parts.begin(), parts.end(), [](const auto& a, const auto& b) {
    return a.overview.label() < b.overview.label();
  });
  v1::Inventory inventory;
  inventory.set_as_of(as_of);
  for (InventoryPart& part : parts) {
    const int count = inventory.entries_size();
    if (count > 0 && inventory.entries(count - 1).overview().label() ==
                         part.overview.label()) {
      return absl::InvalidArgumentError(
          absl::StrCat("two reports are about ", part.overview.label()));
    }
    if (!part.report.law_text_version().empty()) {
      inventory.set_law_text_version(part.report.law_text_version());
      inventory.set_linter_version(part.report.linter_version());
    }
    *inventory.add_entries() = EntryOf(std::move(part), day);
  }
  return inventory;
}

}  // namespace modelcard
