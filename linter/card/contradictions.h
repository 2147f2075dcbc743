// The same quantity stated twice with different values, in one card.

#ifndef LINTER_CARD_CONTRADICTIONS_H_
#define LINTER_CARD_CONTRADICTIONS_H_

#include <string>
#include <vector>

#include "linter/card/card_lines.h"
#include "linter/card/markdown.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"

namespace modelcard {

// A quantity that a key of the block at the beginning states, by its field.
struct StatedQuantity {
  std::string field;
  ByteRange value;
};

// At most one for each quantity: the length of the context and the number of
// parameters. Cautious, since a card may speak of several models: rounding is
// no difference, the rows of a table and items of lists are variants of which
// prose may name any, unless two items stand in one list, and a sentence about
// another model, stage or method is left alone. `own_names` is what the card
// calls its model, to tell it from others; empty if that is not known.
std::vector<QuantityClash> FindContradictions(
    const SourceText& source, const CardLines& lines, const Markdown& text,
    const std::vector<StatedQuantity>& stated,
    const std::vector<std::string>& own_names);

}  // namespace modelcard

#endif  // LINTER_CARD_CONTRADICTIONS_H_
