#include "linter/document/scalar_text.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/escaping.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::TextFormat;

constexpr size_t kWidth = 78;

// The code point at the beginning of valid UTF-8, and its length in bytes.
uint32_t CodePoint(absl::string_view text, size_t& length) {
  const auto byte = [&](size_t i) {
    return static_cast<uint32_t>(static_cast<unsigned char>(text[i]));
  };
  const uint32_t first = byte(0);
  length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (length == 1) return first;
  uint32_t point = first & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) point = point << 6 | (byte(i) & 0x3F);
  return point;
}

// What YAML may not hold as it is, or takes for a line break.
bool NeedsEscape(uint32_t point) {
  return point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0x2028 ||
         point == 0x2029 || point == 0xFEFF || point == 0xFFFE ||
         point == 0xFFFF;
}

// In double quotes, as JSON and YAML have them alike. With `indent` lines are
// broken at spaces, which YAML reads as spaces.
std::string Quoted(absl::string_view text, const std::string* indent) {
  std::string out = "\"";
  size_t column = indent == nullptr ? 0 : indent->size();
  for (size_t i = 0; i < text.size();) {
    size_t length = 1;
    const uint32_t point = CodePoint(text.substr(i), length);
    const size_t before = out.size();
    const bool alone = point == ' ' && i > 0 && i + 1 < text.size() &&
                       text[i - 1] != ' ' && text[i + 1] != ' ';
    if (point == '"' || point == '\\') {
      out += '\\';
      out += static_cast<char>(point);
    } else if (point == '\n') {
      out += "\\n";
    } else if (NeedsEscape(point)) {
      absl::StrAppendFormat(&out, "\\u%04x", point);
    } else if (alone && indent != nullptr && column > kWidth - 12 &&
               text[i - 1] != '\n') {
      absl::StrAppend(&out, "\n", *indent);
      column = indent->size();
      i += length;
      continue;
    } else {
      out.append(text.substr(i, length));
    }
    column += out.size() - before;
    i += length;
  }
  return out + "\"";
}

bool IsFloating(const FieldDescriptor& field) {
  return field.cpp_type() == FieldDescriptor::CPPTYPE_DOUBLE ||
         field.cpp_type() == FieldDescriptor::CPPTYPE_FLOAT;
}

// `printed` is the shortest form of the number at `path`.
std::string NumberText(const std::string& printed, const FieldPath& path,
                       const Document& document, DocumentFormat format) {
  double value = 0;
  // The printer of text format and this function read alike.
  if (!absl::SimpleAtod(printed, &value) || !std::isfinite(value)) {
    if (format == DocumentFormat::kTextproto) return printed;
    return std::isnan(value) ? "\"NaN\""
           : value > 0       ? "\"Infinity\""
                             : "\"-Infinity\"";
  }
  const absl::string_view literal = document.Literal(path);
  double written = 0;
  const bool plain =
      literal.find_first_not_of("0123456789.eE+-") == absl::string_view::npos &&
      !literal.empty() && literal[0] != '+' && literal[0] != '.' &&
      literal.back() != '.';
  return plain && absl::SimpleAtod(literal, &written) && written == value
             ? std::string(literal)
             : printed;
}

}  // namespace

std::string QuotedText(absl::string_view text, DocumentFormat format,
                       const std::string* indent) {
  return format == DocumentFormat::kTextproto
             ? absl::StrCat("\"", absl::Utf8SafeCEscape(text), "\"")
             : Quoted(text, indent);
}

std::string ScalarText(const Message& parent, const FieldPath& path,
                       const Document& document, DocumentFormat format,
                       const std::string* indent) {
  const auto& [field, index] = path.back();
  const bool text_format = format == DocumentFormat::kTextproto;
  if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    std::string scratch;
    const auto* reflection = parent.GetReflection();
    const std::string& value =
        index < 0 ? reflection->GetStringReference(parent, field, &scratch)
                  : reflection->GetRepeatedStringReference(parent, field, index,
                                                           &scratch);
    const bool bytes = field->type() == FieldDescriptor::TYPE_BYTES;
    return QuotedText(bytes && !text_format ? absl::Base64Escape(value) : value,
                      format, indent);
  }
  std::string printed;
  TextFormat::PrintFieldValueToString(parent, field, index, &printed);
  if (field->enum_type() != nullptr && !text_format) {
    return absl::StrCat("\"", printed, "\"");
  }
  return IsFloating(*field) ? NumberText(printed, path, document, format)
                            : printed;
}

}  // namespace modelcard
