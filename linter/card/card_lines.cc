#include "linter/card/card_lines.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"

namespace modelcard {

CardLines::CardLines(absl::string_view text) : text_(text), starts_{0} {
  for (size_t i = 0; i < text.size(); ++i) {
    const bool windows =
        text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n';
    if (text[i] == '\n' || (text[i] == '\r' && !windows)) {
      starts_.push_back(i + 1);
    }
  }
}

size_t CardLines::Start(int line) const {
  if (line < 1) return 0;
  if (line > count()) return text_.size();
  return starts_[static_cast<size_t>(line - 1)];
}

ByteRange CardLines::Range(int line) const {
  const size_t begin = Start(line);
  size_t end = Start(line + 1);
  while (end > begin && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) {
    --end;
  }
  return {begin, end};
}

absl::string_view CardLines::Text(int line) const {
  const ByteRange range = Range(line);
  return text_.substr(range.begin, range.end - range.begin);
}

int CardLines::LineAt(size_t offset) const {
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
  return static_cast<int>(after - starts_.begin());
}

}  // namespace modelcard
