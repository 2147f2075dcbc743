// The number that a text states in the unit of a field.

#ifndef LINTER_CARD_MEASURE_H_
#define LINTER_CARD_MEASURE_H_

#include <cstddef>
#include <optional>

#include "absl/strings/string_view.h"

namespace modelcard {

struct Measure {
  // In the unit of the field.
  double value;

  // Byte offsets of the number and its multiplier in the text.
  size_t begin;
  size_t end;
};

// What the text says of a field with that unit, see NumberShape; none unless it
// is one number, with at most "about" before it and the unit behind it. A count
// needs no unit, but days and megawatt-hours do; kilowatt-hours and
// gigawatt-hours are converted. A bound ("less than 7B"), a negative number and
// any other unit or word is no such text.
std::optional<Measure> MeasureIn(absl::string_view text,
                                 absl::string_view unit);

}  // namespace modelcard

#endif  // LINTER_CARD_MEASURE_H_
