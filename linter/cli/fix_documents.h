// Applies the edits that findings carry.

#ifndef LINTER_CLI_FIX_DOCUMENTS_H_
#define LINTER_CLI_FIX_DOCUMENTS_H_

#include <string>

#include "absl/status/statusor.h"
#include "linter/cli/lint_run.h"

namespace modelcard {

// What the edits of a run would change, as `diff -u` shows it; empty if there
// are none.
absl::StatusOr<std::string> DiffOfFixes(const LintOutput& output);

// Writes the edits of a run into the files it read, each file whole or not at
// all, and returns how many there were. Of edits that overlap the first is
// made; another run finds the others. Fails, with nothing written, if a file
// has changed since it was read.
absl::StatusOr<int> WriteFixes(const LintOutput& output);

}  // namespace modelcard

#endif  // LINTER_CLI_FIX_DOCUMENTS_H_
