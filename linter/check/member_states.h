// The Member States of the Union, by the names that documents give them.

#ifndef LINTER_CHECK_MEMBER_STATES_H_
#define LINTER_CHECK_MEMBER_STATES_H_

#include "absl/strings/string_view.h"

namespace modelcard {

// Whether `name` is one: in English, in Dutch, in a language of its own, or by
// its code, for example "Germany", "Duitsland", "Deutschland" and "DE".
bool IsMemberState(absl::string_view name);

}  // namespace modelcard

#endif  // LINTER_CHECK_MEMBER_STATES_H_
