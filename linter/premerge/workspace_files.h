// The files of a workspace at which a fault of the build is shown: every report
// format has to name one.

#ifndef LINTER_PREMERGE_WORKSPACE_FILES_H_
#define LINTER_PREMERGE_WORKSPACE_FILES_H_

#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// The BUILD file of the label's package, from the workspace: "m/BUILD.bazel" if
// that is there, else "m/BUILD".
std::string BuildFileOf(const std::string& workspace, absl::string_view label);

// The file that makes the directory a workspace: "MODULE.bazel", or
// "WORKSPACE.bazel" or "WORKSPACE" if only that is there.
std::string BoundaryFileOf(const std::string& workspace);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_WORKSPACE_FILES_H_
