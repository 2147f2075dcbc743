#include "linter/document/source_text.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

namespace modelcard {

namespace {

// Bytes between two counts of characters. A line may be as long as the text, so
// that lines alone do not bound what has to be counted for one place.
constexpr size_t kBlock = 256;

// Every byte but a continuation byte begins a character.
bool BeginsCharacter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

}  // namespace

SourceText::SourceText(std::string path, std::string text)
    : path_(std::move(path)), text_(std::move(text)) {
  line_starts_.push_back(0);
  size_t characters = 0;
  for (size_t i = 0; i < text_.size(); ++i) {
    if (i % kBlock == 0) characters_before_.push_back(characters);
    if (BeginsCharacter(text_[i])) ++characters;
    if (text_[i] == '\n') line_starts_.push_back(i + 1);
  }
  if (text_.size() % kBlock == 0) characters_before_.push_back(characters);
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

size_t SourceText::CharactersBefore(size_t offset) const {
  const size_t block = offset / kBlock;
  const absl::string_view rest =
      absl::string_view(text_).substr(block * kBlock, offset % kBlock);
  return characters_before_[block] + static_cast<size_t>(CharacterCount(rest));
}

size_t SourceText::OffsetOf(Position position) const {
  const size_t start = LineStart(position.line);
  const size_t end = start + Line(position.line).size();
  if (position.column < 1) return end;
  const size_t wanted =
      CharactersBefore(start) + static_cast<size_t>(position.column) - 1;
  // The character begins in the last block that no more characters precede.
  const auto after = std::upper_bound(characters_before_.begin(),
                                      characters_before_.end(), wanted);
  const auto block =
      static_cast<size_t>(after - characters_before_.begin()) - 1;
  size_t offset = std::max(start, block * kBlock);
  if (offset >= end) return end;
  size_t characters = CharactersBefore(offset);
  for (; offset < end; ++offset) {
    if (BeginsCharacter(text_[offset]) && characters++ == wanted) break;
  }
  return offset;
}

Position SourceText::PositionAt(size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto after =
      std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  const size_t start = *(after - 1);
  return {
      static_cast<int>(after - line_starts_.begin()),
      1 + static_cast<int>(CharactersBefore(offset) - CharactersBefore(start))};
}

int CharacterCount(absl::string_view text) {
  return static_cast<int>(
      std::count_if(text.begin(), text.end(), BeginsCharacter));
}

}  // namespace modelcard
