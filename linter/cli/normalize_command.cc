#include <string>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/card/names.h"
#include "linter/cli/command_line.h"
#include "linter/cli/command_results.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/output_path.h"
#include "linter/cli/read_document.h"
#include "linter/cli/schema_files.h"
#include "linter/cli/stamp.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "normalize";

}  // namespace

int NormalizeCommand(const Arguments& arguments, const Console& console) {
  std::string stamp, output;
  std::vector<std::string> extra_schemas;
  bool help = false;
  CommandLine line;
  line.Flag("stamp", &stamp, "FILE", "refuse without this stamp of `verdict`");
  line.Flag("output", &output, "FILE", "write there instead of printing");
  line.List("extra_schema", &extra_schemas, "FILE", kExtraSchemaHelp);
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out
        << "modelcard normalize [FLAG...] FILE...\n\nThe document in its "
           "one canonical form: fields in the order of the schema, "
           "no comments.\n\n"
        << line.Help();
    return kPassed;
  }
  if (positional->empty()) {
    return UsageError(console, kCommand, "no document given");
  }
  if (absl::Status status = CheckOutput(output, *positional); !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  if (!stamp.empty()) {
    if (absl::Status status = CheckStamp(stamp); !status.ok()) {
      return JobError(console, kCommand, status.message());
    }
  }
  const absl::StatusOr<LoadedCatalogue> loaded = LoadCatalogue(extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const auto document = ReadSources(*positional, CardNames(loaded->catalogue),
                                    &loaded->schemas->finder());
  if (const auto* failures = std::get_if<std::vector<ReadFailure>>(&document)) {
    for (const ReadFailure& failure : *failures) {
      JobError(console, kCommand,
               absl::StrCat(failure.path, ": ", failure.message));
    }
    return kUnusable;
  }
  const std::string normal = Normalize(std::get<Document>(document).message());
  return WriteOrPrint(console, kCommand, output, normal);
}

}  // namespace modelcard
