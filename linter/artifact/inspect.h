// Facts about an artifact, from one pass over its bytes.

#ifndef LINTER_ARTIFACT_INSPECT_H_
#define LINTER_ARTIFACT_INSPECT_H_

#include <cstdint>
#include <functional>
#include <string>

#include "absl/status/statusor.h"
#include "modelcard/v1/manifest.pb.h"

namespace modelcard {

// Called now and then with the bytes read so far and the size of the file.
using Progress = std::function<void(uint64_t read, uint64_t size)>;

// Size and digest of the file at `path`, which becomes known as `name`. Memory
// does not grow with the file. Fails if the file is no regular file, cannot be
// read, or changes while it is read.
absl::StatusOr<v1::ArtifactFacts> Inspect(const std::string& path,
                                          const std::string& name,
                                          const Progress& progress);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_INSPECT_H_
