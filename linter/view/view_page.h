// The view of an audience as a page.

#ifndef LINTER_VIEW_VIEW_PAGE_H_
#define LINTER_VIEW_VIEW_PAGE_H_

#include "linter/page/page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/view/view.h"

namespace modelcard {

struct ViewPageOptions {
  Language language = Language::kEnglish;

  // Whether the documentation passed the checks of the gate.
  bool checked = false;
};

// One section for each part of the audience's outline, one item in it for each
// requirement: title, answer, place in the law and id. A requirement that binds
// and has no answer is shown as a gap. Reads nothing but the view.
page::Page ViewPage(const View& view, const Catalogue& catalogue,
                    const ViewPageOptions& options);

}  // namespace modelcard

#endif  // LINTER_VIEW_VIEW_PAGE_H_
