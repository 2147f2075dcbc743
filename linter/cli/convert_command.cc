#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/text_format.h"
#include "google/protobuf/util/message_differencer.h"
#include "linter/card/card_writer.h"
#include "linter/card/names.h"
#include "linter/cli/command_line.h"
#include "linter/cli/command_results.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/output_path.h"
#include "linter/cli/read_document.h"
#include "linter/cli/schema_files.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/write_document.h"
#include "linter/requirement/catalogue.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "convert";

std::string Write(absl::string_view format, const Document& document,
                  const Catalogue& catalogue, const CardNames& names) {
  const google::protobuf::Message& message = document.message();
  if (format == "markdown") return WriteCard(document, catalogue, names);
  if (format == "json") {
    return WriteMessage(message, document, DocumentFormat::kJson);
  }
  if (format == "yaml") {
    return WriteMessage(message, document, DocumentFormat::kYaml);
  }
  const auto* type = message.GetDescriptor();
  return absl::StrCat(
      "# proto-file: ", type->file()->name(),
      "\n# proto-message: ", type->full_name(), "\n\n",
      WriteMessage(message, document, DocumentFormat::kTextproto));
}

// Whether the text says what the document says: reads it back.
bool SaysTheSame(absl::string_view format, const std::string& text,
                 const Document& document, const CardNames& names,
                 const google::protobuf::TextFormat::Finder& extensions) {
  const absl::string_view ending = format == "markdown" ? "md" : format;
  const auto read = ReadDocument(SourceText(absl::StrCat("it.", ending), text),
                                 names.root(), names, &extensions);
  const auto* again = std::get_if<Document>(&read);
  return again != nullptr && again->remarks().conflicts.empty() &&
         google::protobuf::util::MessageDifferencer::Equals(again->message(),
                                                            document.message());
}

int ReportConflicts(const Document& document, const Console& console) {
  for (const SourceConflict& each : document.remarks().conflicts) {
    JobError(console, kCommand,
             absl::StrCat("two answers for ", ToString(each.path), ": ",
                          PlaceOf(document, each.first), " and ",
                          PlaceOf(document, each.second)));
  }
  return kUnusable;
}

}  // namespace

int ConvertCommand(const Arguments& arguments, const Console& console) {
  std::string format, output;
  std::vector<std::string> extra_schemas;
  bool help = false;
  CommandLine line;
  line.Choice("to", &format, {"textproto", "json", "yaml", "markdown"},
              "what to write");
  line.Flag("output", &output, "FILE", "write there instead of printing");
  line.List("extra_schema", &extra_schemas, "FILE", kExtraSchemaHelp);
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard convert --to=FORMAT [FLAG...] FILE...\n\nWrites "
                   "a document in another format. Several files become one.\n"
                   "Comments are lost, values are not: what was written is "
                   "read again and compared.\n\n"
                << line.Help();
    return kPassed;
  }
  if (format.empty()) return UsageError(console, kCommand, "--to is missing");
  if (positional->empty()) {
    return UsageError(console, kCommand, "no document given");
  }
  for (const absl::Status& status :
       {CheckOutput(output, *positional), CheckEnding(output, format)}) {
    if (!status.ok()) return UsageError(console, kCommand, status.message());
  }
  const absl::StatusOr<LoadedCatalogue> loaded = LoadCatalogue(extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const google::protobuf::TextFormat::Finder& extensions =
      loaded->schemas->finder();
  const CardNames names(loaded->catalogue);
  const auto read = ReadSources(*positional, names, &extensions);
  if (const auto* failures = std::get_if<std::vector<ReadFailure>>(&read)) {
    return ReportFailures(console, kCommand, *failures);
  }
  const Document& document = std::get<Document>(read);
  if (!document.remarks().conflicts.empty()) {
    return ReportConflicts(document, console);
  }
  if (document.locations().empty()) {
    return JobError(console, kCommand, "nothing in it answers a requirement");
  }
  const std::string text = Write(format, document, loaded->catalogue, names);
  if (!SaysTheSame(format, text, document, names, extensions)) {
    return JobError(console, kCommand,
                    absl::StrCat("cannot be written as ", format,
                                 " without loss; nothing was written"));
  }
  ReportUnread(console, document);
  return WriteOrPrint(console, kCommand, output, text);
}

}  // namespace modelcard
