// Numbers of whatever type a field has.

#ifndef LINTER_DOCUMENT_FIELD_NUMBER_H_
#define LINTER_DOCUMENT_FIELD_NUMBER_H_

#include <optional>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {

// The number in `field` of `message`, of a list its element `index`; `index` is
// -1 otherwise. Nothing if the field holds no numbers.
std::optional<double> FieldNumber(
    const google::protobuf::Message& message,
    const google::protobuf::FieldDescriptor& field, int index = -1);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_FIELD_NUMBER_H_
