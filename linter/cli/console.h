// Where a command writes, and its exit code.

#ifndef LINTER_CLI_CONSOLE_H_
#define LINTER_CLI_CONSOLE_H_

#include <ostream>

namespace modelcard {

// Stable: scripts and rules depend on them.
enum ExitCode : int {
  kPassed = 0,

  // The documentation has findings of severity ERROR.
  kFindings = 1,

  // The job could not be done: bad usage, unreadable input, a full disk.
  kUnusable = 2,
};

struct Console {
  std::ostream& out;
  std::ostream& err;

  // Whether `out` is a terminal that wants colours.
  bool color = false;

  // Whether `err` is a terminal that somebody watches.
  bool interactive = false;
};

}  // namespace modelcard

#endif  // LINTER_CLI_CONSOLE_H_
