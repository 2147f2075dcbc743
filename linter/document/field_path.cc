#include "linter/document/field_path.h"

#include <string>

#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"

namespace modelcard {

std::string ToString(const FieldPath& path) {
  std::string result;
  for (const FieldStep& step : path) {
    if (!result.empty()) result += '.';
    // Extensions in brackets, as in text format.
    if (step.field->is_extension()) {
      absl::StrAppend(&result, "[", step.field->full_name(), "]");
    } else {
      absl::StrAppend(&result, step.field->name());
    }
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
