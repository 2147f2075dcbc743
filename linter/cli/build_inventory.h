// The inventory of what one build checked, as a directory that can be moved and
// published as it is.

#ifndef LINTER_CLI_BUILD_INVENTORY_H_
#define LINTER_CLI_BUILD_INVENTORY_H_

#include <string>

#include "absl/status/status.h"
#include "linter/premerge/summary.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/premerge.pb.h"

namespace modelcard {

// Writes index.html, index.nl.html, inventory.json and inventory.csv, and below
// files/ the reports and pages that they link to, read from the execution root.
// Every target of the summary has an entry, with its verdict; one that did not
// pass for what is not in its report says why.
//
// A directory that is there already is replaced as a whole, and only if it
// holds an inventory. On failure it stays as it was.
absl::Status WriteInventory(const Catalogue& catalogue,
                            const PremergeInput& input,
                            const v1::PremergeSummary& summary,
                            const std::string& execution_root,
                            const std::string& directory);

}  // namespace modelcard

#endif  // LINTER_CLI_BUILD_INVENTORY_H_
