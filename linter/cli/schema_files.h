// The catalogue of a run: the law's requirements, and those of the
// organisation.

#ifndef LINTER_CLI_SCHEMA_FILES_H_
#define LINTER_CLI_SCHEMA_FILES_H_

#include <memory>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/extra_schemas.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// What `--extra_schema` says, for every command that has it.
inline constexpr char kExtraSchemaHelp[] =
    "descriptor set with requirements of your own; repeatable";

struct LoadedCatalogue {
  // The catalogue points into it.
  std::unique_ptr<ExtraSchemas> schemas;
  Catalogue catalogue;

  // The files, with their digests.
  std::vector<v1::InputFile> files;
};

// The catalogue of `ModelDocumentation`, with the requirements of the
// descriptor sets at `paths` after its own. Fails on a file that cannot be read
// or used, an id that stands twice and a fact that nothing computes.
absl::StatusOr<LoadedCatalogue> LoadCatalogue(
    const std::vector<std::string>& paths);

// The catalogue of `AiSystemDocumentation`, which has ids of its own. Fails
// only if the linter's own schema is broken.
absl::StatusOr<Catalogue> SystemCatalogue();

}  // namespace modelcard

#endif  // LINTER_CLI_SCHEMA_FILES_H_
