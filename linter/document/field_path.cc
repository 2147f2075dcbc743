#include "linter/document/field_path.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"

namespace modelcard {

std::string NameInText(const google::protobuf::FieldDescriptor& field) {
  return field.is_extension() ? absl::StrCat("[", field.full_name(), "]")
                              : std::string(field.name());
}

std::string ToString(const FieldPath& path) {
  std::string result;
  for (const FieldStep& step : path) {
    if (!result.empty()) result += '.';
    absl::StrAppend(&result, NameInText(*step.field));
    if (step.index >= 0) absl::StrAppend(&result, "[", step.index, "]");
  }
  return result;
}

FieldPath Join(FieldPath path, const google::protobuf::FieldDescriptor* field,
               int index) {
  path.push_back({field, index});
  return path;
}

FieldPath At(FieldPath path, int index) {
  path.back().index = index;
  return path;
}

}  // namespace modelcard
