// Where a command may write.

#ifndef LINTER_CLI_OUTPUT_PATH_H_
#define LINTER_CLI_OUTPUT_PATH_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace modelcard {

// Whether both name one file, by whatever way; neither need be there yet.
bool IsSameFile(const std::string& a, const std::string& b);

// Fails if the output is one of the files that it is made from: people would
// lose what they wrote. Empty paths are no files.
absl::Status CheckOutput(const std::string& output,
                         const std::vector<std::string>& inputs);

// Fails if the ending of the output is that of another format of documents than
// `format` ("textproto", "json", "yaml" or "markdown"): nothing could read it.
absl::Status CheckEnding(const std::string& output, absl::string_view format);

}  // namespace modelcard

#endif  // LINTER_CLI_OUTPUT_PATH_H_
