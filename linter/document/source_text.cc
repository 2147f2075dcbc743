#include "linter/document/source_text.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

namespace modelcard {

SourceText::SourceText(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(0);
  for (size_t i = 0; i < text_.size(); ++i) {
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
}

size_t SourceText::LineStart(int line) const {
  if (line < 1) return 0;
  if (line > line_count()) return text_.size();
  return line_starts_[line - 1];
}

absl::string_view SourceText::Line(int line) const {
  const size_t begin = LineStart(line);
  // The next line begins behind the line break.
  const size_t end =
      line < line_count() ? LineStart(line + 1) - 1 : text_.size();
  return absl::StripSuffix(absl::string_view(text_).substr(begin, end - begin),
                           "\r");
}

size_t SourceText::OffsetOf(Position position) const {
  const absl::string_view line = Line(position.line);
  size_t offset = 0;
  for (int column = 1; offset < line.size(); ++offset) {
    // Every byte but a continuation byte begins a character.
    const bool begins =
        (static_cast<unsigned char>(line[offset]) & 0xC0) != 0x80;
    if (begins && column++ == position.column) break;
  }
  return LineStart(position.line) + offset;
}

Position SourceText::PositionAt(size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto after =
      std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const int line = static_cast<int>(after - line_starts_.begin());
  const bool onward = line == last_position_.line && offset >= last_offset_;
  const size_t begin = onward ? last_offset_ : line_starts_[line - 1];
  const int column = onward ? last_position_.column : 1;
  const absl::string_view between =
      absl::string_view(text_).substr(begin, offset - begin);
  last_offset_ = offset;
  last_position_ = {line, column + CharacterCount(between)};
  return last_position_;
}

int CharacterCount(absl::string_view text) {
  // Every byte but a continuation byte begins a character.
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace modelcard
