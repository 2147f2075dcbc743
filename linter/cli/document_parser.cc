#include "linter/cli/document_parser.h"

#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/artifact/sha256.h"
#include "linter/card/names.h"
#include "linter/cli/read_document.h"
#include "linter/document/document.h"
#include "linter/document/merge.h"
#include "linter/document/source_text.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/extra_schemas.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {

struct DocumentParser::Schema {
  // Null for the law's own schema.
  std::unique_ptr<ExtraSchemas> added;
  std::unique_ptr<Catalogue> catalogue;
  std::unique_ptr<CardNames> names;
};

DocumentParser::DocumentParser() = default;
DocumentParser::~DocumentParser() = default;

const DocumentParser::Schema* DocumentParser::Find(
    const std::vector<SchemaFile>& files) {
  std::string key;
  for (const SchemaFile& file : files) {
    absl::StrAppend(&key, Sha256Hex(file.bytes), "\n");
  }
  const auto [place, is_new] = schemas_.try_emplace(key);
  if (!is_new) return place->second.get();
  const auto& root = *v1::ModelDocumentation::descriptor();
  auto schema = std::make_unique<Schema>();
  std::vector<const google::protobuf::FieldDescriptor*> extensions;
  if (!files.empty()) {
    auto added = ExtraSchemas::Load(root, files);
    if (!added.ok()) return nullptr;
    schema->added = *std::move(added);
    extensions = schema->added->extensions();
  }
  absl::StatusOr<Catalogue> catalogue = Catalogue::Of(root, extensions);
  if (!catalogue.ok()) return nullptr;
  schema->catalogue = std::make_unique<Catalogue>(*std::move(catalogue));
  schema->names = std::make_unique<CardNames>(*schema->catalogue);
  place->second = std::move(schema);
  return place->second.get();
}

std::shared_ptr<const google::protobuf::Message> DocumentParser::Read(
    std::vector<SourceText> sources, const std::string& type_name,
    const std::vector<SchemaFile>& schemas) {
  const google::protobuf::Descriptor* type =
      google::protobuf::DescriptorPool::generated_pool()->FindMessageTypeByName(
          type_name);
  const Schema* schema = type == nullptr ? nullptr : Find(schemas);
  if (schema == nullptr) return nullptr;
  const auto* finder =
      schema->added == nullptr ? nullptr : &schema->added->finder();
  std::vector<Document> parts;
  for (SourceText& source : sources) {
    auto part = ReadDocument(std::move(source), *type, *schema->names, finder);
    if (!std::holds_alternative<Document>(part)) return nullptr;
    parts.push_back(std::get<Document>(std::move(part)));
  }
  if (parts.empty()) return nullptr;
  const auto document = std::make_shared<const Document>(
      parts.size() == 1 ? std::move(parts.front()) : Merge(parts));
  return {document, &document->message()};
}

}  // namespace modelcard
