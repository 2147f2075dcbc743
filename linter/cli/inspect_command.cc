#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/artifact/model_facts.h"
#include "linter/cli/command_line.h"
#include "linter/cli/command_results.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/inspect_all.h"
#include "linter/cli/output_path.h"
#include "linter/report/json.h"
#include "linter/report/printable.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "inspect";

struct Flags {
  std::string name, output;
  bool header_only = false, model = false, exit_zero = false, help = false;
};

using Facts = absl::StatusOr<v1::ArtifactFacts>;

int PrintAll(const std::vector<Facts>& all, const Flags& flags,
             const Console& console) {
  std::vector<v1::ArtifactFacts> artifacts;
  bool broken = false;
  for (const Facts& facts : all) {
    if (!facts.ok()) {
      return JobError(console, kCommand, facts.status().message());
    }
    PrintFaults(*facts, console);
    broken = broken || facts->faults_size() > 0;
    artifacts.push_back(*facts);
  }
  if (flags.model) {
    const v1::ModelFacts model = ModelFactsOf(std::move(artifacts));
    for (const v1::ModelFault& fault : model.faults()) {
      console.err << Printable(fault.artifact())
                  << ": error: " << Printable(fault.message()) << std::endl;
    }
    broken = broken || model.faults_size() > 0;
    if (const int code =
            WriteOrPrint(console, kCommand, flags.output, ToJson(model));
        code != kPassed) {
      return code;
    }
  } else {
    for (const v1::ArtifactFacts& facts : artifacts) {
      if (const int code =
              WriteOrPrint(console, kCommand, flags.output, ToJson(facts));
          code != kPassed) {
        return code;
      }
    }
  }
  return broken && !flags.exit_zero ? kFindings : kPassed;
}

}  // namespace

int InspectCommand(const Arguments& arguments, const Console& console) {
  Flags flags;
  CommandLine line;
  line.Flag("name", &flags.name, "NAME",
            "name in the facts; the path if not given");
  line.Flag("output", &flags.output, "FILE", "write the facts there");
  line.Switch("header-only", &flags.header_only,
              "do not read the weights; there is no digest then");
  line.Switch("model", &flags.model,
              "take the files together as one model: shards add up");
  line.Switch("exit-zero", &flags.exit_zero,
              "exit 0 although a file breaks its format");
  line.Switch("help", &flags.help, "print this");
  const auto paths = line.Parse(arguments);
  if (!paths.ok()) {
    return UsageError(console, kCommand, paths.status().message());
  }
  if (flags.help) {
    console.out
        << "modelcard inspect [FLAG...] FILE...\n\nReads artifacts and prints "
           "what they are, as JSON: size, SHA-256 digest, format,\nparameters "
           "by type, and what the file says of the model.\n\n"
        << line.Help()
        << "\nExit code: 0 read, 1 a file breaks its format, 2 a file could "
           "not be read.\n";
    return kPassed;
  }
  if (paths->empty()) return UsageError(console, kCommand, "no file given");
  if (absl::Status status = CheckOutput(flags.output, *paths); !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  if (paths->size() > 1 && !flags.name.empty()) {
    return UsageError(console, kCommand, "--name is for one file");
  }
  if (paths->size() > 1 && !flags.output.empty() && !flags.model) {
    return UsageError(console, kCommand,
                      "--output is for one file, or for --model");
  }
  std::vector<ArtifactToInspect> files;
  for (const std::string& path : *paths) {
    files.push_back({path, flags.name.empty() ? path : flags.name});
  }
  return PrintAll(InspectAll(files, flags.header_only, console), flags,
                  console);
}

}  // namespace modelcard
