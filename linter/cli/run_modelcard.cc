#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/version.h"
#include "linter/document/suggest.h"
#include "linter/report/printable.h"

namespace modelcard {
namespace {

struct Command {
  absl::string_view name;
  int (*run)(const Arguments&, const Console&);
  absl::string_view summary;
};

constexpr Command kCommands[] = {
    {"lint", LintCommand, "check documents"},
    {"requirements", RequirementsCommand, "list what is asked"},
    {"explain", ExplainCommand, "say what one requirement asks and why"},
    {"baseline", BaselineCommand, "write the errors a model may start with"},
    {"supervise", SuperviseCommand, "say who supervises an AI system and why"},
    {"convert", ConvertCommand, "write a document in another format"},
    {"init", InitCommand, "begin a document from what is there"},
    {"inspect", InspectCommand, "say what an artifact is"},
    {"update", UpdateCommand, "bind a document to its inputs as they are now"},
    {"bindings", BindingsCommand, "print the digest that sign-offs name"},
    {"view", ViewCommand, "write what one audience gets of a document"},
    {"verify", VerifyCommand, "compare what was shipped with its manifest"},
    {"inventory", InventoryCommand, "write where many models stand"},
    {"premerge", PremergeCommand, "sum up a build of many models"},
    {"verdict", VerdictCommand, "turn a report into an exit code and a stamp"},
    {"normalize", NormalizeCommand, "write a document in canonical form"},
    {"ship", ShipCommand, "copy an artifact past the gate"},
    {"manifest", ManifestCommand, "write the attestation a model ships with"},
    {"facts", FactsCommand, "write what those who build on a model must know"},
    {"system-manifest", SystemManifestCommand,
     "write the attestation of an AI system"},
};

std::string Help() {
  std::string help =
      "modelcard COMMAND [FLAG...] [ARGUMENT...]\n\nChecks the documentation "
      "of general-purpose AI models. It does not establish\ncompliance with "
      "the law.\n\n";
  for (const Command& command : kCommands) {
    absl::StrAppendFormat(&help, "  %-14s %s\n", command.name, command.summary);
  }
  absl::StrAppend(&help,
                  "\n`modelcard COMMAND --help` lists the flags of a command. "
                  "An argument @FILE\nstands for the lines of that file.\n");
  return help;
}

}  // namespace

int UsageError(const Console& console, absl::string_view command,
               absl::string_view message) {
  JobError(console, command, message);
  console.err << "`modelcard " << command << (command.empty() ? "" : " ")
              << "--help` says how it is used" << std::endl;
  return kUnusable;
}

int JobError(const Console& console, absl::string_view command,
             absl::string_view message) {
  console.err << "modelcard " << command << (command.empty() ? "" : ": ")
              << "error: " << Printable(message, /*keep_line_breaks=*/true)
              << std::endl;
  return kUnusable;
}

int RunModelcard(const Arguments& raw_arguments, const Console& console) {
  const absl::StatusOr<Arguments> arguments = ExpandParamFiles(raw_arguments);
  if (!arguments.ok()) {
    return UsageError(console, "", arguments.status().message());
  }
  if (arguments->empty()) {
    console.err << Help();
    return kUnusable;
  }
  const std::string& name = arguments->front();
  if (name == "--help" || name == "help") {
    console.out << Help() << std::flush;
    return console.out ? kPassed : kUnusable;
  }
  if (name == "--version") {
    console.out << "modelcard " << kVersion << std::endl;
    return console.out ? kPassed : kUnusable;
  }
  const auto* command =
      std::find_if(std::begin(kCommands), std::end(kCommands),
                   [&](const Command& each) { return each.name == name; });
  if (command == std::end(kCommands)) {
    std::vector<std::string> names;
    for (const Command& each : kCommands) names.emplace_back(each.name);
    const std::string best = Closest(name, names);
    return UsageError(
        console, "",
        absl::StrCat("there is no command \"", name, "\"",
                     best.empty()
                         ? ""
                         : absl::StrCat("; did you mean \"", best, "\"?")));
  }
  return command->run({arguments->begin() + 1, arguments->end()}, console);
}

}  // namespace modelcard
