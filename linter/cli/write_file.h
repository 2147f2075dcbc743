// Writes a file whole or not at all.

#ifndef LINTER_CLI_WRITE_FILE_H_
#define LINTER_CLI_WRITE_FILE_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace modelcard {

// Replaces the file at `path`; on failure what was there before stays, and
// nothing else. Of several runs that write it at once one has its way. What is
// no regular file (a terminal, a pipe, a symbolic link) is written to as it
// stands, not replaced.
absl::Status WriteFile(const std::string& path, absl::string_view content);

}  // namespace modelcard

#endif  // LINTER_CLI_WRITE_FILE_H_
