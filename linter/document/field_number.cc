#include "linter/document/field_number.h"

#include <optional>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {

using ::google::protobuf::FieldDescriptor;

std::optional<double> FieldNumber(const google::protobuf::Message& message,
                                  const FieldDescriptor& field, int index) {
  const auto* reflection = message.GetReflection();
  const auto get = [&](auto singular, auto repeated) {
    return static_cast<double>(
        index < 0 ? (reflection->*singular)(message, &field)
                  : (reflection->*repeated)(message, &field, index));
  };
  using R = google::protobuf::Reflection;
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_DOUBLE:
      return get(&R::GetDouble, &R::GetRepeatedDouble);
    case FieldDescriptor::CPPTYPE_FLOAT:
      return get(&R::GetFloat, &R::GetRepeatedFloat);
    case FieldDescriptor::CPPTYPE_INT32:
      return get(&R::GetInt32, &R::GetRepeatedInt32);
    case FieldDescriptor::CPPTYPE_INT64:
      return get(&R::GetInt64, &R::GetRepeatedInt64);
    case FieldDescriptor::CPPTYPE_UINT32:
      return get(&R::GetUInt32, &R::GetRepeatedUInt32);
    case FieldDescriptor::CPPTYPE_UINT64:
      return get(&R::GetUInt64, &R::GetRepeatedUInt64);
    default:
      return std::nullopt;
  }
}

}  // namespace modelcard
