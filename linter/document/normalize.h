// Documents in one canonical form.

#ifndef LINTER_DOCUMENT_NORMALIZE_H_
#define LINTER_DOCUMENT_NORMALIZE_H_

#include <string>

#include "google/protobuf/message.h"

namespace modelcard {

// Text format with a header that names the message type: fields in the order of
// the schema, one to a line, no comments. The same message gives the same
// bytes; reading it back gives the same message.
std::string Normalize(const google::protobuf::Message& message);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_NORMALIZE_H_
