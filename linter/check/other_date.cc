#include "linter/check/other_date.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_format.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/check/date.h"

namespace modelcard {
namespace {

constexpr absl::string_view kMonths[][2] = {
    {"january", "januari"}, {"february", "februari"}, {"march", "maart"},
    {"april", "april"},     {"may", "mei"},           {"june", "juni"},
    {"july", "juli"},       {"august", "augustus"},   {"september", ""},
    {"october", "oktober"}, {"november", ""},         {"december", ""},
};

// 1 to 12 for a month's name or its first letters, at least three; else 0.
int MonthNamed(absl::string_view word) {
  if (word.size() < 3) return 0;
  int found = 0;
  for (int month = 0; month < 12; ++month) {
    for (const absl::string_view name : kMonths[month]) {
      if (absl::StartsWith(name, word)) found = month + 1;
    }
  }
  // The Dutch short form leaves letters out.
  return word == "mrt" ? 3 : found;
}

// A number or a name.
struct Part {
  size_t digits = 0;
  int number = 0;
  int month = 0;

  bool IsYear() const { return digits == 4; }
  bool IsSmall() const { return digits == 1 || digits == 2; }
};

// The parts of a date; nothing if one of them is neither.
std::optional<std::vector<Part>> PartsOf(absl::string_view text) {
  std::vector<Part> parts;
  const std::string lower = absl::AsciiStrToLower(text);
  for (const absl::string_view word :
       absl::StrSplit(lower, absl::ByAnyChar(" /.,-"), absl::SkipEmpty())) {
    Part part;
    const bool is_number = std::all_of(word.begin(), word.end(), [](char c) {
      return absl::ascii_isdigit(static_cast<unsigned char>(c));
    });
    if (is_number && word.size() <= 4 && absl::SimpleAtoi(word, &part.number)) {
      part.digits = word.size();
    } else if ((part.month = MonthNamed(word)) == 0) {
      return std::nullopt;
    }
    parts.push_back(part);
  }
  return parts;
}

std::optional<std::string> Day(int year, int month, int day) {
  const std::string text = absl::StrFormat("%04d-%02d-%02d", year, month, day);
  if (!ParseDate(text)) return std::nullopt;
  return text;
}

std::optional<std::string> Month(int year, int month) {
  if (month < 1 || month > 12) return std::nullopt;
  return absl::StrFormat("%04d-%02d", year, month);
}

}  // namespace

std::optional<std::string> DateIn(absl::string_view text) {
  const auto parts = PartsOf(text);
  if (!parts || parts->size() != 3) return std::nullopt;
  const Part &a = (*parts)[0], &b = (*parts)[1], &c = (*parts)[2];
  if (a.IsYear() && b.IsSmall() && c.IsSmall()) {
    return Day(a.number, b.number, c.number);
  }
  if (a.IsSmall() && b.month > 0 && c.IsYear()) {
    return Day(c.number, b.month, a.number);
  }
  if (a.month > 0 && b.IsSmall() && c.IsYear()) {
    return Day(c.number, a.month, b.number);
  }
  if (!a.IsSmall() || !b.IsSmall() || !c.IsYear()) return std::nullopt;
  // Some write the day first and some the month: only one of them can be above
  // twelve.
  if (a.number == b.number) return Day(c.number, a.number, b.number);
  if (a.number > 12) return Day(c.number, b.number, a.number);
  if (b.number > 12) return Day(c.number, a.number, b.number);
  return std::nullopt;
}

std::optional<std::string> MonthIn(absl::string_view text) {
  const auto parts = PartsOf(text);
  if (!parts || parts->size() != 2) return std::nullopt;
  const Part &a = (*parts)[0], &b = (*parts)[1];
  if (a.IsYear() && b.IsSmall()) return Month(a.number, b.number);
  if (a.IsSmall() && b.IsYear()) return Month(b.number, a.number);
  if (a.month > 0 && b.IsYear()) return Month(b.number, a.month);
  return std::nullopt;
}

}  // namespace modelcard
