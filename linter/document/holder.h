// Where in a document a field stands.

#ifndef LINTER_DOCUMENT_HOLDER_H_
#define LINTER_DOCUMENT_HOLDER_H_

#include "google/protobuf/message.h"
#include "linter/document/field_path.h"

namespace modelcard {

// The message that holds the field at the end of `path`, which goes through no
// list; null if the document has none.
const google::protobuf::Message* HolderOf(
    const google::protobuf::Message& document, const FieldPath& path);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_HOLDER_H_
