#include "linter/check/content.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"
#include "utf8_validity.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

// The first character of valid UTF-8, which is taken off the text.
char32_t TakeCharacter(absl::string_view& text) {
  const auto byte = [&](size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
  };
  const char32_t lead = byte(0);
  const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  if (text.size() < length) {
    text = "";
    return 0;
  }
  char32_t character = length == 1 ? lead : lead & (0x7F >> length);
  for (size_t i = 1; i < length; ++i) {
    character = (character << 6) | (byte(i) & 0x3F);
  }
  text.remove_prefix(length);
  return character;
}

bool IsLetterOrDigit(char32_t c) {
  if (c < 0x80) return absl::ascii_isalnum(static_cast<unsigned char>(c));
  const auto between = [c](char32_t first, char32_t last) {
    return c >= first && c <= last;
  };
  // Blocks of Unicode without letters: controls and Latin-1 signs, spaces,
  // punctuation, arrows, signs, shapes, marks of CJK, variation selectors,
  // byte order marks, private use, pictures, tags.
  return !(between(0x80, 0xA9) || between(0xAB, 0xB4) || between(0xB6, 0xB9) ||
           between(0xBB, 0xBF) || c == 0xD7 || c == 0xF7 || c == 0xAD ||
           c == 0x34F || c == 0x61C || between(0x115F, 0x1160) || c == 0x1680 ||
           between(0x17B4, 0x17B5) || between(0x180B, 0x180F) ||
           between(0x2000, 0x206F) || between(0x2190, 0x2BFF) || c == 0x2800 ||
           between(0x3000, 0x3004) || between(0x3008, 0x3020) || c == 0x3030 ||
           c == 0x3164 || between(0xE000, 0xF8FF) || between(0xFE00, 0xFE0F) ||
           between(0xFE10, 0xFE6F) || c == 0xFEFF || between(0xFF00, 0xFF0F) ||
           c == 0xFFA0 || between(0xFFF0, 0xFFFF) ||
           between(0x1F000, 0x1FAFF) || c >= 0xE0000);
}

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
        if (HasWords(reflection->GetRepeatedString(message, &field, i))) {
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

bool HasWords(absl::string_view text) {
  // Escapes can write any bytes into a string.
  if (!utf8_range::IsStructurallyValid(text)) return false;
  while (!text.empty()) {
    if (IsLetterOrDigit(TakeCharacter(text))) return true;
  }
  return false;
}

bool HasContent(const Message& message, const FieldDescriptor& field) {
  const auto* reflection = message.GetReflection();
  if (field.is_repeated()) return ListHasContent(message, field);
  if (!reflection->HasField(message, &field)) return false;
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return HasContent(reflection->GetMessage(message, &field));
    case FieldDescriptor::CPPTYPE_STRING:
      return HasWords(reflection->GetString(message, &field));
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

bool IsLeftOpen(const Message& message, const FieldDescriptor& field) {
  const std::string& other = ShapeOf(field).unless_given();
  return !other.empty() &&
         !HasContent(message, *message.GetDescriptor()->FindFieldByName(other));
}

}  // namespace modelcard
