// Whether a schema's options make sense where they stand.

#ifndef LINTER_REQUIREMENT_SCHEMA_CHECK_H_
#define LINTER_REQUIREMENT_SCHEMA_CHECK_H_

#include "absl/status/status.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"

namespace modelcard {

// Ids stand in reports, files and addresses: letters, digits, ".", "_" and "-",
// and not the linter's own "modelcard.".
absl::Status CheckId(absl::string_view id);

// Fails if the `value` option of the field is for a field of another type, for
// example a date that is a number.
absl::Status CheckShape(const google::protobuf::FieldDescriptor& field);

}  // namespace modelcard

#endif  // LINTER_REQUIREMENT_SCHEMA_CHECK_H_
