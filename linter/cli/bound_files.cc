#include "linter/cli/bound_files.h"

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/binding/binding.h"
#include "linter/cli/json_file.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/binding.pb.h"

namespace modelcard {
namespace {

absl::Status Add(v1::Binding::Kind kind, const std::vector<std::string>& paths,
                 BoundInputs& bound) {
  for (const std::string& path : paths) {
    const auto facts = ReadJsonFile<v1::ArtifactFacts>(path, "facts");
    if (!facts.ok()) return facts.status();
    if (bound.Find(kind, facts->name()) != nullptr) {
      return absl::InvalidArgumentError(absl::StrCat(
          path, ": a second input is called \"", facts->name(), "\""));
    }
    bound.inputs.push_back({kind, facts->name(),
                            facts->sha256().empty()
                                ? ""
                                : absl::StrCat("sha256:", facts->sha256())});
  }
  return absl::OkStatus();
}

}  // namespace

absl::StatusOr<BoundInputs> ReadBoundInputs(const BoundFiles& files,
                                            const std::string& model) {
  BoundInputs bound;
  bound.model = model;
  for (const absl::Status& status :
       {Add(v1::Binding::ARTIFACT, files.artifacts, bound),
        Add(v1::Binding::TRAINING_DATA, files.training_data, bound),
        Add(v1::Binding::BASE_MODEL, files.base_documentation, bound)}) {
    if (!status.ok()) return status;
  }
  return bound;
}

}  // namespace modelcard
