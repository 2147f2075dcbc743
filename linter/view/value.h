// Single values as people read them.

#ifndef LINTER_VIEW_VALUE_H_
#define LINTER_VIEW_VALUE_H_

#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/page/page.h"
#include "linter/requirement/language.h"

namespace modelcard {

// To 15 significant figures and no coarser than the document has it, for
// example "73,000,000,000", in Dutch "73.000.000.000"; "2.9 × 10²³" from 10¹⁵.
std::string NumberText(double number, Language language);

// "2026-09-14" as "14 September 2026", "2026-09" as "September 2026"; anything
// else as it is.
std::string DateText(absl::string_view date, Language language);

// "text" as "Text".
std::string Capitalised(std::string text);

// The value of a scalar field, or one of its values: `index` of a list, -1 of a
// singular field. Dates, addresses, digests and units go by the field's shape.
page::Inline ValueOf(const google::protobuf::Message& message,
                     const google::protobuf::FieldDescriptor& field, int index,
                     Language language);

}  // namespace modelcard

#endif  // LINTER_VIEW_VALUE_H_
