#include "linter/card/trim.h"

#include <algorithm>
#include <cstddef>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"

namespace modelcard {

ByteRange Trimmed(absl::string_view text, ByteRange range) {
  const auto space = [&](size_t at) {
    return absl::ascii_isspace(static_cast<unsigned char>(text[at]));
  };
  while (range.begin < range.end && space(range.begin)) ++range.begin;
  while (range.end > range.begin && space(range.end - 1)) --range.end;
  return range;
}

ByteRange WithoutComments(absl::string_view text, ByteRange range) {
  range.end = std::max(range.begin, range.end);
  while (true) {
    range = Trimmed(text, range);
    const absl::string_view here =
        text.substr(range.begin, range.end - range.begin);
    if (absl::StartsWith(here, "<!--")) {
      const size_t end = here.find("-->");
      if (end == absl::string_view::npos) return range;
      range.begin += end + 3;
    } else if (absl::EndsWith(here, "-->") &&
               here.rfind("<!--") != absl::string_view::npos &&
               here.find("-->", here.rfind("<!--")) == here.size() - 3) {
      range.end = range.begin + here.rfind("<!--");
    } else {
      return range;
    }
  }
}

}  // namespace modelcard
