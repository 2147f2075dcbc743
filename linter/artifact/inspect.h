// Facts about an artifact, from one pass over its bytes.

#ifndef LINTER_ARTIFACT_INSPECT_H_
#define LINTER_ARTIFACT_INSPECT_H_

#include <string>

#include "absl/status/statusor.h"
#include "linter/artifact/hashed_blocks.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// What the file at `path` is, which becomes known as `name`: size, digest,
// format and what its format says. Every byte is read once, but for the
// directory at the end of an archive, which is read again. Memory does not grow
// with the file. A file that breaks its format is described as such; the status
// fails if the file is no regular file, cannot be read, or changes meanwhile.
absl::StatusOr<v1::ArtifactFacts> Inspect(const std::string& path,
                                          const std::string& name,
                                          const Progress& progress);

// The same without a digest: only what describes the content is read.
absl::StatusOr<v1::ArtifactFacts> InspectHeader(const std::string& path,
                                                const std::string& name);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_INSPECT_H_
