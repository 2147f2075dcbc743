// Writes a document as a model card.

#ifndef LINTER_CARD_CARD_WRITER_H_
#define LINTER_CARD_CARD_WRITER_H_

#include <string>

#include "linter/card/names.h"
#include "linter/document/document.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {

// A Markdown card that ReadCard reads as the same message: longer texts as
// sections under the titles of their requirements, everything else under the
// key `modelcard` of the block at the beginning.
std::string WriteCard(const Document& document, const Catalogue& catalogue,
                      const CardNames& names);

}  // namespace modelcard

#endif  // LINTER_CARD_CARD_WRITER_H_
