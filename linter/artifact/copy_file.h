// Copies a file without filling its holes.

#ifndef LINTER_ARTIFACT_COPY_FILE_H_
#define LINTER_ARTIFACT_COPY_FILE_H_

#include <string>

#include "absl/status/status.h"

namespace modelcard {

// Makes `to` a copy of `from`, permissions included: sharing its blocks where
// the file system can, otherwise copying only the data. `to` appears whole or
// not at all.
absl::Status CopyFile(const std::string& from, const std::string& to);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_COPY_FILE_H_
