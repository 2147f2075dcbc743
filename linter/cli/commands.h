// The commands of `modelcard`, a file each.

#ifndef LINTER_CLI_COMMANDS_H_
#define LINTER_CLI_COMMANDS_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/cli/console.h"

namespace modelcard {

using Arguments = std::vector<std::string>;

// For people.
int LintCommand(const Arguments& arguments, const Console& console);
int RequirementsCommand(const Arguments& arguments, const Console& console);
int ExplainCommand(const Arguments& arguments, const Console& console);
int BaselineCommand(const Arguments& arguments, const Console& console);
int SuperviseCommand(const Arguments& arguments, const Console& console);
int ConvertCommand(const Arguments& arguments, const Console& console);
int InitCommand(const Arguments& arguments, const Console& console);
int InspectCommand(const Arguments& arguments, const Console& console);
int UpdateCommand(const Arguments& arguments, const Console& console);
int BindingsCommand(const Arguments& arguments, const Console& console);
int ViewCommand(const Arguments& arguments, const Console& console);
int VerifyCommand(const Arguments& arguments, const Console& console);

// Of many models: where their documentation stands, what a build made of them.
int InventoryCommand(const Arguments& arguments, const Console& console);
int PremergeCommand(const Arguments& arguments, const Console& console);

// For the rules: each does the work of one action.
int VerdictCommand(const Arguments& arguments, const Console& console);
int NormalizeCommand(const Arguments& arguments, const Console& console);
int ShipCommand(const Arguments& arguments, const Console& console);
int ManifestCommand(const Arguments& arguments, const Console& console);
int FactsCommand(const Arguments& arguments, const Console& console);
int SystemManifestCommand(const Arguments& arguments, const Console& console);

// `arguments` without the program's name. Never exits the process.
int RunModelcard(const Arguments& arguments, const Console& console);

// Prints "modelcard COMMAND: error: MESSAGE" and a pointer to the help.
int UsageError(const Console& console, absl::string_view command,
               absl::string_view message);

// Prints "modelcard COMMAND: error: MESSAGE".
int JobError(const Console& console, absl::string_view command,
             absl::string_view message);

}  // namespace modelcard

#endif  // LINTER_CLI_COMMANDS_H_
