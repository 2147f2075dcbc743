// Numbers as people write them in prose: "3.2B", "1.5 billion", "131,072".

#ifndef LINTER_CARD_QUANTITY_H_
#define LINTER_CARD_QUANTITY_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"

namespace modelcard {

struct Quantity {
  double value;

  // Byte offsets of the number and its multiplier in the text.
  size_t begin;
  size_t end;

  // Whether it has a multiplier, such as K, M, B, T or a word for it.
  bool multiplied;
};

// All numbers in the text, in order. Digits within a word, such as in
// "Q4_K_M", are none.
std::vector<Quantity> QuantitiesIn(absl::string_view text);

}  // namespace modelcard

#endif  // LINTER_CARD_QUANTITY_H_
