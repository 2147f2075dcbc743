#include "linter/report/snippet.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/document/code_point.h"
#include "linter/report/printable.h"

namespace modelcard {
namespace {

constexpr size_t kMaxCharacters = 100;

// How much of a long line is shown before what is underlined, at least.
constexpr size_t kBefore = 30;
constexpr size_t kAfter = 30;

// The offset of each character, and the end.
std::vector<size_t> Offsets(absl::string_view text) {
  std::vector<size_t> offsets;
  for (size_t i = 0, length = 1; i < text.size(); i += length) {
    CodePointAt(text.substr(i), length);
    offsets.push_back(i);
  }
  offsets.push_back(text.size());
  return offsets;
}

// The first character that is shown.
size_t WindowStart(size_t at, size_t count) {
  if (count <= kMaxCharacters || at + kAfter <= kMaxCharacters) return 0;
  return std::min(at - kBefore, count - kMaxCharacters);
}

}  // namespace

Snippet SnippetOf(absl::string_view line, int begin, int end) {
  const std::string text = Printable(line);
  const std::vector<size_t> offsets = Offsets(text);
  const size_t count = offsets.size() - 1;
  const size_t at = static_cast<size_t>(std::max(begin, 1) - 1);
  const size_t start = WindowStart(std::min(at, count), count);
  const size_t stop = std::min(start + kMaxCharacters, count);
  Snippet snippet;
  snippet.text =
      absl::StrCat(start > 0 ? "…" : "",
                   text.substr(offsets[start], offsets[stop] - offsets[start]),
                   stop < count ? "…" : "");
  if (start > 0) snippet.marks += ' ';
  for (size_t i = start; i < at; ++i) {
    // Tabs line up with the tabs above.
    snippet.marks += i < count && text[offsets[i]] == '\t' ? '\t' : ' ';
  }
  const size_t last =
      std::min(static_cast<size_t>(std::max(end, begin + 1) - 1), stop);
  snippet.marks += '^';
  if (last > at + 1) snippet.marks.append(last - at - 1, '~');
  return snippet;
}

}  // namespace modelcard
