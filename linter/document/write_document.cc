#include "linter/document/write_document.h"

#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/scalar_text.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using ::google::protobuf::Message;

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
      out_ += ScalarText(parent, path, document_, format_);
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
      absl::StrAppend(&out_, " ",
                      ScalarText(parent, path, document_, format_, &indent),
                      "\n");
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
          absl::StrAppend(&out_, ": ",
                          ScalarText(message, here, document_, format_), "\n");
          continue;
        }
        out_ += " {\n";
        WriteText(MessageAt(message, here), here, indent + "  ");
        absl::StrAppend(&out_, indent, "}\n");
      }
    }
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
