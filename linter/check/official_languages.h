// The official languages of the institutions of the Union: Regulation No 1 of
// 1958, as last amended.

#ifndef LINTER_CHECK_OFFICIAL_LANGUAGES_H_
#define LINTER_CHECK_OFFICIAL_LANGUAGES_H_

#include "absl/strings/string_view.h"

namespace modelcard {

// Whether `text` names at least one: in English, in Dutch, in the language
// itself, or by its code, for example "German", "Duits", "Deutsch", "de",
// "de-AT", and "German and Chinese".
bool NamesOfficialLanguage(absl::string_view text);

}  // namespace modelcard

#endif  // LINTER_CHECK_OFFICIAL_LANGUAGES_H_
