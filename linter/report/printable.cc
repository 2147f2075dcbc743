#include "linter/report/printable.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/document/code_point.h"

namespace modelcard {
namespace {

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";

// A character of one byte that anybody can see, or a space.
bool IsPlain(char c) { return c >= ' ' && c <= '~'; }

}  // namespace

std::string Visible(absl::string_view text, bool keep_line_breaks) {
  std::string safe;
  safe.reserve(text.size());
  while (true) {
    // Nearly all of nearly every text, taken at once.
    size_t plain = 0;
    while (plain < text.size() && IsPlain(text[plain])) ++plain;
    absl::StrAppend(&safe, text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) return safe;
    size_t length = 1;
    const uint32_t point = CodePointAt(text, length);
    const bool kept = point == '\t' || (keep_line_breaks && point == '\n');
    safe += !kept && IsUnsafe(point) ? kReplacement : text.substr(0, length);
    text.remove_prefix(length);
  }
}

std::string WithoutCommands(absl::string_view text, absl::string_view instead) {
  std::string safe;
  size_t copied = 0;
  for (size_t at = text.find("##"); at != absl::string_view::npos;
       at = text.find("##", at + 1)) {
    size_t end = at + 2;
    while (end < text.size() &&
           absl::ascii_isalpha(static_cast<unsigned char>(text[end]))) {
      ++end;
    }
    if (end == text.size() || text[end] != '[') continue;
    absl::StrAppend(&safe, text.substr(copied, at + 1 - copied), instead);
    copied = at + 2;
  }
  absl::StrAppend(&safe, text.substr(copied));
  return safe;
}

std::string Printable(absl::string_view text, bool keep_line_breaks) {
  return WithoutCommands(Visible(text, keep_line_breaks), kReplacement);
}

}  // namespace modelcard
