#include "linter/document/read_text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstddef>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>
#include <variant>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "utf8_validity.h"

namespace modelcard {
namespace {

ReadFailure Failure(std::string path, std::string message, std::string hint) {
  return {std::move(path), 0, 0, std::move(message), std::move(hint)};
}

ReadFailure NotText(const std::string& path, const std::string& text,
                    size_t offset, absl::string_view what) {
  // Lines and columns mean something only up to the bad byte.
  const SourceText before(path, text.substr(0, offset));
  const Position at = before.PositionAt(offset);
  return {path, at.line, at.column, absl::StrCat(what, " at byte ", offset),
          "save the document as UTF-8 text"};
}

}  // namespace

std::variant<SourceText, ReadFailure> ReadText(const std::string& path,
                                               size_t max_bytes) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    return Failure(path,
                   absl::StrCat("cannot be read: ",
                                error ? error.message() : "no such file"),
                   "check the path and its permissions");
  }
  // A FIFO or a device would block or never end.
  if (!fs::is_regular_file(status)) {
    return Failure(path, "is not a regular file", "name a text file");
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return Failure(path, absl::StrCat("cannot be read: ", strerror(errno)),
                   "check the path and its permissions");
  }
  // The size that is announced need not be the size that is read.
  std::string text;
  text.reserve(std::min<size_t>(fs::file_size(path, error), max_bytes) + 1);
  std::array<char, 1 << 16> block;
  while (text.size() <= max_bytes && file) {
    file.read(block.data(), block.size());
    text.append(block.data(), static_cast<size_t>(file.gcount()));
  }
  if (file.bad()) {
    return Failure(path, absl::StrCat("cannot be read: ", strerror(errno)),
                   "check the disk");
  }
  if (text.size() > max_bytes) {
    return Failure(
        path, absl::StrCat("is larger than the limit of ", max_bytes, " bytes"),
        "move what is not documentation out of the document");
  }
  return CheckText(path, std::move(text));
}

std::variant<SourceText, ReadFailure> CheckText(std::string path,
                                                std::string text) {
  // Editors on some systems write a byte order mark.
  if (absl::StartsWith(text, "\xEF\xBB\xBF")) text.erase(0, 3);
  if (absl::StripAsciiWhitespace(text).empty()) {
    return Failure(std::move(path), "is empty",
                   "write the documentation, or copy examples/minimal");
  }
  if (const size_t nul = text.find('\0'); nul != std::string::npos) {
    return NotText(path, text, nul, "is a binary file: zero byte");
  }
  const size_t valid = utf8_range::SpanStructurallyValid(text);
  if (valid != text.size()) {
    return NotText(path, text, valid, "is not UTF-8 text: invalid bytes");
  }
  return SourceText(std::move(path), std::move(text));
}

}  // namespace modelcard
