#include <string>

#include "absl/status/status.h"
#include "linter/artifact/copy_file.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/output_path.h"
#include "linter/cli/stamp.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "ship";

}  // namespace

int ShipCommand(const Arguments& arguments, const Console& console) {
  std::string stamp, output;
  bool help = false;
  CommandLine line;
  line.Flag("stamp", &stamp, "FILE", "stamp of `verdict`");
  line.Flag("output", &output, "FILE", "the copy");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard ship --stamp=FILE --output=FILE FILE\n\nCopies "
                   "an artifact whose documentation passed.\n\n"
                << line.Help();
    return kPassed;
  }
  if (positional->size() != 1 || stamp.empty() || output.empty()) {
    return UsageError(console, kCommand,
                      "takes --stamp, --output and one file");
  }
  absl::Status status = CheckOutput(output, {positional->front(), stamp});
  if (!status.ok()) return UsageError(console, kCommand, status.message());
  status = CheckStamp(stamp);
  if (status.ok()) status = CopyFile(positional->front(), output);
  return status.ok() ? kPassed : JobError(console, kCommand, status.message());
}

}  // namespace modelcard
