// Where the documentation of one model stands.

#ifndef LINTER_INVENTORY_OVERVIEW_H_
#define LINTER_INVENTORY_OVERVIEW_H_

#include "linter/requirement/catalogue.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// From its report. A report that says nothing of the model, because the
// document cannot be read, has no sections; that of a system neither, of which
// other things are asked.
v1::ModelOverview OverviewOf(const Catalogue& catalogue,
                             const v1::LintReport& report);

}  // namespace modelcard

#endif  // LINTER_INVENTORY_OVERVIEW_H_
