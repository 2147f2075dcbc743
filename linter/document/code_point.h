// Unicode characters of texts.

#ifndef LINTER_DOCUMENT_CODE_POINT_H_
#define LINTER_DOCUMENT_CODE_POINT_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// The code point at the beginning of `text`, which is valid UTF-8 and not
// empty, and its length in bytes.
uint32_t CodePointAt(absl::string_view text, size_t& length);

// Adds the character in UTF-8.
void AppendCodePoint(uint32_t point, std::string& text);

// Whether the character moves a cursor, changes the direction of writing, is
// one that nobody sees, or is none at all. The joiners that scripts and emoji
// need, U+200C and U+200D, are none of these; tabs and line breaks are.
bool IsUnsafe(uint32_t point);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_CODE_POINT_H_
