// The sentences of a card, with the place of each character.

#ifndef LINTER_CARD_PROSE_H_
#define LINTER_CARD_PROSE_H_

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "linter/card/card_lines.h"
#include "linter/card/markdown.h"
#include "linter/document/source_text.h"

namespace modelcard {

// A sentence in one line, however the source breaks it.
struct Sentence {
  std::string text;

  // Where pieces of `text` begin in it, and in the source.
  std::vector<std::pair<size_t, size_t>> pieces;

  // Where a part of `text`, of one character at least, stands in the source.
  ByteRange PlaceOf(size_t begin, size_t end) const;
};

// The sentences of a block of text. One ends with a point and a space, or where
// the line is meant to end: before "key: value", and at a hard line break. What
// looks like the row of a table is none.
std::vector<Sentence> SentencesOf(const SourceText& source,
                                  const CardLines& lines,
                                  const MarkdownBlock& block);

}  // namespace modelcard

#endif  // LINTER_CARD_PROSE_H_
