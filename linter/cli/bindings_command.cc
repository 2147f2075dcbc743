#include <string>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/message.h"
#include "linter/binding/bindings_digest.h"
#include "linter/card/names.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/read_document.h"
#include "linter/cli/schema_files.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "bindings";

}  // namespace

int BindingsCommand(const Arguments& arguments, const Console& console) {
  std::vector<std::string> extra_schemas;
  bool text = false, help = false;
  CommandLine line;
  line.Switch("text", &text, "print what the digest is over");
  line.List("extra_schema", &extra_schemas, "FILE", kExtraSchemaHelp);
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard bindings [FLAG...] FILE...\n\nPrints one digest "
                   "over all that a document is bound to: what a sign-off\n"
                   "names. The bindings are taken as they stand; `modelcard "
                   "lint` compares them.\n\n"
                << line.Help();
    return kPassed;
  }
  if (positional->empty()) {
    return UsageError(console, kCommand, "no document given");
  }
  const absl::StatusOr<LoadedCatalogue> loaded = LoadCatalogue(extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const auto read = ReadSources(*positional, CardNames(loaded->catalogue),
                                &loaded->schemas->finder());
  if (const auto* failures = std::get_if<std::vector<ReadFailure>>(&read)) {
    return JobError(
        console, kCommand,
        absl::StrCat(failures->front().path, ": ", failures->front().message));
  }
  const auto& document =
      google::protobuf::DownCastMessage<v1::ModelDocumentation>(
          std::get<Document>(read).message());
  if (document.bindings().empty()) {
    return JobError(console, kCommand,
                    absl::StrCat(positional->front(),
                                 ": is bound to nothing, so there is nothing "
                                 "to sign; see `modelcard update`"));
  }
  console.out << (text ? BindingsText(document)
                       : absl::StrCat(BindingsDigest(document), "\n"))
              << std::flush;
  return console.out ? kPassed
                     : JobError(console, kCommand, "could not be printed");
}

}  // namespace modelcard
