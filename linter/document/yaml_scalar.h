// What a scalar of YAML or JSON means as the value of a field.

#ifndef LINTER_DOCUMENT_YAML_SCALAR_H_
#define LINTER_DOCUMENT_YAML_SCALAR_H_

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/document/both.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {

// Why a scalar is no value of its field. No message: it is one.
struct ScalarFault {
  Both message;
  Both hint;
};

// Sets the field, or adds to it if it is repeated. `node` is a scalar and
// `field` no message.
ScalarFault SetScalar(const YamlNode& node, google::protobuf::Message& message,
                      const google::protobuf::FieldDescriptor& field);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_YAML_SCALAR_H_
