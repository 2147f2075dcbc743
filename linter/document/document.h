// A document as a message, with the place in the text that each field came
// from.

#ifndef LINTER_DOCUMENT_DOCUMENT_H_
#define LINTER_DOCUMENT_DOCUMENT_H_

#include <memory>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Where a field stands in the text.
struct FieldLocation {
  // From the field's name to the end of its value.
  ByteRange field;
  ByteRange value;
};

class Document {
 public:
  Document(SourceText source,
           std::unique_ptr<google::protobuf::Message> message,
           absl::flat_hash_map<std::string, FieldLocation> locations)
      : source_(std::move(source)),
        message_(std::move(message)),
        locations_(std::move(locations)) {}

  const SourceText& source() const { return source_; }
  const google::protobuf::Message& message() const { return *message_; }

  // Null if the field is not in the text.
  const FieldLocation* Find(const FieldPath& path) const;

  // The place of the field, or of the innermost message around it that is in
  // the text; the first character of the text if none is.
  ByteRange NearestTo(FieldPath path) const;

  // The value as it was written, for example "7.20e9"; empty if not in the
  // text.
  absl::string_view Literal(const FieldPath& path) const;

 private:
  SourceText source_;
  std::unique_ptr<google::protobuf::Message> message_;
  absl::flat_hash_map<std::string, FieldLocation> locations_;
};

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_DOCUMENT_H_
