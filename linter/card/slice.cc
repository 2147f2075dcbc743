#include "linter/card/slice.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

// How many marks of emphasis or code stand at both ends of the text. "**A** and
// **B**" has none around it, and a fenced block is no code in a line.
size_t MarksAround(absl::string_view text) {
  const char mark = text.front();
  if ((mark != '*' && mark != '_' && mark != '`') || text.back() != mark) {
    return 0;
  }
  const size_t begin = text.find_first_not_of(mark);
  const size_t end = text.find_last_not_of(mark) + 1;
  if (begin >= end) return 0;
  const absl::string_view inner = text.substr(begin, end - begin);
  if (absl::StrContains(inner, mark) ||
      (mark == '`' && absl::StrContains(inner, '\n'))) {
    return 0;
  }
  return std::min(begin, text.size() - end);
}

}  // namespace

Slice Part(const Slice& slice, size_t begin, size_t end) {
  return {{slice.range.begin + begin, slice.range.begin + end},
          slice.text.substr(begin, end - begin),
          slice.bare};
}

bool IsUrl(absl::string_view text) {
  return (absl::StartsWith(text, "https://") ||
          absl::StartsWith(text, "http://")) &&
         text.find_first_of(" \n\t") == absl::string_view::npos;
}

std::optional<Slice> LinkTarget(const Slice& slice) {
  if (IsUrl(slice.text)) return slice;
  const size_t middle = slice.text.find("](");
  if (!absl::StartsWith(slice.text, "[") || middle == std::string::npos ||
      slice.text.find(')') != slice.text.size() - 1) {
    return std::nullopt;
  }
  return Part(slice, middle + 2, slice.text.size() - 1);
}

Slice Unmarked(Slice slice) {
  while (slice.text.size() >= 2) {
    const std::string& text = slice.text;
    if (const size_t marks = MarksAround(text); marks > 0) {
      slice = Part(slice, marks, text.size() - marks);
    } else if (text.front() == '[' && LinkTarget(slice)) {
      slice = Part(slice, 1, text.find("]("));
    } else {
      break;
    }
  }
  return slice;
}

}  // namespace modelcard
