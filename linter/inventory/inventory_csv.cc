#include <string>
#include <vector>

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "linter/inventory/inventory.h"
#include "linter/report/printable.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// What a spreadsheet would take for a formula is text; a number is none.
std::string Cell(absl::string_view raw) {
  std::string text = Visible(raw);
  int number;
  if (!text.empty() &&
      absl::string_view("=+-@\t").find(text.front()) !=
          absl::string_view::npos &&
      !absl::SimpleAtoi(text, &number)) {
    text.insert(0, "'");
  }
  return absl::StrCat("\"", absl::StrReplaceAll(text, {{"\"", "\"\""}}), "\"");
}

std::string Row(const std::vector<std::string>& cells) {
  return absl::StrCat(absl::StrJoin(cells, ",",
                                    [](std::string* out, const auto& cell) {
                                      absl::StrAppend(out, Cell(cell));
                                    }),
                      "\r\n");
}

std::string Sections(const v1::ModelOverview& overview, Language language) {
  return absl::StrJoin(
      overview.sections(), "; ", [&](std::string* out, const auto& section) {
        absl::StrAppend(out, In(language, section.title()), ": ",
                        section.asked() - section.open() - section.waived(),
                        "/", section.asked());
      });
}

}  // namespace

std::string InventoryCsv(const v1::Inventory& inventory, Language language) {
  std::string csv =
      Row({"label", "provider", "outcome", "errors", "warnings", "waived",
           "stale", "sections", "waivers", "next_deadline", "days_left",
           "authority", "made_from", "report"});
  for (const v1::InventoryEntry& entry : inventory.entries()) {
    const v1::ModelOverview& overview = entry.overview();
    const v1::Deadline* deadline = NextDeadline(overview);
    const v1::Deadline next = deadline == nullptr ? v1::Deadline() : *deadline;
    csv += Row({overview.label(), overview.provider(),
                v1::LintReport::Outcome_Name(entry.outcome()),
                absl::StrCat(entry.counts().errors()),
                absl::StrCat(entry.counts().warnings()),
                absl::StrCat(entry.counts().waived()),
                absl::StrCat(entry.stale_size()), Sections(overview, language),
                absl::StrJoin(entry.waivers(), "; ",
                              [](std::string* out, const auto& waiver) {
                                absl::StrAppend(out, waiver.requirement(),
                                                " until ", waiver.expires());
                              }),
                next.date(),
                next.has_days_left() ? absl::StrCat(next.days_left()) : "",
                In(language, overview.authority()),
                absl::StrJoin(overview.made_from(), "; "), entry.report()});
  }
  return csv;
}

}  // namespace modelcard
