// Which field of a message something is about.

#ifndef LINTER_DOCUMENT_FIELD_PATH_H_
#define LINTER_DOCUMENT_FIELD_PATH_H_

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"

namespace modelcard {

struct FieldStep {
  const google::protobuf::FieldDescriptor* field;

  // Index into a repeated field; -1 for a singular field or the whole list.
  int index = -1;

  friend bool operator==(const FieldStep&, const FieldStep&) = default;
};

// From the root message inwards. The empty path is the root message.
using FieldPath = std::vector<FieldStep>;

// How text format writes the field's name; an extension is "[acme.v1.owner]".
std::string NameInText(const google::protobuf::FieldDescriptor& field);

// For example "technical_documentation.data.sizes[0].unit".
std::string ToString(const FieldPath& path);

// `path` with one more step.
FieldPath Join(FieldPath path, const google::protobuf::FieldDescriptor* field,
               int index = -1);

// `path` with its last step at `index` of its list. `path` is not empty.
FieldPath At(FieldPath path, int index);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_FIELD_PATH_H_
