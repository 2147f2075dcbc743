// Reads a document in YAML or JSON, by protobuf's JSON mapping.

#ifndef LINTER_DOCUMENT_YAML_READER_H_
#define LINTER_DOCUMENT_YAML_READER_H_

#include <optional>
#include <variant>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {

// `source` as a message of `type`. Fields go by their names in the schema or in
// camelCase, enum values by name or number, 64-bit integers may be texts, and
// `null` leaves a field out. An unknown key, a wrong type, a number out of
// range and a message that the text does not fill at all are failures.
//
// `extensions` finds fields that an organisation adds, which go by their full
// names in brackets; null if there are none. It has to outlive the document.
//
// YAML guesses types, and its versions guess differently. What looks like a
// truth value or a number is no text here: `no` and `1.10` need quotes.
std::variant<Document, ReadFailure> ReadYaml(
    SourceText source, const google::protobuf::Descriptor& type,
    YamlSyntax syntax,
    const google::protobuf::TextFormat::Finder* extensions = nullptr);

// The same for a part of a larger text: puts the mapping `node` into `message`,
// whose path is `path`, and notes the places of its fields.
std::optional<ReadFailure> ReadYamlNode(
    const SourceText& source, const YamlNode& node,
    google::protobuf::Message& message, const FieldPath& path,
    FieldLocations& locations,
    const google::protobuf::TextFormat::Finder* extensions = nullptr);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_YAML_READER_H_
