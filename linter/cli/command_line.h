// The arguments of a command.
//
// abseil's flags are not used because they know no commands and exit with 1 on
// a mistyped flag, which here means "findings".

#ifndef LINTER_CLI_COMMAND_LINE_H_
#define LINTER_CLI_COMMAND_LINE_H_

#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace modelcard {

// Declares the flags of one command, then reads its arguments.
class CommandLine {
 public:
  // `--name`.
  void Switch(std::string name, bool* value, std::string help);

  // `--name=VALUE` or `--name VALUE`; the last one counts.
  void Flag(std::string name, std::string* value, std::string placeholder,
            std::string help);

  // The same, of which one value in `allowed` must be given.
  void Choice(std::string name, std::string* value,
              std::vector<std::string> allowed, std::string help);

  // The same, given any number of times.
  void List(std::string name, std::vector<std::string>* values,
            std::string placeholder, std::string help);

  // The arguments that are no flags. `--` ends the flags.
  absl::StatusOr<std::vector<std::string>> Parse(
      const std::vector<std::string>& arguments) const;

  // A line for each flag.
  std::string Help() const;

 private:
  struct Option {
    std::string name;
    std::string placeholder;
    std::string help;
    bool* switched = nullptr;
    std::string* single = nullptr;
    std::vector<std::string>* list = nullptr;
    std::vector<std::string> allowed = {};
  };

  const Option* Find(absl::string_view name) const;
  absl::Status Set(const Option& option, absl::string_view value) const;

  std::vector<Option> options_;
};

// Replaces each argument `@FILE` before `--` by the lines of the file, as Bazel
// writes long command lines.
absl::StatusOr<std::vector<std::string>> ExpandParamFiles(
    const std::vector<std::string>& arguments);

}  // namespace modelcard

#endif  // LINTER_CLI_COMMAND_LINE_H_
