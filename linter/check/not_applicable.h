// How a document says that an element does not apply to its model.

#ifndef LINTER_CHECK_NOT_APPLICABLE_H_
#define LINTER_CHECK_NOT_APPLICABLE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {

// The root's list of `NotApplicable` messages; null if its type has none.
const google::protobuf::FieldDescriptor* NotApplicableList(
    const google::protobuf::Descriptor& root);

// The ids that the document's `not_applicable` list names, in its order. Empty
// if its type has no such list.
std::vector<std::string> DeclaredNotApplicable(
    const google::protobuf::Message& document);

// Whether a text says so in words: "N/A", "not applicable", "n.v.t.".
bool SaysNotApplicable(absl::string_view text);

}  // namespace modelcard

#endif  // LINTER_CHECK_NOT_APPLICABLE_H_
