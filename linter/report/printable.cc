#include "linter/report/printable.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "linter/document/code_point.h"

namespace modelcard {
namespace {

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";

}  // namespace

std::string Printable(absl::string_view text, bool keep_line_breaks) {
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    size_t length = 1;
    const uint32_t point = CodePointAt(text, length);
    const bool kept = point == '\t' || (keep_line_breaks && point == '\n');
    safe += !kept && IsUnsafe(point) ? kReplacement : text.substr(0, length);
    text.remove_prefix(length);
  }
  return safe;
}

}  // namespace modelcard
