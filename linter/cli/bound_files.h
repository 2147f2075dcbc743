// What documents can be bound to, from the facts that `inspect` wrote.

#ifndef LINTER_CLI_BOUND_FILES_H_
#define LINTER_CLI_BOUND_FILES_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "linter/binding/binding.h"

namespace modelcard {

// Paths of files with facts, each about one input.
struct BoundFiles {
  std::vector<std::string> artifacts;
  std::vector<std::string> training_data;

  // Named by the build labels of the models.
  std::vector<std::string> base_documentation;
};

// `model` is the build label; empty outside a build. The error names the file.
absl::StatusOr<BoundInputs> ReadBoundInputs(const BoundFiles& files,
                                            const std::string& model);

}  // namespace modelcard

#endif  // LINTER_CLI_BOUND_FILES_H_
