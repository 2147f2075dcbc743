// The outlines, as data.

#ifndef LINTER_VIEW_OUTLINES_H_
#define LINTER_VIEW_OUTLINES_H_

#include "absl/strings/string_view.h"
#include "linter/view/outline.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// Annex XI and what else authorities are owed.
Outline AiOfficeOutline();
Outline AuthorityOutline();

// Annex XII.
Outline DownstreamOutline();

// The template for the public summary of training content, then what else the
// provider makes public.
Outline PublicOutline();

inline v1::Text Words(absl::string_view en, absl::string_view nl) {
  v1::Text text;
  text.set_en(en);
  text.set_nl(nl);
  return text;
}

}  // namespace modelcard

#endif  // LINTER_VIEW_OUTLINES_H_
