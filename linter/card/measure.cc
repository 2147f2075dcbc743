#include "linter/card/measure.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/card/quantity.h"

namespace modelcard {
namespace {

struct UnitName {
  // As NumberShape writes it.
  absl::string_view unit;

  // What people write, in lower case, with a space for each hyphen.
  absl::string_view written;

  // What one of these is of the unit: a quotient, for 0.001 is not exact.
  double times = 1;
  double divided_by = 1;
};

constexpr UnitName kUnits[] = {
    {"FLOP", ""},
    {"FLOP", "flop"},
    {"FLOP", "flops"},
    {"FLOP", "floating point operations"},
    {"FLOP", "zwevendekommabewerkingen"},
    {"parameters", ""},
    {"parameters", "parameters"},
    {"parameters", "params"},
    {"parameters", "total parameters"},
    {"parameters", "parameters in total"},
    {"parameters", "parameters in totaal"},
    {"MWh", "mwh"},
    {"MWh", "megawatt hours"},
    {"MWh", "megawattuur"},
    {"MWh", "kwh", 1, 1000},
    {"MWh", "kilowatt hours", 1, 1000},
    {"MWh", "kilowattuur", 1, 1000},
    {"MWh", "gwh", 1000},
    {"MWh", "gigawatt hours", 1000},
    {"MWh", "gigawattuur", 1000},
    {"days", "days"},
    {"days", "day"},
    {"days", "dagen"},
    {"days", "dag"},
    {"hardware days", "hardware days"},
    {"", ""},
};

constexpr absl::string_view kAbout[] = {
    "",       "~",     "\xE2\x89\x88", "about", "approximately", "approx",
    "around", "circa", "roughly",      "ca",    "ongeveer",      "zo'n"};

// In lower case, with one space between words, without emphasis.
std::string Words(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \t\r\n*_`"), absl::SkipEmpty());
  return absl::AsciiStrToLower(absl::StrJoin(words, " "));
}

bool MeansAbout(absl::string_view before) {
  std::string words = Words(before);
  if (!words.empty() && words.back() == '.') words.pop_back();
  return std::find(std::begin(kAbout), std::end(kAbout), words) !=
         std::end(kAbout);
}

const UnitName* UnitOf(absl::string_view behind, absl::string_view unit) {
  std::string words = Words(behind);
  if (!words.empty() && words.back() == '.') words.pop_back();
  // "31 MWh" and "31-megawatt-hours", but "- 31" is something else.
  std::replace(words.begin(), words.end(), '-', ' ');
  const auto found = std::find_if(
      std::begin(kUnits), std::end(kUnits), [&](const UnitName& each) {
        return each.unit == unit && each.written == words;
      });
  return found == std::end(kUnits) ? nullptr : found;
}

}  // namespace

std::optional<Measure> MeasureIn(absl::string_view text,
                                 absl::string_view unit) {
  const std::vector<Quantity> numbers = QuantitiesIn(text);
  if (numbers.size() != 1) return std::nullopt;
  const Quantity& number = numbers[0];
  const UnitName* name = UnitOf(text.substr(number.end), unit);
  if (name == nullptr || !MeansAbout(text.substr(0, number.begin))) {
    return std::nullopt;
  }
  return Measure{number.value * name->times / name->divided_by, number.begin,
                 number.end};
}

}  // namespace modelcard
