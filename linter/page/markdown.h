// A page as Markdown.

#ifndef LINTER_PAGE_MARKDOWN_H_
#define LINTER_PAGE_MARKDOWN_H_

#include <string>

#include "linter/page/page.h"

namespace modelcard::page {

// GitHub Flavored Markdown. Every character of a text that could start markup
// is escaped.
std::string ToMarkdown(const Page& page);

}  // namespace modelcard::page

#endif  // LINTER_PAGE_MARKDOWN_H_
