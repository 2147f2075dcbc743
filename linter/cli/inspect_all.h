// Several artifacts at a time.

#ifndef LINTER_CLI_INSPECT_ALL_H_
#define LINTER_CLI_INSPECT_ALL_H_

#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "linter/cli/console.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

struct ArtifactToInspect {
  std::string path;

  // What it becomes known as.
  std::string name;
};

// The facts of each file, in the given order: as many files at a time as there
// are processors, with a line that shows how far they are.
std::vector<absl::StatusOr<v1::ArtifactFacts>> InspectAll(
    const std::vector<ArtifactToInspect>& files, bool header_only,
    const Console& console);

// Says where a file breaks its format.
void PrintFaults(const v1::ArtifactFacts& facts, const Console& console);

}  // namespace modelcard

#endif  // LINTER_CLI_INSPECT_ALL_H_
