// Writes a document in the formats that it can be read from.

#ifndef LINTER_DOCUMENT_WRITE_DOCUMENT_H_
#define LINTER_DOCUMENT_WRITE_DOCUMENT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/document/document.h"
#include "linter/document/scalar_text.h"

namespace modelcard {

// `message` in that format, fields in the order of the schema under the names
// they have there. Numbers stay as `document` writes them, for their figures
// count: 2.90e23 does not become 2.9e23. `message` is that of the document, or
// what is left of it when fields were taken out. Lines begin with `indent`.
std::string WriteMessage(const google::protobuf::Message& message,
                         const Document& document, DocumentFormat format,
                         absl::string_view indent = "");

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_WRITE_DOCUMENT_H_
