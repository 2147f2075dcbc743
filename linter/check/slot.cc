#include "linter/check/slot.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Descriptor;
using ::google::protobuf::FieldDescriptor;

Slot EnumSlot(const FieldDescriptor& field, Language language) {
  std::vector<absl::string_view> names;
  for (int i = 0; i < field.enum_type()->value_count(); ++i) {
    const auto& value = *field.enum_type()->value(i);
    if (value.number() != 0) names.push_back(value.name());
  }
  const auto* unspecified = field.enum_type()->FindValueByNumber(0);
  return {unspecified == nullptr ? "" : std::string(unspecified->name()),
          Say(language, "one of $0", "een van $0", absl::StrJoin(names, ", "))};
}

Slot StringSlot(const FieldDescriptor& field, Language language) {
  switch (ShapeOf(field).format()) {
    case v1::DATE:
      return {"YYYY-MM-DD", ""};
    case v1::MONTH:
      return {"YYYY-MM", ""};
    case v1::URL:
      return {"<https address>", ""};
    case v1::EMAIL:
      return {"<e-mail address>", ""};
    case v1::DIGEST:
      return {"sha256:<64 hexadecimal digits>", ""};
    default:
      break;
  }
  const v1::Requirement* requirement = RequirementOf(field);
  return {requirement == nullptr || requirement->title().en().empty()
              ? "TODO"
              : absl::StrCat("TODO: ", In(language, requirement->title())),
          ""};
}

Slot NumberSlot(const FieldDescriptor& field, Language language) {
  const v1::Requirement* requirement = RequirementOf(field);
  const std::string& unit = ShapeOf(field).number().unit();
  std::vector<std::string> remarks;
  if (!unit.empty()) remarks.push_back(unit);
  if (requirement != nullptr && !requirement->example().empty()) {
    remarks.push_back(absl::StrCat("e.g. ", requirement->example()));
  }
  const v1::ValueShape& shape = ShapeOf(field);
  const bool zero_answers =
      !shape.has_number() || shape.number().zero_allowed();
  return {zero_answers ? Say(language, "a number", "een getal") : "0",
          absl::StrJoin(remarks, ", "), zero_answers};
}

}  // namespace

Slot SlotOf(const FieldDescriptor& field, Language language) {
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_BOOL:
      return {Say(language, "true or false", "true of false"), "", true};
    case FieldDescriptor::CPPTYPE_STRING:
      return StringSlot(field, language);
    case FieldDescriptor::CPPTYPE_ENUM:
      return EnumSlot(field, language);
    default:
      return NumberSlot(field, language);
  }
}

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
        ShapeOf(*field).required() || !ShapeOf(*field).unless_given().empty() ||
        (choice != nullptr && choice->options().GetExtension(v1::choose_one));
    (mandatory ? required : own).push_back(field);
    if (field->message_type() != nullptr && !field->is_repeated()) {
      sections.push_back(field);
    }
  }
  if (has_requirements) return sections;
  return required.empty() ? own : required;
}

std::string AlternativesTo(const FieldDescriptor& field, Language language) {
  const auto* choice = field.real_containing_oneof();
  if (choice == nullptr || choice->field_count() < 2) return "";
  std::vector<absl::string_view> names;
  for (int i = 0; i < choice->field_count(); ++i) {
    if (choice->field(i) != &field) names.push_back(choice->field(i)->name());
  }
  return Say(language, "or instead: $0", "of in plaats daarvan: $0",
             absl::StrJoin(names, ", "));
}

}  // namespace modelcard
