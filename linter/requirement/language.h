// The languages that findings and the catalogue speak.

#ifndef LINTER_REQUIREMENT_LANGUAGE_H_
#define LINTER_REQUIREMENT_LANGUAGE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "absl/strings/substitute.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

enum class Language { kEnglish, kDutch };

// `nl` where it is asked for and there is one.
inline const std::string& In(Language language, const auto& text) {
  return language == Language::kDutch && !text.nl().empty() ? text.nl()
                                                            : text.en();
}

// The sentence in `language`, with $0, $1, … filled in.
template <typename... Args>
std::string Say(Language language, absl::string_view en, absl::string_view nl,
                const Args&... args) {
  return absl::Substitute(language == Language::kDutch ? nl : en, args...);
}

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_LANGUAGE_H_
