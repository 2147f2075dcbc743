// Links from the inventory to pages about its models.

#ifndef LINTER_INVENTORY_PAGE_LINK_H_
#define LINTER_INVENTORY_PAGE_LINK_H_

#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "modelcard/v1/inventory.pb.h"

namespace modelcard {

// A relative URL that leads to a file, whatever its name holds.
std::string UrlOfPath(absl::string_view path);

// By the name that the rules give a page, for example
// "models/tulip.downstream.nl.html". None for any other file.
std::optional<v1::PageLink> PageLinkTo(absl::string_view path);

}  // namespace modelcard

#endif  // LINTER_INVENTORY_PAGE_LINK_H_
