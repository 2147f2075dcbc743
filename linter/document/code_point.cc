#include "linter/document/code_point.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

struct Characters {
  uint32_t first, last;
};

constexpr Characters kUnsafe[] = {
    {0x00, 0x1F},        // C0 controls
    {0x7F, 0x9F},        // delete, C1 controls
    {0x061C, 0x061C},    // Arabic letter mark
    {0x200B, 0x200B},    // space of no width
    {0x200E, 0x200F},    // marks of direction
    {0x2028, 0x202E},    // separators, embeddings and overrides of direction
    {0x2060, 0x206F},    // joiners and operators that nobody sees, isolates
    {0xFEFF, 0xFEFF},    // byte order mark: inside a text a space of no width
    {0xFFFE, 0xFFFF},    // noncharacters, which XML cannot hold
    {0xE0000, 0xE007F},  // tags: letters that nobody sees
};

}  // namespace

uint32_t CodePointAt(absl::string_view text, size_t& length) {
  const auto byte = [&](size_t i) {
    return static_cast<uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const uint32_t first = byte(0);
  length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  length = std::min(length, text.size());
  if (length == 1) return first;
  uint32_t point = first & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) point = point << 6 | (byte(i) & 0x3F);
  return point;
}

void AppendCodePoint(uint32_t point, std::string& text) {
  const auto add = [&](uint32_t byte) { text += static_cast<char>(byte); };
  const auto add_rest = [&](int shift) {
    for (; shift >= 0; shift -= 6) add(0x80 | ((point >> shift) & 0x3F));
  };
  if (point < 0x80) {
    add(point);
  } else if (point < 0x800) {
    add(0xC0 | point >> 6);
    add_rest(0);
  } else if (point < 0x10000) {
    add(0xE0 | point >> 12);
    add_rest(6);
  } else {
    add(0xF0 | point >> 18);
    add_rest(12);
  }
}

bool IsUnsafe(uint32_t point) {
  return std::any_of(std::begin(kUnsafe), std::end(kUnsafe),
                     [&](const Characters& range) {
                       return point >= range.first && point <= range.last;
                     });
}

}  // namespace modelcard
