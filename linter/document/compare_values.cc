#include "linter/document/compare_values.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/message_differencer.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::TextFormat;
using ::google::protobuf::util::MessageDifferencer;

// Its words with one space between them, however the lines are broken.
std::string OneLine(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \t\r\n\v\f"), absl::SkipEmpty());
  return absl::StrJoin(words, " ");
}

}  // namespace

std::unique_ptr<Message> Only(const Message& message,
                              const FieldDescriptor& field) {
  std::unique_ptr<Message> only(message.New());
  const auto* reflection = message.GetReflection();
  only->CopyFrom(message);
  std::vector<const FieldDescriptor*> fields;
  reflection->ListFields(*only, &fields);
  for (const FieldDescriptor* each : fields) {
    if (each != &field) reflection->ClearField(only.get(), each);
  }
  return only;
}

std::string Printed(const Message& message, const FieldDescriptor& field,
                    int index) {
  std::string text;
  TextFormat::PrintFieldValueToString(message, &field, index, &text);
  return text;
}

bool SameScalar(const Message& a, const Message& b,
                const FieldDescriptor& field) {
  const auto* reflection = a.GetReflection();
  if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    return OneLine(reflection->GetString(a, &field)) ==
           OneLine(reflection->GetString(b, &field));
  }
  return Printed(a, field) == Printed(b, field);
}

bool Says(const Message& whole, const Message& part) {
  std::vector<const FieldDescriptor*> fields;
  part.GetReflection()->ListFields(part, &fields);
  for (const FieldDescriptor* field : fields) {
    if (field->is_repeated()) {
      if (!MessageDifferencer::Equals(*Only(whole, *field),
                                      *Only(part, *field))) {
        return false;
      }
      continue;
    }
    if (!whole.GetReflection()->HasField(whole, field)) return false;
    const bool same =
        field->message_type() == nullptr
            ? SameScalar(whole, part, *field)
            : Says(whole.GetReflection()->GetMessage(whole, field),
                   part.GetReflection()->GetMessage(part, field));
    if (!same) return false;
  }
  return true;
}

}  // namespace modelcard
