// Reads a text file whole, within a limit.

#ifndef LINTER_DOCUMENT_READ_TEXT_H_
#define LINTER_DOCUMENT_READ_TEXT_H_

#include <cstddef>
#include <string>
#include <variant>

#include "absl/strings/string_view.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Documents are written by hand: a larger file is a mistake or an attack.
inline constexpr size_t kMaxTextBytes = 16 << 20;

// Fails if the file cannot be read, is no regular file, is larger than
// `max_bytes`, holds nothing but white space, or is not UTF-8 text. A leading
// byte order mark is dropped.
std::variant<SourceText, ReadFailure> ReadText(
    const std::string& path, size_t max_bytes = kMaxTextBytes);

// The file as it is: a byte order mark stays, and what the bytes are is not
// looked at.
std::variant<std::string, ReadFailure> ReadBytes(
    const std::string& path, size_t max_bytes = kMaxTextBytes);

// The byte order mark that `bytes` begin with; empty if there is none.
absl::string_view ByteOrderMark(absl::string_view bytes);

// The same rules for a text that is already in memory.
std::variant<SourceText, ReadFailure> CheckText(std::string path,
                                                std::string text);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_READ_TEXT_H_
