#include "linter/check/content.h"

#include <vector>

#include "absl/strings/ascii.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

bool ListHasContent(const Message& message, const FieldDescriptor& field) {
  const auto* reflection = message.GetReflection();
  for (int i = 0; i < reflection->FieldSize(message, &field); ++i) {
    switch (field.cpp_type()) {
      case FieldDescriptor::CPPTYPE_MESSAGE:
        if (HasContent(reflection->GetRepeatedMessage(message, &field, i))) {
          return true;
        }
        break;
      case FieldDescriptor::CPPTYPE_STRING:
        if (!absl::StripAsciiWhitespace(
                 reflection->GetRepeatedString(message, &field, i))
                 .empty()) {
          return true;
        }
        break;
      case FieldDescriptor::CPPTYPE_ENUM:
        if (reflection->GetRepeatedEnumValue(message, &field, i) != 0) {
          return true;
        }
        break;
      default:
        return true;
    }
  }
  return false;
}

}  // namespace

bool HasContent(const Message& message, const FieldDescriptor& field) {
  const auto* reflection = message.GetReflection();
  if (field.is_repeated()) return ListHasContent(message, field);
  if (!reflection->HasField(message, &field)) return false;
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return HasContent(reflection->GetMessage(message, &field));
    case FieldDescriptor::CPPTYPE_STRING:
      return !absl::StripAsciiWhitespace(reflection->GetString(message, &field))
                  .empty();
    case FieldDescriptor::CPPTYPE_ENUM:
      return reflection->GetEnumValue(message, &field) != 0;
    case FieldDescriptor::CPPTYPE_BOOL:
      // "none: false" chooses nothing.
      return field.real_containing_oneof() == nullptr ||
             reflection->GetBool(message, &field);
    default:
      return true;
  }
}

bool HasContent(const Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  for (const FieldDescriptor* field : fields) {
    if (HasContent(message, *field)) return true;
  }
  return false;
}

}  // namespace modelcard
