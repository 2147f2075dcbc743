// A document as a message, with the place in the text that each field came
// from. Several files can be one document: see merge.h.

#ifndef LINTER_DOCUMENT_DOCUMENT_H_
#define LINTER_DOCUMENT_DOCUMENT_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

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

  // Which of the document's sources, from 0.
  int source = 0;
};

// By the path of the field, as ToString(FieldPath) writes it.
using FieldLocations = absl::flat_hash_map<std::string, FieldLocation>;

// Two sources that say different things of one field. The first one's word is
// in the message.
struct SourceConflict {
  FieldPath path;
  FieldLocation first;
  FieldLocation second;
};

// A piece of a source that answers nothing the schema asks.
struct UnreadPart {
  FieldLocation place;

  // What it is, for example the heading.
  std::string name;

  // Where what it is about is answered already; it was not used then.
  std::optional<FieldLocation> answered = std::nullopt;
};

// A quantity that one source gives two different values.
struct QuantityClash {
  // In English and Dutch, for example "context length".
  std::string quantity;
  std::string quantity_nl;
  FieldLocation first;
  FieldLocation second;
};

// What was noticed while the sources were read and is not in the message.
struct SourceRemarks {
  std::vector<SourceConflict> conflicts;
  std::vector<UnreadPart> unread;
  std::vector<QuantityClash> contradictions;
};

class Document {
 public:
  Document(SourceText source,
           std::unique_ptr<google::protobuf::Message> message,
           FieldLocations locations)
      : message_(std::move(message)), locations_(std::move(locations)) {
    sources_.push_back(std::move(source));
  }

  // `sources` must not be empty.
  Document(std::vector<SourceText> sources,
           std::unique_ptr<google::protobuf::Message> message,
           FieldLocations locations, SourceRemarks remarks)
      : sources_(std::move(sources)),
        message_(std::move(message)),
        locations_(std::move(locations)),
        remarks_(std::move(remarks)) {}

  // The first source: what is in no source at all is reported there.
  const SourceText& source() const { return sources_.front(); }
  const std::vector<SourceText>& sources() const { return sources_; }
  const SourceText& SourceOf(const FieldLocation& location) const {
    return sources_[static_cast<size_t>(location.source)];
  }
  const google::protobuf::Message& message() const { return *message_; }

  const SourceRemarks& remarks() const { return remarks_; }

  // All of them, in no order.
  const FieldLocations& locations() const { return locations_; }

  // Null if the field is not in the text.
  const FieldLocation* Find(const FieldPath& path) const;

  // The place of the field, or of the innermost message around it that is in
  // the text; the first character of the first source if none is.
  FieldLocation NearestTo(FieldPath path) const;

  // The value as it was written, for example "7.20e9"; empty if not in the
  // text.
  absl::string_view Literal(const FieldPath& path) const;

 private:
  std::vector<SourceText> sources_;
  std::unique_ptr<google::protobuf::Message> message_;
  FieldLocations locations_;
  SourceRemarks remarks_;
};

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_DOCUMENT_H_
