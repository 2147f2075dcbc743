#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/card/names.h"
#include "linter/cli/command_line.h"
#include "linter/cli/command_results.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/read_document.h"
#include "linter/cli/schema_files.h"
#include "linter/cli/stamp.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/fact/facts.h"
#include "linter/page/html.h"
#include "linter/page/markdown.h"
#include "linter/report/json.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/view/view.h"
#include "linter/view/view_page.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "view";

v1::Audience AudienceNamed(absl::string_view name) {
  return name == "ai_office"            ? v1::AI_OFFICE
         : name == "national_authority" ? v1::NATIONAL_AUTHORITY
         : name == "downstream"         ? v1::DOWNSTREAM
                                        : v1::PUBLIC;
}

// What went wrong in a document is said without a word of it: this message may
// be read by people who may not read the document. `lint` says it in full.
std::string CannotRead(const ReadFailure& failure) {
  if (failure.line == 0) {
    return absl::StrCat(failure.path, ": ", failure.message);
  }
  return absl::StrCat(failure.path, ":", failure.line, ":", failure.column,
                      ": is no document that can be read; `modelcard lint ",
                      failure.path, "` says why");
}

std::string Render(absl::string_view format, const View& view,
                   const Catalogue& catalogue, const ViewPageOptions& options) {
  if (format == "json") return ToJson(*view.document);
  if (format == "textproto") return Normalize(*view.document);
  const page::Page page = ViewPage(view, catalogue, options);
  return format == "markdown" ? page::ToMarkdown(page) : page::ToHtml(page);
}

}  // namespace

int ViewCommand(const Arguments& arguments, const Console& console) {
  std::string audience, format = "html", language = "en", stamp, output;
  std::vector<std::string> extra_schemas;
  bool help = false;
  CommandLine line;
  line.Choice("audience", &audience,
              {"ai_office", "national_authority", "downstream", "public"},
              "whose view");
  line.Choice("format", &format, {"html", "markdown", "json", "textproto"},
              "what to write");
  line.Choice("lang", &language, {"en", "nl"}, "language of a page");
  line.Flag("stamp", &stamp, "FILE",
            "refuse without this stamp of `verdict`; a page made without one "
            "says that it is a draft");
  line.Flag("output", &output, "FILE", "write there instead of printing it");
  line.List("extra_schema", &extra_schemas, "FILE", kExtraSchemaHelp);
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard view --audience=AUDIENCE [FLAG...] DOC...\n\n"
                   "Writes what one audience gets of a document, in one file "
                   "or several, and nothing\nelse. Does not check the "
                   "document: `lint` does.\n\n"
                << line.Help();
    return kPassed;
  }
  if (audience.empty()) {
    return UsageError(console, kCommand,
                      "no audience given, for example --audience=public");
  }
  if (positional->empty()) {
    return UsageError(console, kCommand, "no document given");
  }
  if (!stamp.empty()) {
    if (absl::Status status = CheckStamp(stamp); !status.ok()) {
      return JobError(console, kCommand, status.message());
    }
  }
  const absl::StatusOr<Catalogue> catalogue =
      Catalogue::Of(*v1::ModelDocumentation::descriptor());
  if (!catalogue.ok()) {
    return JobError(console, kCommand, catalogue.status().message());
  }
  // Answers to the organisation's own requirements are understood, and go to
  // nobody: the law gives them no audience.
  const absl::StatusOr<LoadedCatalogue> loaded = LoadCatalogue(extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const auto read = ReadSources(*positional, CardNames(loaded->catalogue),
                                &loaded->schemas->finder());
  if (const auto* failures = std::get_if<std::vector<ReadFailure>>(&read)) {
    for (const ReadFailure& failure : *failures) {
      JobError(console, kCommand, CannotRead(failure));
    }
    return kUnusable;
  }
  const google::protobuf::Message& message = std::get<Document>(read).message();
  const std::string written = Render(
      format,
      ViewOf(message, *catalogue, FactsOf(message), AudienceNamed(audience)),
      *catalogue,
      {.language = language == "nl" ? Language::kDutch : Language::kEnglish,
       .checked = !stamp.empty()});
  return WriteOrPrint(console, kCommand, output, written);
}

}  // namespace modelcard
