// Where the documentation of many models stands, as data.

#ifndef LINTER_INVENTORY_INVENTORY_H_
#define LINTER_INVENTORY_INVENTORY_H_

#include <optional>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

struct InventoryPart {
  v1::LintReport report;

  // With a label at least.
  v1::ModelOverview overview;

  // Where the report is, from the directory of the inventory, as a URL; empty
  // for none.
  std::string link;

  // What is written for others. Shown only if the report passed.
  std::vector<v1::PageLink> pages = {};

  // What a build says of it, where that is worse than its report or there is
  // none; and why.
  std::optional<v1::LintReport::Outcome> outcome = std::nullopt;
  v1::Text why = {};
};

// `as_of` is YYYY-MM-DD or empty. Fails on a day that no calendar has and on
// two parts with the same label.
absl::StatusOr<v1::Inventory> MakeInventory(std::vector<InventoryPart> parts,
                                            const std::string& as_of);

// One line for each model after a line of column names; RFC 4180. Cells that a
// spreadsheet would take for a formula begin with an apostrophe.
std::string InventoryCsv(const v1::Inventory& inventory, Language language);

// The first deadline that is not past; the last one if all are, which then is
// overdue; the first if no days are counted. Null if there is none.
const v1::Deadline* NextDeadline(const v1::ModelOverview& overview);

}  // namespace modelcard

#endif  // LINTER_INVENTORY_INVENTORY_H_
