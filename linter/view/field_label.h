// What the parts of an answer are called on a page.

#ifndef LINTER_VIEW_FIELD_LABEL_H_
#define LINTER_VIEW_FIELD_LABEL_H_

#include <string>

#include "google/protobuf/descriptor.h"
#include "linter/requirement/language.h"

namespace modelcard {

// For example "Postal address". A field that nobody named is called by its name
// in the schema.
std::string FieldLabel(const google::protobuf::FieldDescriptor& field,
                       Language language);

// Whether there is a label of its own for fields of this name.
bool HasFieldLabel(const google::protobuf::FieldDescriptor& field);

}  // namespace modelcard

#endif  // LINTER_VIEW_FIELD_LABEL_H_
