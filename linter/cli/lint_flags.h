// The flags that say what a lint run is about: those of every command that has
// to find the same errors as the gate.

#ifndef LINTER_CLI_LINT_FLAGS_H_
#define LINTER_CLI_LINT_FLAGS_H_

#include <string>
#include <vector>

#include "absl/status/status.h"
#include "linter/cli/command_line.h"
#include "linter/cli/lint_run.h"

namespace modelcard {

class LintFlags {
 public:
  // Declares them; this has to outlive the command line.
  void AddTo(CommandLine& line);

  // Whether what was given can be meant.
  absl::Status Check() const;

  // After the command line is parsed: reads what the flags name that a run does
  // not read itself.
  absl::Status Finish();

  // The files that the flags name.
  std::vector<std::string> Files() const;

  // What the flags say; the rest is the command's.
  LintInputs inputs;

 private:
  std::string role_ = "provider";
  std::vector<std::string> base_models_;
  bool in_build_ = false;
};

}  // namespace modelcard

#endif  // LINTER_CLI_LINT_FLAGS_H_
