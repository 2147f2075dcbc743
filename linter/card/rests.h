// What is left of a section when entries were read from it.

#ifndef LINTER_CARD_RESTS_H_
#define LINTER_CARD_RESTS_H_

#include <vector>

#include "linter/card/card_lines.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"

namespace modelcard {

// The lines of `body` that none of `read` touches, one part for all that stand
// together, named by the words that each begins with. Blank lines and HTML
// comments are no part.
std::vector<UnreadPart> RestsOf(const SourceText& source,
                                const CardLines& lines, ByteRange body,
                                std::vector<ByteRange> read);

}  // namespace modelcard

#endif  // LINTER_CARD_RESTS_H_
