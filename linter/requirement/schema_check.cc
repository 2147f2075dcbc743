#include "linter/requirement/schema_check.h"

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;

bool IsNumber(const FieldDescriptor& field) {
  switch (field.cpp_type()) {
    case FieldDescriptor::CPPTYPE_BOOL:
    case FieldDescriptor::CPPTYPE_ENUM:
    case FieldDescriptor::CPPTYPE_STRING:
    case FieldDescriptor::CPPTYPE_MESSAGE:
      return false;
    default:
      return true;
  }
}

bool FitsDerivation(const FieldDescriptor& field, const v1::DerivedFrom& from) {
  const bool is_message = field.message_type() != nullptr;
  const bool is_enum = field.enum_type() != nullptr;
  switch (from.relation_case()) {
    case v1::DerivedFrom::kBracket:
      return is_enum && !field.is_repeated();
    case v1::DerivedFrom::kOrderOfMagnitude:
      return IsNumber(field) && !field.is_repeated();
    case v1::DerivedFrom::kRounded:
      return is_message || (IsNumber(field) && !field.is_repeated());
    case v1::DerivedFrom::kOneEach:
      return is_message || (is_enum && field.is_repeated());
    case v1::DerivedFrom::RELATION_NOT_SET:
      return true;
  }
  return false;
}

}  // namespace

absl::Status CheckId(absl::string_view id) {
  for (const char c : id) {
    if (!absl::ascii_isalnum(static_cast<unsigned char>(c)) &&
        !absl::StrContains("._-", c)) {
      return absl::InvalidArgumentError(
          absl::StrCat("requirement \"", id,
                       "\": an id has letters, digits, \".\", \"_\" and \"-\" "
                       "only"));
    }
  }
  if (absl::StartsWith(id, "modelcard.")) {
    return absl::InvalidArgumentError(
        absl::StrCat("requirement \"", id,
                     "\": ids that begin with \"modelcard.\" are those of the "
                     "linter's own rules"));
  }
  return absl::OkStatus();
}

absl::Status CheckShape(const FieldDescriptor& field) {
  const v1::ValueShape& shape = ShapeOf(field);
  const auto wrong = [&](absl::string_view what, absl::string_view needed) {
    return absl::InvalidArgumentError(absl::StrCat("field ", field.full_name(),
                                                   " has `value.", what,
                                                   "`, which is for ", needed));
  };
  const bool is_string = field.type() == FieldDescriptor::TYPE_STRING;
  if (shape.has_format() && !is_string) return wrong("format", "strings");
  if (shape.recommended_words() > 0 && !is_string) {
    return wrong("recommended_words", "strings");
  }
  if (shape.has_number() && !IsNumber(field)) return wrong("number", "numbers");
  if (shape.must_hold() && (field.cpp_type() != FieldDescriptor::CPPTYPE_BOOL ||
                            field.is_repeated())) {
    return wrong("must_hold", "a bool");
  }
  if (shape.has_derived_from() &&
      !FitsDerivation(field, shape.derived_from())) {
    return wrong("derived_from", "a field of another type");
  }
  return absl::OkStatus();
}

}  // namespace modelcard
