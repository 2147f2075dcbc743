// The words of a heading or key, however it is written.

#ifndef LINTER_CARD_PLAIN_NAME_H_
#define LINTER_CARD_PLAIN_NAME_H_

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// A heading or key reduced to its words: lower case, without numbering, emoji,
// punctuation, what stands in square or curly brackets at its end. "2.1 🎯
// Intended Uses [optional]:" is "intended uses".
std::string PlainName(absl::string_view name);

}  // namespace modelcard

#endif  // LINTER_CARD_PLAIN_NAME_H_
