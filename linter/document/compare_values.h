// Whether parts of two messages say the same, for merging them.

#ifndef LINTER_DOCUMENT_COMPARE_VALUES_H_
#define LINTER_DOCUMENT_COMPARE_VALUES_H_

#include <memory>
#include <string>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {

// A copy of `message` with nothing but `field`.
std::unique_ptr<google::protobuf::Message> Only(
    const google::protobuf::Message& message,
    const google::protobuf::FieldDescriptor& field);

// A value in text format, to compare it with others; `index` is that of an
// entry of a list.
std::string Printed(const google::protobuf::Message& message,
                    const google::protobuf::FieldDescriptor& field,
                    int index = -1);

// Whether two scalars are equal. Of texts, how the lines are broken does not
// matter.
bool SameScalar(const google::protobuf::Message& a,
                const google::protobuf::Message& b,
                const google::protobuf::FieldDescriptor& field);

// Whether `whole` says all that `part` says.
bool Says(const google::protobuf::Message& whole,
          const google::protobuf::Message& part);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_COMPARE_VALUES_H_
