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
#include "linter/document/code_point.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;
using ::google::protobuf::TextFormat;

constexpr size_t kWidth = 78;

// The last character that "\\u" and four digits can name.
constexpr uint32_t kLastOfPlane = 0xFFFF;

// What a terminal would obey, nobody sees, or YAML may not hold as it is.
bool NeedsEscape(uint32_t point) {
  return IsUnsafe(point) && point <= kLastOfPlane;
}

// For text format: what needs no escape stays, in other alphabets too.
std::string Escaped(absl::string_view text) {
  std::string out;
  for (size_t i = 0, length = 1; i < text.size(); i += length) {
    const uint32_t point = CodePointAt(text.substr(i), length);
    const absl::string_view character = text.substr(i, length);
    absl::StrAppend(&out, IsUnsafe(point) ? absl::CEscape(character)
                                          : absl::Utf8SafeCEscape(character));
  }
  return out;
}

// In double quotes, as JSON and YAML have them alike. With `indent` lines are
// broken at spaces, which YAML reads as spaces.
std::string Quoted(absl::string_view text, const std::string* indent) {
  std::string out = "\"";
  size_t column = indent == nullptr ? 0 : indent->size();
  for (size_t i = 0; i < text.size();) {
    size_t length = 1;
    const uint32_t point = CodePointAt(text.substr(i), length);
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
             ? absl::StrCat("\"", Escaped(text), "\"")
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
    if (bytes && text_format) {
      return absl::StrCat("\"", absl::CEscape(value), "\"");
    }
    return QuotedText(bytes ? absl::Base64Escape(value) : value, format,
                      indent);
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
