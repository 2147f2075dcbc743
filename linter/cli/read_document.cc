#include "linter/cli/read_document.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "google/protobuf/text_format.h"
#include "linter/card/card_reader.h"
#include "linter/card/names.h"
#include "linter/cli/source_name.h"
#include "linter/document/both.h"
#include "linter/document/document.h"
#include "linter/document/merge.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/document/yaml_reader.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {
namespace {

// The ending of a file's name in lower case, without the dot.
std::string EndingOf(absl::string_view path) {
  const absl::string_view name = path.substr(path.rfind('/') + 1);
  const size_t dot = name.rfind('.');
  return dot == absl::string_view::npos
             ? ""
             : absl::AsciiStrToLower(name.substr(dot + 1));
}

}  // namespace

absl::string_view FormatOfName(absl::string_view path) {
  const std::string ending = EndingOf(path);
  if (ending == "textproto" || ending == "txtpb" || ending == "pbtxt") {
    return "textproto";
  }
  if (ending == "json") return "json";
  if (ending == "yaml" || ending == "yml") return "yaml";
  return ending == "md" || ending == "markdown" ? "markdown" : "";
}

bool IsDocumentName(absl::string_view path) {
  return !FormatOfName(path).empty();
}

bool IsCardName(absl::string_view path) {
  return FormatOfName(path) == "markdown";
}

std::variant<Document, ReadFailure> ReadDocument(
    SourceText source, const google::protobuf::Descriptor& type,
    const CardNames& names,
    const google::protobuf::TextFormat::Finder* extensions) {
  const absl::string_view format = FormatOfName(source.path());
  if (format == "textproto") {
    return ReadTextproto(std::move(source), {&type}, extensions);
  }
  if (format == "json") {
    return ReadYaml(std::move(source), type, YamlSyntax::kJson, extensions);
  }
  if (format == "yaml") {
    return ReadYaml(std::move(source), type, YamlSyntax::kYaml, extensions);
  }
  const bool can_be_card = &type == &names.root();
  if (can_be_card && format == "markdown") {
    return ReadCard(std::move(source), names);
  }
  return FailureIn(source.path(), 0, 0,
                   {"is of an unknown type", "is van een onbekend type"},
                   can_be_card
                       ? Both{"call it *.textproto, *.json, *.yaml or *.md",
                              "noem het *.textproto, *.json, *.yaml of *.md"}
                       : Both{"call it *.textproto, *.json or *.yaml",
                              "noem het *.textproto, *.json of *.yaml"});
}

std::variant<Document, std::vector<ReadFailure>> ReadSources(
    const std::vector<std::string>& paths, const CardNames& names,
    const google::protobuf::TextFormat::Finder* extensions) {
  std::vector<Document> parts;
  std::vector<ReadFailure> failures;
  for (const std::string& path : paths) {
    auto text = ReadText(path);
    if (auto* failure = std::get_if<ReadFailure>(&text)) {
      failures.push_back(std::move(*failure));
      continue;
    }
    auto document =
        ReadDocument(SourceText(SourceName(path),
                                std::string(std::get<SourceText>(text).text())),
                     names.root(), names, extensions);
    if (auto* failure = std::get_if<ReadFailure>(&document)) {
      failures.push_back(std::move(*failure));
      continue;
    }
    parts.push_back(std::get<Document>(std::move(document)));
  }
  if (!failures.empty()) return failures;
  if (parts.empty()) {
    return Document(SourceText("", ""),
                    std::unique_ptr<google::protobuf::Message>(
                        google::protobuf::MessageFactory::generated_factory()
                            ->GetPrototype(&names.root())
                            ->New()),
                    {});
  }
  if (parts.size() == 1) return std::move(parts.front());
  return Merge(parts);
}

}  // namespace modelcard
