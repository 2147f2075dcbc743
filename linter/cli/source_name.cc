#include "linter/cli/source_name.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"

namespace modelcard {

std::string SourceName(const std::string& path) {
  const std::vector<std::string> parts =
      absl::StrSplit(path, absl::MaxSplits('/', 3));
  return parts.size() == 4 && parts[0] == "bazel-out" && parts[2] == "bin"
             ? parts[3]
             : path;
}

}  // namespace modelcard
