// Reads a model card in Markdown, as people publish it.

#ifndef LINTER_CARD_CARD_READER_H_
#define LINTER_CARD_CARD_READER_H_

#include <variant>

#include "linter/card/names.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"

namespace modelcard {

// What the card says, as a message of the type that `names` is about:
// - the YAML block at its beginning: keys of the Hugging Face hub, the key
//   `modelcard`, which holds fields of the schema as ReadYaml takes them, and
//   any key that is the name of a field;
// - sections, rows of tables with two columns, and "key: value" items whose
//   heading or key is the name of a field.
//
// Whatever else it says is listed in the document's remarks, and so is what it
// says twice and differently. Fails only on a block that cannot be understood.
std::variant<Document, ReadFailure> ReadCard(SourceText source,
                                             const CardNames& names);

}  // namespace modelcard

#endif  // LINTER_CARD_CARD_READER_H_
