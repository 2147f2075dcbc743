// Applies the edits that findings carry.

#ifndef LINTER_CLI_FIX_DOCUMENTS_H_
#define LINTER_CLI_FIX_DOCUMENTS_H_

#include <map>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "linter/cli/lint_run.h"

namespace modelcard {

// A run and what the edits of its findings lead to. Nothing is written yet.
struct FixedRun {
  // The run over the files as they are, and over the texts after the edits.
  LintOutput before, after;

  // The text of each file that would change, by the name that reports give it.
  std::map<std::string, std::string> texts;

  // How many edits there were. Of edits that overlap the first is made.
  int count = 0;
};

// Lints, applies the edits in memory, and does so again: what is mended can
// bring to light what follows from it. Fails like RunLint.
absl::StatusOr<FixedRun> RunLintAndFix(LintInputs inputs);

// What would change, as `diff -u` shows it; empty if nothing would.
std::string DiffOf(const FixedRun& run);

// Writes the texts, each whole or not at all. Fails, with nothing written, if a
// file has changed since it was read.
absl::Status WriteTexts(const FixedRun& run);

}  // namespace modelcard

#endif  // LINTER_CLI_FIX_DOCUMENTS_H_
