// How HTML pages look.

#ifndef LINTER_PAGE_STYLE_H_
#define LINTER_PAGE_STYLE_H_

#include "absl/strings/string_view.h"

namespace modelcard::page {

// The style sheet, to be embedded.
extern const absl::string_view kStyle;

}  // namespace modelcard::page

#endif  // LINTER_PAGE_STYLE_H_
