// Values as each format of documents writes them.

#ifndef LINTER_DOCUMENT_SCALAR_TEXT_H_
#define LINTER_DOCUMENT_SCALAR_TEXT_H_

#include <string>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"

namespace modelcard {

enum class DocumentFormat { kTextproto, kJson, kYaml };

// A text in quotes. With `indent` long lines are broken at spaces, which YAML
// reads as spaces, and go on behind it.
std::string QuotedText(absl::string_view text, DocumentFormat format,
                       const std::string* indent = nullptr);

// The scalar at `path` of `document`, the last step of which is a field of
// `parent`. A number stays as the document writes it, for its figures count:
// 2.90e23 does not become 2.9e23. `indent` as above.
std::string ScalarText(const google::protobuf::Message& parent,
                       const FieldPath& path, const Document& document,
                       DocumentFormat format,
                       const std::string* indent = nullptr);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_SCALAR_TEXT_H_
