// The facts that `modelcard inspect` writes, as other commands read them.

#ifndef LINTER_CLI_FACTS_FILE_H_
#define LINTER_CLI_FACTS_FILE_H_

#include <string>

#include "absl/status/statusor.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// Facts about one artifact, from a file that holds them as JSON. The error
// names the file.
absl::StatusOr<v1::ArtifactFacts> ReadFactsFile(const std::string& path);

}  // namespace modelcard

#endif  // LINTER_CLI_FACTS_FILE_H_
