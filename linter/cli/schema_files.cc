#include "linter/cli/schema_files.h"

#include <cstddef>
#include <fstream>
#include <ios>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/artifact/sha256.h"
#include "linter/cli/source_name.h"
#include "linter/fact/facts.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/extra_schemas.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// The schema of all of this law is below one megabyte.
constexpr size_t kMaxSchemaBytes = 64 << 20;

absl::StatusOr<SchemaFile> ReadSchema(const std::string& path) {
  std::ifstream file(path, std::ios::binary | std::ios::ate);
  const std::streamoff size = file ? std::streamoff(file.tellg()) : -1;
  if (size < 0)
    return absl::NotFoundError(absl::StrCat(path, ": cannot be read"));
  if (static_cast<size_t>(size) > kMaxSchemaBytes) {
    return absl::InvalidArgumentError(absl::StrCat(
        path, ": is larger than ", kMaxSchemaBytes, " bytes: the limit"));
  }
  SchemaFile schema{SourceName(path),
                    std::string(static_cast<size_t>(size), '\0')};
  file.seekg(0);
  if (!file.read(schema.bytes.data(), size)) {
    return absl::NotFoundError(absl::StrCat(path, ": cannot be read"));
  }
  return schema;
}

}  // namespace

absl::StatusOr<Catalogue> SystemCatalogue() {
  return Catalogue::Of(*v1::AiSystemDocumentation::descriptor());
}

absl::StatusOr<LoadedCatalogue> LoadCatalogue(
    const std::vector<std::string>& paths) {
  const auto& root = *v1::ModelDocumentation::descriptor();
  std::vector<SchemaFile> files;
  std::vector<v1::InputFile> inputs;
  for (const std::string& path : paths) {
    absl::StatusOr<SchemaFile> file = ReadSchema(path);
    if (!file.ok()) return file.status();
    v1::InputFile& input = inputs.emplace_back();
    input.set_path(file->path);
    input.set_digest(absl::StrCat("sha256:", Sha256Hex(file->bytes)));
    input.set_message_type("google.protobuf.FileDescriptorSet");
    files.push_back(*std::move(file));
  }
  absl::StatusOr<std::unique_ptr<ExtraSchemas>> schemas =
      ExtraSchemas::Load(root, files);
  if (!schemas.ok()) return schemas.status();
  absl::StatusOr<Catalogue> catalogue =
      Catalogue::Of(root, (*schemas)->extensions());
  if (!catalogue.ok()) return catalogue.status();
  absl::Status facts =
      CheckFactNames(*catalogue, FactsOf(v1::ModelDocumentation()));
  if (!facts.ok()) return facts;
  return LoadedCatalogue{*std::move(schemas), *std::move(catalogue),
                         std::move(inputs)};
}

}  // namespace modelcard
