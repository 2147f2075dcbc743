#include "linter/page/page.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"

namespace modelcard::page {

Inline Plain(std::string text) { return {{.text = std::move(text)}}; }

Inline Styled(std::string text, Span::Style style) {
  return {{.text = std::move(text), .style = style}};
}

Inline Link(std::string url) { return {{.text = url, .url = url}}; }

void Append(Inline& to, Inline more) {
  std::move(more.begin(), more.end(), std::back_inserter(to));
}

std::vector<Block> Paragraphs(absl::string_view text) {
  std::vector<Block> blocks;
  std::string paragraph;
  const auto finish = [&] {
    if (paragraph.empty()) return;
    blocks.push_back(Paragraph{Plain(std::move(paragraph))});
    paragraph.clear();
  };
  for (absl::string_view line : absl::StrSplit(text, '\n')) {
    line = absl::StripAsciiWhitespace(line);
    if (line.empty()) {
      finish();
      continue;
    }
    if (!paragraph.empty()) paragraph += '\n';
    paragraph += line;
  }
  finish();
  return blocks;
}

bool IsWebAddress(absl::string_view url) {
  absl::string_view rest = url;
  const size_t scheme = absl::StartsWithIgnoreCase(rest, "https://")  ? 8
                        : absl::StartsWithIgnoreCase(rest, "http://") ? 7
                                                                      : 0;
  rest.remove_prefix(scheme);
  return scheme > 0 && !rest.empty() &&
         std::all_of(rest.begin(), rest.end(), [](char c) {
           return absl::ascii_isgraph(static_cast<unsigned char>(c)) &&
                  !absl::StrContains("\"'`<>\\|{}[]", c);
         });
}

std::string AnchorText(absl::string_view anchor) {
  std::string text(anchor);
  for (char& c : text) {
    const bool kept = absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
                      c == '.' || c == '_' || c == '-';
    if (!kept) c = '-';
  }
  return text;
}

}  // namespace modelcard::page
