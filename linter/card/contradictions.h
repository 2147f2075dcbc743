// The same quantity stated twice with different values, in one card.

#ifndef LINTER_CARD_CONTRADICTIONS_H_
#define LINTER_CARD_CONTRADICTIONS_H_

#include <vector>

#include "linter/document/document.h"
#include "linter/document/source_text.h"

namespace modelcard {

// At most one for each quantity: the length of the context and the number of
// parameters. Cautious, since a card may speak of several models: rounding is
// no difference, the rows of a table are variants of which prose may name any,
// and a sentence about another model, stage or method is left alone.
std::vector<QuantityClash> FindContradictions(const SourceText& source,
                                              ByteRange part);

}  // namespace modelcard

#endif  // LINTER_CARD_CONTRADICTIONS_H_
