// A text file in memory that can turn byte offsets into lines and columns.

#ifndef LINTER_DOCUMENT_SOURCE_TEXT_H_
#define LINTER_DOCUMENT_SOURCE_TEXT_H_

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"

namespace modelcard {

// A place in a text. Both count from 1, columns in Unicode characters.
struct Position {
  int line = 1;
  int column = 1;

  friend bool operator==(const Position&, const Position&) = default;
};

// Byte offsets into a text; `end` is the first byte after the range.
struct ByteRange {
  size_t begin = 0;
  size_t end = 0;
};

class SourceText {
 public:
  // `text` must be valid UTF-8.
  SourceText(std::string path, std::string text);

  const std::string& path() const { return path_; }
  absl::string_view text() const { return text_; }
  int line_count() const { return static_cast<int>(line_starts_.size()); }

  // Line `line`, from 1, without its line break. Empty past the last line.
  absl::string_view Line(int line) const;

  // Byte offset of the first character of `line`; the text's size past it.
  size_t LineStart(int line) const;

  // Byte offset of a place; the end of its line if the line is shorter.
  size_t OffsetOf(Position position) const;

  // An offset past the end counts as the end.
  Position PositionAt(size_t offset) const;

 private:
  // Number of characters that begin before `offset`.
  size_t CharactersBefore(size_t offset) const;

  std::string path_;
  std::string text_;
  std::vector<size_t> line_starts_;

  // Number of characters that begin before each block of the text: what lies
  // before a place in a long line is not counted for each place anew.
  std::vector<size_t> characters_before_;
};

// Number of Unicode characters in valid UTF-8.
int CharacterCount(absl::string_view text);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_SOURCE_TEXT_H_
