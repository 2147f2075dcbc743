// Whether two ways of writing an answer mean the same.

#ifndef LINTER_CARD_SAME_MEANING_H_
#define LINTER_CARD_SAME_MEANING_H_

#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"

namespace modelcard {

// The same for texts of a field that mean the same: case and punctuation do not
// matter, nor whether a date is written "2026-03-02" or "March 2, 2026", a list
// of languages "en, nl" or "Dutch and English", a licence "apache-2.0" or
// "Apache License, Version 2.0".
std::string MeaningOf(const google::protobuf::FieldDescriptor& field,
                      absl::string_view text);

// Whether the field is the name of a licence.
bool IsLicenceName(const google::protobuf::FieldDescriptor& field);

}  // namespace modelcard

#endif  // LINTER_CARD_SAME_MEANING_H_
