#include "linter/card/quantity.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

struct Multiplier {
  absl::string_view word;
  double factor;
};

// In lower case; the longer of two that begin alike first.
constexpr Multiplier kMultipliers[] = {
    {"thousand", 1e3}, {"million", 1e6},   {"miljoen", 1e6},  {"billion", 1e9},
    {"miljard", 1e9},  {"trillion", 1e12}, {"biljoen", 1e12}, {"k", 1e3},
    {"m", 1e6},        {"b", 1e9},         {"t", 1e12},
};

bool IsDigit(char c) {
  return absl::ascii_isdigit(static_cast<unsigned char>(c));
}

bool IsWordCharacter(char c) {
  return absl::ascii_isalnum(static_cast<unsigned char>(c)) || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Behind digits, groups of three and a fraction.
size_t EndOfNumber(absl::string_view text, size_t at) {
  const auto digits = [&](size_t from) {
    while (from < text.size() && IsDigit(text[from])) ++from;
    return from;
  };
  size_t end = digits(at);
  while (end + 3 < text.size() && text[end] == ',' &&
         digits(end + 1) == end + 4) {
    end += 4;
  }
  if (end + 1 < text.size() && text[end] == '.' && IsDigit(text[end + 1])) {
    end = digits(end + 1);
  }
  if (end + 1 < text.size() && (text[end] == 'e' || text[end] == 'E')) {
    const size_t sign = text[end + 1] == '+' || text[end + 1] == '-' ? 1 : 0;
    if (digits(end + 1 + sign) > end + 1 + sign) end = digits(end + 1 + sign);
  }
  return end;
}

// The multiplier at `at`, behind one space at most.
const Multiplier* MultiplierAt(absl::string_view text, size_t at, size_t& end) {
  size_t begin = at;
  if (begin < text.size() && (text[begin] == ' ' || text[begin] == '-'))
    ++begin;
  for (const Multiplier& each : kMultipliers) {
    // A letter alone stands right behind the number.
    if (each.word.size() == 1 && begin != at) continue;
    const absl::string_view here = text.substr(begin, each.word.size());
    const size_t behind = begin + each.word.size();
    if (absl::EqualsIgnoreCase(here, each.word) &&
        (behind >= text.size() || !IsWordCharacter(text[behind]))) {
      end = behind;
      return &each;
    }
  }
  return nullptr;
}

}  // namespace

std::vector<Quantity> QuantitiesIn(absl::string_view text) {
  std::vector<Quantity> quantities;
  for (size_t i = 0; i < text.size(); ++i) {
    if (!IsDigit(text[i])) continue;
    const bool in_word =
        i > 0 && (IsWordCharacter(text[i - 1]) || text[i - 1] == '.');
    size_t end = EndOfNumber(text, i);
    Quantity quantity{0, i, end, false};
    std::string digits(text.substr(i, end - i));
    std::erase(digits, ',');
    if (const Multiplier* multiplier = MultiplierAt(text, end, end)) {
      quantity.multiplied = true;
      quantity.end = end;
      if (absl::SimpleAtod(digits, &quantity.value)) {
        quantity.value *= multiplier->factor;
      }
    } else if (!absl::SimpleAtod(digits, &quantity.value)) {
      quantity.value = 0;
    }
    const bool before_word = end < text.size() && IsWordCharacter(text[end]);
    if (!in_word && !before_word) quantities.push_back(quantity);
    // What follows in the same word is none either.
    while (end < text.size() && IsWordCharacter(text[end])) ++end;
    i = end - 1;
  }
  return quantities;
}

}  // namespace modelcard
