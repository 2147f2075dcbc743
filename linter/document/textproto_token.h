// The places of tokens in protobuf's text format.

#ifndef LINTER_DOCUMENT_TEXTPROTO_TOKEN_H_
#define LINTER_DOCUMENT_TEXTPROTO_TOKEN_H_

#include <cstddef>

#include "linter/document/source_text.h"

namespace modelcard {

// The offset of a place as protobuf's tokenizer counts it: lines and bytes from
// 0, a tab up to the next multiple of eight.
size_t TokenOffset(const SourceText& source, int line, int column);

// Where the name or literal begins that ends last before that place; white
// space and comments may stand between them. Brackets are part of an
// extension's name. The place itself if there is none.
size_t TokenBefore(const SourceText& source, int line, int column);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_TEXTPROTO_TOKEN_H_
