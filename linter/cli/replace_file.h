// Writes back a file that people edit.

#ifndef LINTER_CLI_REPLACE_FILE_H_
#define LINTER_CLI_REPLACE_FILE_H_

#include <string>

#include "absl/status/status.h"
#include "absl/strings/string_view.h"

namespace modelcard {

// Fails unless the file still holds `text`: somebody else has changed it.
absl::Status CheckUnchanged(const std::string& path, absl::string_view text);

// `after` instead of `before`, whole or not at all. Behind a link the file it
// leads to is written; permissions stay, and so does a byte order mark. Fails,
// with nothing written, unless the file still holds `before`.
absl::Status ReplaceFile(const std::string& path, absl::string_view before,
                         absl::string_view after);

}  // namespace modelcard

#endif  // LINTER_CLI_REPLACE_FILE_H_
