#include "linter/artifact/faults.h"

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"
#include "linter/artifact/utf8.h"

namespace modelcard {

std::string Shown(absl::string_view text, size_t max) {
  std::string shown;
  for (size_t i = 0; i < text.size();) {
    if (shown.size() >= max) return shown + "…";
    const size_t length = Utf8Length(text.substr(i));
    const auto first = static_cast<unsigned char>(text[i]);
    if (length == 0) {
      shown += "\xEF\xBF\xBD";
      ++i;
      continue;
    }
    if (first < 0x20 || first == 0x7F) {
      shown += ' ';
    } else {
      shown.append(text.substr(i, length));
    }
    i += length;
  }
  return shown;
}

}  // namespace modelcard
