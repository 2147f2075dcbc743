#include "linter/check/scaffold.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/document/field_path.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;

std::string EnumSlot(const FieldDescriptor& field) {
  std::vector<absl::string_view> names;
  for (int i = 0; i < field.enum_type()->value_count(); ++i) {
    const auto& value = *field.enum_type()->value(i);
    if (value.number() != 0) names.push_back(value.name());
  }
  const auto* unspecified = field.enum_type()->FindValueByNumber(0);
  return absl::StrCat(unspecified == nullptr ? "" : unspecified->name(),
                      "  # one of ", absl::StrJoin(names, ", "));
}

std::string StringSlot(const FieldDescriptor& field, Language language) {
  switch (ShapeOf(field).format()) {
    case v1::DATE:
      return "\"YYYY-MM-DD\"";
    case v1::MONTH:
      return "\"YYYY-MM\"";
    case v1::URL:
      return "\"<https address>\"";
    case v1::EMAIL:
      return "\"<e-mail address>\"";
    case v1::DIGEST:
      return "\"sha256:<64 hexadecimal digits>\"";
    default:
      break;
  }
  const v1::Requirement* requirement = RequirementOf(field);
  return requirement == nullptr || requirement->title().en().empty()
             ? "\"TODO\""
             : absl::StrCat("\"TODO: ", In(language, requirement->title()),
                            "\"");
}

std::string NumberSlot(const FieldDescriptor& field) {
  const v1::Requirement* requirement = RequirementOf(field);
  const std::string& unit = ShapeOf(field).number().unit();
  std::vector<std::string> remarks;
  if (!unit.empty()) remarks.push_back(unit);
  if (requirement != nullptr && !requirement->example().empty()) {
    remarks.push_back(absl::StrCat("e.g. ", requirement->example()));
  }
  return absl::StrCat("0", remarks.empty() ? "" : "  # ",
                      absl::StrJoin(remarks, ", "));
}

// The parts of an answer that has several: the mandatory ones, or all of them
// where none is. Parts that answer a requirement of their own are asked for one
// by one once the message is there.
std::vector<const FieldDescriptor*> PartsOf(const Descriptor& type) {
  std::vector<const FieldDescriptor*> required, own, sections;
  bool has_requirements = false;
  for (int i = 0; i < type.field_count(); ++i) {
    const FieldDescriptor* field = type.field(i);
    if (RequirementOf(*field) != nullptr) {
      has_requirements = true;
      continue;
    }
    // Of several alternatives, the first.
    const auto* choice = field->real_containing_oneof();
    if (choice != nullptr && choice->field(0) != field) continue;
    const bool mandatory =
        ShapeOf(*field).required() ||
        (choice != nullptr && choice->options().GetExtension(v1::choose_one));
    (mandatory ? required : own).push_back(field);
    if (field->message_type() != nullptr && !field->is_repeated()) {
      sections.push_back(field);
    }
  }
  if (has_requirements) return sections;
  return required.empty() ? own : required;
}

// A remark that names the alternatives to a field.
std::string Alternatives(const FieldDescriptor& field, Language language) {
  const auto* choice = field.real_containing_oneof();
  if (choice == nullptr || choice->field_count() < 2) return "";
  std::vector<absl::string_view> names;
  for (int i = 0; i < choice->field_count(); ++i) {
    if (choice->field(i) != &field) names.push_back(choice->field(i)->name());
  }
  return Say(language, "# or instead: $0\n", "# of in plaats daarvan: $0\n",
             absl::StrJoin(names, ", "));
}

void Append(const FieldDescriptor& field, int depth, Language language,
            std::string& out) {
  const std::string indent(static_cast<size_t>(depth) * 2, ' ');
  if (const std::string remark = Alternatives(field, language);
      !remark.empty()) {
    absl::StrAppend(&out, indent, remark);
  }
  if (field.cpp_type() == FieldDescriptor::CPPTYPE_BOOL) {
    // Any value would be an answer, so that the slot has to be a remark.
    absl::StrAppend(&out, indent, "# ", NameInText(field), ": ",
                    Say(language, "true or false", "true of false"), "\n");
    return;
  }
  absl::StrAppend(&out, indent, NameInText(field));
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_MESSAGE: {
      absl::StrAppend(&out, " {\n");
      for (const FieldDescriptor* part : PartsOf(*field.message_type())) {
        Append(*part, depth + 1, language, out);
      }
      absl::StrAppend(&out, indent, "}\n");
      return;
    }
    case FieldDescriptor::CPPTYPE_STRING:
      absl::StrAppend(&out, ": ", StringSlot(field, language), "\n");
      return;
    case FieldDescriptor::CPPTYPE_ENUM:
      absl::StrAppend(&out, ": ", EnumSlot(field), "\n");
      return;
    default:
      absl::StrAppend(&out, ": ", NumberSlot(field), "\n");
  }
}

// The fields of `paths` from `step` on, which have the same steps before it.
void AppendAll(const std::vector<const FieldPath*>& paths, size_t step,
               int depth, Language language, std::string& out) {
  std::vector<const FieldDescriptor*> done;
  for (const FieldPath* first : paths) {
    const FieldDescriptor* field = (*first)[step].field;
    if (std::find(done.begin(), done.end(), field) != done.end()) continue;
    done.push_back(field);
    std::vector<const FieldPath*> within;
    bool whole = false;
    for (const FieldPath* path : paths) {
      if ((*path)[step].field != field) continue;
      whole = whole || path->size() == step + 1;
      within.push_back(path);
    }
    if (whole) {
      Append(*field, depth, language, out);
      continue;
    }
    const std::string indent(static_cast<size_t>(depth) * 2, ' ');
    absl::StrAppend(&out, indent, NameInText(*field), " {\n");
    AppendAll(within, step + 1, depth + 1, language, out);
    absl::StrAppend(&out, indent, "}\n");
  }
}

}  // namespace

std::string Scaffold(const std::vector<FieldPath>& paths, size_t written,
                     Language language) {
  std::vector<const FieldPath*> all;
  for (const FieldPath& path : paths) all.push_back(&path);
  std::string out;
  AppendAll(all, written, 0, language, out);
  return out;
}

}  // namespace modelcard
