// What stands before and after the sections of a view's page.

#ifndef LINTER_VIEW_PAGE_FRAME_H_
#define LINTER_VIEW_PAGE_FRAME_H_

#include <set>
#include <vector>

#include "linter/page/page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/view/outline.h"
#include "linter/view/view_page.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// What the page is and for whom, whose documentation of which day it shows, and
// whether it was checked. `document` is that of the view.
std::vector<page::Block> Opening(const v1::ModelDocumentation& document,
                                 const Catalogue& catalogue,
                                 const Outline& outline,
                                 const ViewPageOptions& options);

// The texts that the page refers to, with their versions and addresses.
std::vector<page::Block> Closing(const std::set<v1::LegalText>& cited,
                                 Language language);

}  // namespace modelcard

#endif  // LINTER_VIEW_PAGE_FRAME_H_
