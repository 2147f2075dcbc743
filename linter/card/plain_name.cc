#include "linter/card/plain_name.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

bool IsNumber(absl::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) {
    return absl::ascii_isdigit(static_cast<unsigned char>(c));
  });
}

// Letters beyond ASCII stay. Of UTF-8, sequences of four bytes are emoji, and
// those that begin with E2 are signs.
size_t LengthOfLetter(absl::string_view text) {
  const unsigned char first = static_cast<unsigned char>(text[0]);
  if (first < 0xC3 || first == 0xE2 || first >= 0xEF) return 0;
  return std::min<size_t>(first < 0xE0 ? 2 : 3, text.size());
}

// A letter of Latin-1 or Latin Extended-A in lower case; others as they are.
std::string LowerCase(absl::string_view letter) {
  if (letter.size() != 2) return std::string(letter);
  unsigned point = (static_cast<unsigned char>(letter[0]) & 0x1Fu) << 6 |
                   (static_cast<unsigned char>(letter[1]) & 0x3Fu);
  const bool even_is_upper = (point >= 0x100 && point <= 0x12F) ||
                             (point >= 0x132 && point <= 0x137) ||
                             (point >= 0x14A && point <= 0x177);
  const bool odd_is_upper =
      (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
  if (point >= 0xC0 && point <= 0xDE && point != 0xD7) {
    point += 0x20;
  } else if (point == 0x178) {
    point = 0xFF;
  } else if ((even_is_upper && point % 2 == 0) ||
             (odd_is_upper && point % 2 == 1)) {
    ++point;
  }
  return {static_cast<char>(0xC0 | point >> 6),
          static_cast<char>(0x80 | (point & 0x3F))};
}

// Without what templates and generators of pages put behind a name:
// "[optional]", "{#anchor}".
absl::string_view WithoutLastBrackets(absl::string_view name) {
  while (true) {
    const size_t end = name.find_last_not_of(" \t*_:");
    if (end == absl::string_view::npos) return name;
    const char close = name[end];
    if (close != ']' && close != '}') return name;
    const size_t open = name.rfind(close == ']' ? '[' : '{', end);
    if (open == absl::string_view::npos ||
        name.find_first_not_of(" \t*_") >= open) {
      return name;
    }
    name = name.substr(0, open);
  }
}

bool IsShortcode(absl::string_view word) {
  return word.size() > 2 && word.front() == ':' && word.back() == ':' &&
         std::all_of(word.begin() + 1, word.end() - 1, [](char c) {
           return absl::ascii_isalnum(static_cast<unsigned char>(c)) ||
                  absl::StrContains("_+-", c);
         });
}

// Without emoji written as ":warning:".
std::string WithoutShortcodes(absl::string_view name) {
  std::vector<absl::string_view> words = absl::StrSplit(name, ' ');
  std::erase_if(words, IsShortcode);
  return absl::StrJoin(words, " ");
}

}  // namespace

std::string PlainName(absl::string_view name) {
  const std::string plain =
      absl::StrReplaceAll(WithoutShortcodes(WithoutLastBrackets(name)),
                          {{"&", " and "}, {"'", ""}, {"\xE2\x80\x99", ""}});
  std::string words;
  for (size_t i = 0; i < plain.size(); ++i) {
    const char c = plain[i];
    if (absl::ascii_isalnum(static_cast<unsigned char>(c))) {
      words += absl::ascii_tolower(static_cast<unsigned char>(c));
      continue;
    }
    const size_t length = LengthOfLetter(absl::string_view(plain).substr(i));
    if (length > 0) {
      words += LowerCase(absl::string_view(plain).substr(i, length));
      i += length - 1;
    } else if (static_cast<unsigned char>(c) < 0x80 ||
               static_cast<unsigned char>(c) >= 0xC0) {
      words += ' ';
    }
  }
  std::vector<std::string> parts =
      absl::StrSplit(words, ' ', absl::SkipEmpty());
  const auto first =
      std::find_if_not(parts.begin(), parts.end(),
                       [](const std::string& part) { return IsNumber(part); });
  if (first != parts.end()) parts.erase(parts.begin(), first);
  return absl::StrJoin(parts, " ");
}

}  // namespace modelcard
