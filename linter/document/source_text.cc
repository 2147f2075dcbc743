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
  absl::string_view rest = absl::string_view(text_).substr(begin);
  rest = rest.substr(0, rest.find('\n'));
  return absl::StripSuffix(rest, "\r");
}

Position SourceText::PositionAt(size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto after =
      std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const int line = static_cast<int>(after - line_starts_.begin());
  const size_t begin = line_starts_[line - 1];
  const absl::string_view before =
      absl::string_view(text_).substr(begin, offset - begin);
  return {line, CharacterCount(before) + 1};
}

int CharacterCount(absl::string_view text) {
  // Every byte but a continuation byte begins a character.
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  }));
}

}  // namespace modelcard
