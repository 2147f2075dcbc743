#include "linter/document/write_document.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

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

class Writer {
 public:
  Writer(const Document& document, DocumentFormat format)
      : document_(document), format_(format) {}

  std::string Write(const Message& message, std::string indent) {
    if (format_ == DocumentFormat::kJson) {
      out_ += indent;
      WriteJson(message, {}, indent);
      out_ += '\n';
    } else if (format_ == DocumentFormat::kYaml) {
      WriteYaml(message, {}, indent);
    } else {
      WriteText(message, {}, indent);
    }
    return std::move(out_);
  }

 private:
  static std::vector<const FieldDescriptor*> FieldsOf(const Message& message) {
    std::vector<const FieldDescriptor*> fields;
    message.GetReflection()->ListFields(message, &fields);
    return fields;
  }

  static int SizeOf(const Message& message, const FieldDescriptor& field) {
    return message.GetReflection()->FieldSize(message, &field);
  }

  static const Message& MessageAt(const Message& parent,
                                  const FieldPath& path) {
    const auto& [field, index] = path.back();
    const auto* reflection = parent.GetReflection();
    return index < 0 ? reflection->GetMessage(parent, field)
                     : reflection->GetRepeatedMessage(parent, field, index);
  }

  static std::string NameOf(const FieldDescriptor& field) {
    return field.is_extension() ? absl::StrCat("[", field.full_name(), "]")
                                : std::string(field.name());
  }

  void WriteJson(const Message& message, const FieldPath& path,
                 const std::string& indent) {
    const std::string deeper = indent + "  ";
    absl::string_view between = "\n";
    out_ += '{';
    for (const FieldDescriptor* field : FieldsOf(message)) {
      absl::StrAppend(&out_, between, deeper, "\"", NameOf(*field), "\": ");
      between = ",\n";
      if (!field->is_repeated()) {
        WriteJsonValue(message, Join(path, field), deeper);
        continue;
      }
      absl::string_view comma = "";
      out_ += '[';
      for (int i = 0; i < SizeOf(message, *field); ++i) {
        absl::StrAppend(&out_, comma, "\n", deeper, "  ");
        comma = ",";
        WriteJsonValue(message, Join(path, field, i), deeper + "  ");
      }
      absl::StrAppend(&out_, "\n", deeper, "]");
    }
    absl::StrAppend(&out_, between == "\n" ? "" : "\n",
                    between == "\n" ? "" : indent, "}");
  }

  void WriteJsonValue(const Message& parent, const FieldPath& path,
                      const std::string& indent) {
    if (path.back().field->message_type() != nullptr) {
      WriteJson(MessageAt(parent, path), path, indent);
    } else {
      out_ += Scalar(parent, path, nullptr);
    }
  }

  // Lines that begin with `indent`; "{}" if there are none is the caller's.
  void WriteYaml(const Message& message, const FieldPath& path,
                 const std::string& indent) {
    for (const FieldDescriptor* field : FieldsOf(message)) {
      const std::string name = field->is_extension()
                                   ? absl::StrCat("\"", NameOf(*field), "\"")
                                   : NameOf(*field);
      absl::StrAppend(&out_, indent, name, ":");
      if (!field->is_repeated()) {
        WriteYamlValue(message, Join(path, field), indent + "  ", "\n");
        continue;
      }
      out_ += '\n';
      for (int i = 0; i < SizeOf(message, *field); ++i) {
        absl::StrAppend(&out_, indent, "-");
        WriteYamlValue(message, Join(path, field, i), indent + "  ", " ");
      }
    }
  }

  // Behind a colon or a hyphen. The first line of a message in a list stands
  // behind the hyphen.
  void WriteYamlValue(const Message& parent, const FieldPath& path,
                      const std::string& indent, absl::string_view before) {
    if (path.back().field->message_type() == nullptr) {
      absl::StrAppend(&out_, " ", Scalar(parent, path, &indent), "\n");
      return;
    }
    const Message& message = MessageAt(parent, path);
    if (FieldsOf(message).empty()) {
      out_ += " {}\n";
      return;
    }
    out_ += before;
    const size_t begin = out_.size();
    WriteYaml(message, path, indent);
    if (before == " ") out_.erase(begin, indent.size());
  }

  void WriteText(const Message& message, const FieldPath& path,
                 const std::string& indent) {
    for (const FieldDescriptor* field : FieldsOf(message)) {
      const int size = field->is_repeated() ? SizeOf(message, *field) : 1;
      for (int i = 0; i < size; ++i) {
        const FieldPath here = Join(path, field, field->is_repeated() ? i : -1);
        absl::StrAppend(&out_, indent, NameOf(*field));
        if (field->message_type() == nullptr) {
          absl::StrAppend(&out_, ": ", Scalar(message, here, nullptr), "\n");
          continue;
        }
        out_ += " {\n";
        WriteText(MessageAt(message, here), here, indent + "  ");
        absl::StrAppend(&out_, indent, "}\n");
      }
    }
  }

  std::string Scalar(const Message& parent, const FieldPath& path,
                     const std::string* indent) const {
    const auto& [field, index] = path.back();
    std::string printed;
    TextFormat::PrintFieldValueToString(parent, field, index, &printed);
    const bool text = format_ == DocumentFormat::kTextproto;
    if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      std::string scratch;
      const auto* reflection = parent.GetReflection();
      const std::string& value =
          index < 0 ? reflection->GetStringReference(parent, field, &scratch)
                    : reflection->GetRepeatedStringReference(parent, field,
                                                             index, &scratch);
      if (text) return absl::StrCat("\"", absl::Utf8SafeCEscape(value), "\"");
      return Quoted(field->type() == FieldDescriptor::TYPE_BYTES
                        ? absl::Base64Escape(value)
                        : value,
                    indent);
    }
    if (field->enum_type() != nullptr && !text) {
      return absl::StrCat("\"", printed, "\"");
    }
    return IsFloating(*field) ? Number(printed, path) : printed;
  }

  // `printed` is the shortest form of the number.
  std::string Number(const std::string& printed, const FieldPath& path) const {
    double value = 0;
    // The printer of text format and this function read alike.
    if (!absl::SimpleAtod(printed, &value) || !std::isfinite(value)) {
      if (format_ == DocumentFormat::kTextproto) return printed;
      return std::isnan(value) ? "\"NaN\""
             : value > 0       ? "\"Infinity\""
                               : "\"-Infinity\"";
    }
    const absl::string_view literal = document_.Literal(path);
    double written = 0;
    const bool plain = literal.find_first_not_of("0123456789.eE+-") ==
                           absl::string_view::npos &&
                       !literal.empty() && literal[0] != '+' &&
                       literal[0] != '.' && literal.back() != '.';
    return plain && absl::SimpleAtod(literal, &written) && written == value
               ? std::string(literal)
               : printed;
  }

  const Document& document_;
  const DocumentFormat format_;
  std::string out_;
};

}  // namespace

std::string WriteMessage(const Message& message, const Document& document,
                         DocumentFormat format, absl::string_view indent) {
  return Writer(document, format).Write(message, std::string(indent));
}

}  // namespace modelcard
