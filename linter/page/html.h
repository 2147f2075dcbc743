// A page as HTML.

#ifndef LINTER_PAGE_HTML_H_
#define LINTER_PAGE_HTML_H_

#include <string>

#include "linter/page/page.h"

namespace modelcard::page {

// One HTML5 file that needs no other: no script, font, image or style sheet
// from elsewhere, and a content security policy that forbids them. For wide and
// narrow screens, light and dark, and paper.
std::string ToHtml(const Page& page);

}  // namespace modelcard::page

#endif  // LINTER_PAGE_HTML_H_
