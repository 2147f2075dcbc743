// Reasons, in both languages.

#ifndef LINTER_SUPERVISION_BECAUSE_H_
#define LINTER_SUPERVISION_BECAUSE_H_

#include "absl/strings/string_view.h"
#include "absl/strings/substitute.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// $0, $1, … are names and the same in both languages.
template <typename... Args>
v1::Text Because(absl::string_view en, absl::string_view nl,
                 const Args&... args) {
  v1::Text text;
  text.set_en(absl::Substitute(en, args...));
  text.set_nl(absl::Substitute(nl, args...));
  return text;
}

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_BECAUSE_H_
