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
#include "absl/strings/string_view.h"
#include "linter/document/both.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "utf8_validity.h"

namespace modelcard {
namespace {

ReadFailure Failure(std::string path, Both message, Both hint) {
  return FailureIn(std::move(path), 0, 0, std::move(message), std::move(hint));
}

// `why` is what the system says.
ReadFailure Unreadable(std::string path, const std::string& why, Both hint) {
  return Failure(
      std::move(path),
      InBoth("cannot be read: $0", "kan niet worden gelezen: $0", why),
      std::move(hint));
}

const Both& CheckThePath() {
  static const Both& hint = *new Both{"check the path and its permissions",
                                      "controleer het pad en de rechten erop"};
  return hint;
}

ReadFailure NotText(const std::string& path, const std::string& text,
                    size_t offset, const Both& what) {
  // Lines and columns mean something only up to the bad byte.
  const SourceText before(path, text.substr(0, offset));
  const Position at = before.PositionAt(offset);
  return FailureIn(path, at.line, at.column,
                   InBoth("$0 at byte $1", "$0 bij byte $1", what, offset),
                   {"save the document as UTF-8 text",
                    "bewaar het document als UTF-8-tekst"});
}

}  // namespace

std::variant<std::string, ReadFailure> ReadBytes(const std::string& path,
                                                 size_t max_bytes) {
  namespace fs = std::filesystem;
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!fs::exists(status)) {
    return Unreadable(path, error ? error.message() : "no such file",
                      CheckThePath());
  }
  // A FIFO or a device would block or never end.
  if (!fs::is_regular_file(status)) {
    return Failure(path, {"is not a regular file", "is geen gewoon bestand"},
                   {"name a text file", "noem een tekstbestand"});
  }
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return Unreadable(path, strerror(errno), CheckThePath());
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
    return Unreadable(path, strerror(errno),
                      {"check the disk", "controleer de schijf"});
  }
  if (text.size() > max_bytes) {
    return Failure(path,
                   InBoth("is larger than the limit of $0 bytes",
                          "is groter dan de grens van $0 bytes", max_bytes),
                   {"move what is not documentation out of the document",
                    "haal uit het document wat geen documentatie is"});
  }
  return text;
}

absl::string_view ByteOrderMark(absl::string_view bytes) {
  constexpr absl::string_view kMark = "\xEF\xBB\xBF";
  return bytes.substr(0, absl::StartsWith(bytes, kMark) ? kMark.size() : 0);
}

std::variant<SourceText, ReadFailure> ReadText(const std::string& path,
                                               size_t max_bytes) {
  auto bytes = ReadBytes(path, max_bytes);
  if (auto* failure = std::get_if<ReadFailure>(&bytes)) {
    return *std::move(failure);
  }
  return CheckText(path, std::get<std::string>(std::move(bytes)));
}

std::variant<SourceText, ReadFailure> CheckText(std::string path,
                                                std::string text) {
  // Editors on some systems write a byte order mark.
  text.erase(0, ByteOrderMark(text).size());
  if (absl::StripAsciiWhitespace(text).empty()) {
    return Failure(std::move(path), {"is empty", "is leeg"},
                   {"write the documentation, or copy examples/minimal",
                    "schrijf de documentatie, of kopieer examples/minimal"});
  }
  if (const size_t nul = text.find('\0'); nul != std::string::npos) {
    return NotText(
        path, text, nul,
        {"is a binary file: zero byte", "is een binair bestand: nulbyte"});
  }
  const size_t valid = utf8_range::SpanStructurallyValid(text);
  if (valid != text.size()) {
    return NotText(path, text, valid,
                   {"is not UTF-8 text: invalid bytes",
                    "is geen UTF-8-tekst: ongeldige bytes"});
  }
  return SourceText(std::move(path), std::move(text));
}

}  // namespace modelcard
