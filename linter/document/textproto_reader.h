// Reads a document in protobuf's text format.

#ifndef LINTER_DOCUMENT_TEXTPROTO_READER_H_
#define LINTER_DOCUMENT_TEXTPROTO_READER_H_

#include <variant>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/text_format.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"

namespace modelcard {

// `source` as a message of the type that its header line
//   # proto-message: package.Type
// names, which must be one of `types`; the first of them if it has no such
// line. An unknown field, a field given twice, a wrong value and a message that
// the text does not fill at all are failures, never skipped. `extensions` finds
// fields that stand in another schema; without it there are none.
std::variant<Document, ReadFailure> ReadTextproto(
    SourceText source,
    const std::vector<const google::protobuf::Descriptor*>& types,
    const google::protobuf::TextFormat::Finder* extensions = nullptr);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_TEXTPROTO_READER_H_
