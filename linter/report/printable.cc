#include "linter/report/printable.h"

#include <cstddef>
#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

constexpr absl::string_view kReplacement = "\xEF\xBF\xBD";

size_t LengthOf(unsigned char lead) {
  return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

bool IsUnsafe(absl::string_view character) {
  const auto byte = [&](size_t i) {
    return static_cast<unsigned char>(character[i]);
  };
  if (character.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7F;
  // C1 controls, U+0080 to U+009F, and the Arabic letter mark, U+061C.
  if (character.size() == 2) {
    return (byte(0) == 0xC2 && byte(1) < 0xA0) ||
           (byte(0) == 0xD8 && byte(1) == 0x9C);
  }
  // Tags, U+E0000 to U+E007F: letters that nobody sees.
  if (character.size() == 4) {
    return byte(0) == 0xF3 && byte(1) == 0xA0 && byte(2) <= 0x81;
  }
  if (character.size() != 3) return false;
  // The byte order mark, U+FEFF, which inside a text is a space of no width.
  if (byte(0) == 0xEF) return byte(1) == 0xBB && byte(2) == 0xBF;
  if (byte(0) != 0xE2) return false;
  // The space of no width, U+200B; marks, embeddings and overrides of direction
  // and line separators, U+200E, U+200F and U+2028 to U+202E; joiners and
  // operators that nobody sees and isolates, U+2060 to U+206F. The joiners that
  // scripts and emoji need, U+200C and U+200D, stay.
  return (byte(1) == 0x80 &&
          (byte(2) == 0x8B || byte(2) == 0x8E || byte(2) == 0x8F ||
           (byte(2) >= 0xA8 && byte(2) <= 0xAE))) ||
         (byte(1) == 0x81 && byte(2) >= 0xA0 && byte(2) <= 0xAF);
}

}  // namespace

std::string Printable(absl::string_view text, bool keep_line_breaks) {
  std::string safe;
  safe.reserve(text.size());
  while (!text.empty()) {
    const absl::string_view character =
        text.substr(0, LengthOf(static_cast<unsigned char>(text[0])));
    text.remove_prefix(character.size());
    const bool kept =
        character == "\t" || (keep_line_breaks && character == "\n");
    safe += !kept && IsUnsafe(character) ? kReplacement : character;
  }
  return safe;
}

}  // namespace modelcard
