#include "linter/document/holder.h"

#include <cstddef>

#include "google/protobuf/message.h"
#include "linter/document/field_path.h"

namespace modelcard {

using ::google::protobuf::Message;

const Message* HolderOf(const Message& document, const FieldPath& path) {
  const Message* message = &document;
  for (size_t i = 0; i + 1 < path.size(); ++i) {
    const auto& reflection = *message->GetReflection();
    if (!reflection.HasField(*message, path[i].field)) return nullptr;
    message = &reflection.GetMessage(*message, path[i].field);
  }
  return message;
}

}  // namespace modelcard
