// Sentences in both languages that the linter speaks.

#ifndef LINTER_DOCUMENT_BOTH_H_
#define LINTER_DOCUMENT_BOTH_H_

#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "absl/strings/substitute.h"

namespace modelcard {

struct Both {
  std::string en;

  // Empty where there is only one wording: the name of a field, a list of them,
  // or what a library says.
  std::string nl = "";
};

// With $0, $1, … filled in. What is filled in is itself a text, or one in both
// languages.
template <typename... Args>
Both InBoth(absl::string_view en, absl::string_view nl, const Args&... args);

namespace both_internal {

inline const std::string& Dutch(const Both& text) {
  return text.nl.empty() ? text.en : text.nl;
}
inline const std::string& English(const Both& text) { return text.en; }

template <typename T>
const T& Dutch(const T& value) {
  return value;
}
template <typename T>
const T& English(const T& value) {
  return value;
}

}  // namespace both_internal

template <typename... Args>
Both InBoth(absl::string_view en, absl::string_view nl, const Args&... args) {
  return {absl::Substitute(en, both_internal::English(args)...),
          absl::Substitute(nl, both_internal::Dutch(args)...)};
}

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_BOTH_H_
