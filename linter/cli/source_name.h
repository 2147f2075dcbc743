// How reports name the files of a build.

#ifndef LINTER_CLI_SOURCE_NAME_H_
#define LINTER_CLI_SOURCE_NAME_H_

#include <string>
#include <vector>

#include "absl/strings/str_split.h"

namespace modelcard {

// The path without Bazel's output directory, which differs from one
// configuration to the next: a generated document is known by its package.
inline std::string SourceName(const std::string& path) {
  const std::vector<std::string> parts =
      absl::StrSplit(path, absl::MaxSplits('/', 3));
  return parts.size() == 4 && parts[0] == "bazel-out" && parts[2] == "bin"
             ? parts[3]
             : path;
}

}  // namespace modelcard

#endif  // LINTER_CLI_SOURCE_NAME_H_
