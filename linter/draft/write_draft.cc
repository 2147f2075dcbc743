#include "linter/draft/write_draft.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/descriptor.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/scalar_text.h"
#include "linter/document/source_text.h"
#include "linter/draft/draft.h"
#include "linter/report/printable.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;
using Kind = DraftField::Kind;

constexpr int kWidth = 80;

class Writer {
 public:
  Writer(const Document& document, DocumentFormat format)
      : document_(document), format_(format) {}

  std::string Write(const std::vector<DraftField>& fields) {
    if (format_ == DocumentFormat::kJson) {
      return absl::StrCat(Json(fields, ""), "\n");
    }
    return format_ == DocumentFormat::kYaml ? Yaml(fields, "")
                                            : Text(fields, "");
  }

 private:
  std::string Scalar(const DraftField& field,
                     const std::string* indent = nullptr) const {
    if (field.kind == Kind::kAnswer) {
      return ScalarText(*field.parent, field.path, document_, format_, indent);
    }
    const bool quoted =
        field.field->cpp_type() == FieldDescriptor::CPPTYPE_STRING ||
        (field.field->enum_type() != nullptr &&
         format_ != DocumentFormat::kTextproto);
    return quoted ? QuotedText(field.slot.value, format_, indent)
                  : field.slot.value;
  }

  static std::string Remarks(const DraftField& field,
                             const std::string& indent) {
    std::string lines;
    for (const std::string& remark : field.remarks) {
      absl::StrAppend(&lines, CommentLines(remark, indent));
    }
    return lines;
  }

  // `lines`, which begin with `indent`, as a comment; those that are one
  // already stay.
  static std::string AsComment(absl::string_view lines,
                               const std::string& indent) {
    std::string out;
    for (absl::string_view line :
         absl::StrSplit(absl::StripSuffix(lines, "\n"), '\n')) {
      line = absl::StripPrefix(line, indent);
      const bool is_comment = absl::StartsWith(
          line.substr(std::min(line.find_first_not_of(' '), line.size())), "#");
      absl::StrAppend(&out, indent, is_comment ? "" : "# ", line, "\n");
    }
    return out;
  }

  std::string Text(const std::vector<DraftField>& fields,
                   const std::string& indent) const {
    std::string out;
    for (const DraftField& field : fields) {
      std::string lines = absl::StrCat(Remarks(field, indent), indent,
                                       NameInText(*field.field));
      if (field.kind == Kind::kMessage) {
        absl::StrAppend(&lines, " {\n", Text(field.parts, indent + "  "),
                        indent, "}\n");
      } else {
        absl::StrAppend(&lines, ": ", Scalar(field), "\n");
      }
      out += field.as_comment ? AsComment(lines, indent) : lines;
    }
    return out;
  }

  // Fields that come one after the other and are elements of one list.
  static size_t EndOfList(const std::vector<DraftField>& fields, size_t begin) {
    size_t end = begin + 1;
    while (fields[begin].field->is_repeated() && end < fields.size() &&
           fields[end].field == fields[begin].field) {
      ++end;
    }
    return end;
  }

  static std::string Key(const FieldDescriptor& field) {
    return field.is_extension() ? absl::StrCat("\"", NameInText(field), "\"")
                                : std::string(field.name());
  }

  static bool AllAreComments(const std::vector<DraftField>& fields) {
    return std::all_of(fields.begin(), fields.end(),
                       [](const DraftField& each) { return each.as_comment; });
  }

  std::string Yaml(const std::vector<DraftField>& fields,
                   const std::string& indent) const {
    std::string out;
    for (size_t i = 0, end = 0; i < fields.size(); i = end) {
      end = EndOfList(fields, i);
      const DraftField& first = fields[i];
      std::string lines =
          absl::StrCat(Remarks(first, indent), indent, Key(*first.field), ":");
      if (!first.field->is_repeated()) {
        absl::StrAppend(&lines, YamlValue(first, indent));
      } else {
        lines += '\n';
        for (size_t k = i; k < end; ++k) {
          absl::StrAppend(&lines, k == i ? "" : Remarks(fields[k], indent),
                          YamlElement(fields[k], indent));
        }
      }
      out += first.as_comment ? AsComment(lines, indent) : lines;
    }
    return out;
  }

  // Behind a colon. A message with nothing but comments in it is none yet.
  std::string YamlValue(const DraftField& field,
                        const std::string& indent) const {
    const std::string deeper = indent + "  ";
    if (field.kind != Kind::kMessage) {
      return absl::StrCat(" ", Scalar(field, &deeper), "\n");
    }
    return field.parts.empty() ? " {}\n"
                               : absl::StrCat("\n", Yaml(field.parts, deeper));
  }

  // An element may not be nothing.
  std::string YamlElement(const DraftField& field,
                          const std::string& indent) const {
    const std::string deeper = indent + "  ";
    if (field.kind != Kind::kMessage) {
      return absl::StrCat(indent, "- ", Scalar(field, &deeper), "\n");
    }
    return AllAreComments(field.parts)
               ? absl::StrCat(indent, "- {}\n", Yaml(field.parts, deeper))
               : absl::StrCat(indent, "-\n", Yaml(field.parts, deeper));
  }

  std::string Json(const std::vector<DraftField>& fields,
                   const std::string& indent) const {
    const std::string deeper = indent + "  ";
    std::string out;
    for (size_t i = 0, end = 0; i < fields.size(); i = end) {
      end = EndOfList(fields, i);
      const DraftField& first = fields[i];
      if (first.as_comment) continue;
      absl::StrAppend(&out, out.empty() ? "\n" : ",\n", deeper, "\"",
                      NameInText(*first.field), "\": ");
      if (!first.field->is_repeated()) {
        out += JsonValue(first, deeper);
        continue;
      }
      for (size_t k = i; k < end; ++k) {
        absl::StrAppend(&out, k == i ? "[\n" : ",\n", deeper, "  ",
                        JsonValue(fields[k], deeper + "  "));
      }
      absl::StrAppend(&out, "\n", deeper, "]");
    }
    return out.empty() ? "{}" : absl::StrCat("{", out, "\n", indent, "}");
  }

  std::string JsonValue(const DraftField& field,
                        const std::string& indent) const {
    return field.kind == Kind::kMessage ? Json(field.parts, indent)
                                        : Scalar(field);
  }

  const Document& document_;
  const DocumentFormat format_;
};

}  // namespace

std::string WriteDraft(const std::vector<DraftField>& fields,
                       const Document& document, DocumentFormat format) {
  return Writer(document, format).Write(fields);
}

std::string CommentLines(const std::string& text, const std::string& indent) {
  std::string lines, line;
  const auto finish = [&] {
    if (!line.empty()) absl::StrAppend(&lines, indent, "#", line, "\n");
    line.clear();
  };
  // Names of files and texts of documents may hold anything.
  const std::string plain =
      Visible(absl::StrReplaceAll(text, {{"\n", " "}, {"\t", " "}}));
  const int room = kWidth - static_cast<int>(indent.size()) - 1;
  for (const absl::string_view word :
       absl::StrSplit(plain, ' ', absl::SkipEmpty())) {
    if (CharacterCount(line) + 1 + CharacterCount(word) > room) finish();
    absl::StrAppend(&line, " ", word);
  }
  finish();
  return lines;
}

}  // namespace modelcard
