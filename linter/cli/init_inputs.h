// What `modelcard init` begins a document from.

#ifndef LINTER_CLI_INIT_INPUTS_H_
#define LINTER_CLI_INIT_INPUTS_H_

#include <string>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "absl/status/statusor.h"
#include "linter/cli/console.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

struct InitInputs {
  // Paths. Those of the schema come before cards: what they say counts first.
  std::vector<std::string> documents;

  // Facts about the model's files, and where each is, by its name.
  std::vector<v1::ArtifactFacts> artifacts;
  absl::flat_hash_map<std::string, std::string> paths;

  // Files that are neither.
  std::vector<std::string> unknown;
};

// Sorts the files out. A file that is named is a document if its ending is that
// of one, unless it is JSON that a model comes with, such as a configuration;
// every other is an artifact. Of a directory, `README.md` is a document, and
// what has a format that is known is an artifact, down to the last
// subdirectory; what begins with a dot does not count. Artifacts go by their
// path from the directory. Fails if something cannot be read.
absl::StatusOr<InitInputs> ReadInitInputs(const std::vector<std::string>& paths,
                                          bool header_only,
                                          const Console& console);

// Whether there is anything at `path`, be it a link to nothing.
bool Exists(const std::string& path);

}  // namespace modelcard

#endif  // LINTER_CLI_INIT_INPUTS_H_
