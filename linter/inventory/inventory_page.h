// Where the documentation of many models stands, as a page to look through.

#ifndef LINTER_INVENTORY_INVENTORY_PAGE_H_
#define LINTER_INVENTORY_INVENTORY_PAGE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/inventory.pb.h"

namespace modelcard {

// One HTML5 file that needs no other and no network: its policy allows its own
// script and style, by digest, and nothing else. The script filters, sorts and
// draws what stands in the page as data; it makes text of it, never markup.
std::string InventoryPage(const v1::Inventory& inventory, Language language);

// Its parts, of which the page is put together.
extern const absl::string_view kInventoryScript;
extern const absl::string_view kInventoryGraphScript;
extern const absl::string_view kInventoryStyle;

}  // namespace modelcard

#endif  // LINTER_INVENTORY_INVENTORY_PAGE_H_
