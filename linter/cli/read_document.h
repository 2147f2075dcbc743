// Reads the documents that people have, whatever their format.

#ifndef LINTER_CLI_READ_DOCUMENT_H_
#define LINTER_CLI_READ_DOCUMENT_H_

#include <string>
#include <variant>
#include <vector>

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/text_format.h"
#include "linter/card/names.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"

namespace modelcard {

// The format of documents that the ending of the name stands for: "textproto",
// "json", "yaml" or "markdown"; empty for another ending.
absl::string_view FormatOfName(absl::string_view path);

// Whether a file of that name can be a document, and whether it is a Markdown
// card then.
bool IsDocumentName(absl::string_view path);
bool IsCardName(absl::string_view path);

// The text as a message of `type`, by the ending of its name: text format
// (.textproto, .txtpb, .pbtxt), JSON (.json), YAML (.yaml, .yml) or a Markdown
// card (.md, .markdown), which only the type that `names` is about can be read
// from. A file of another name is a failure: what is in it would be a guess.
std::variant<Document, ReadFailure> ReadDocument(
    SourceText source, const google::protobuf::Descriptor& type,
    const CardNames& names,
    const google::protobuf::TextFormat::Finder* extensions = nullptr);

// The files as one document of the type that `names` is about, see
// linter/document/merge.h. All that could not be read, in the order of the
// files. No file at all is an empty document.
std::variant<Document, std::vector<ReadFailure>> ReadSources(
    const std::vector<std::string>& paths, const CardNames& names,
    const google::protobuf::TextFormat::Finder* extensions = nullptr);

}  // namespace modelcard

#endif  // LINTER_CLI_READ_DOCUMENT_H_
