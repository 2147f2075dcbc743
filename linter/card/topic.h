// The quantities that a card may give twice.

#ifndef LINTER_CARD_TOPIC_H_
#define LINTER_CARD_TOPIC_H_

#include <vector>

#include "absl/strings/string_view.h"

namespace modelcard {

inline constexpr absl::string_view kTotalParameters =
    "technical_documentation.properties.total_parameters";

struct Topic {
  // Of the schema; empty if the quantity is none of its own.
  absl::string_view field;
  absl::string_view quantity;
  absl::string_view quantity_nl;

  // In a heading of a column or the key of a row.
  absl::string_view key;

  // In a sentence: the number stands right before the first, at most
  // 60 bytes from the second.
  absl::string_view unit;
  absl::string_view near;

  // Smaller numbers are about something else.
  double least;

  // Up to this ratio two values are one, differently rounded.
  double same;

  // A sentence with one of these is about something else.
  std::vector<absl::string_view> unless;
};

// The length of the context and the number of parameters.
const std::vector<Topic>& Topics();

// Whether a key, in lower case, is of something beside the model or of a part
// of it: "trainable parameters", "hyperparameters", "output context".
bool IsOfAnother(absl::string_view key);

}  // namespace modelcard

#endif  // LINTER_CARD_TOPIC_H_
