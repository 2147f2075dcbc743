#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/schema_files.h"
#include "linter/report/catalogue_report.h"
#include "linter/report/requirement_page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "requirements";

// A line that leads from the pages on one kind of document to those on the
// other.
std::string OtherIndex(absl::string_view of, Language language) {
  return of == "model" ? Say(language,
                             "AI systems that are built on models: [their "
                             "requirements](systems.md).\n",
                             "AI-systemen die op modellen zijn gebouwd: [hun "
                             "vereisten](systems.md).\n")
                       : Say(language,
                             "The models that they are built on: [their "
                             "requirements](README.md).\n",
                             "De modellen waarop zij zijn gebouwd: [hun "
                             "vereisten](README.md).\n");
}

}  // namespace

int RequirementsCommand(const Arguments& arguments, const Console& console) {
  std::string format = "text", language = "en", of = "model";
  std::vector<std::string> extra_schemas;
  bool help = false;
  CommandLine line;
  line.Choice("format", &format, {"text", "json", "tsv", "markdown"},
              "what to print");
  line.Choice("lang", &language, {"en", "nl"}, "language of text and markdown");
  line.Choice("of", &of, {"model", "system"},
              "of what documentation: that of a model, or of an AI system on "
              "models");
  line.List("extra_schema", &extra_schemas, "FILE", kExtraSchemaHelp);
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard requirements [FLAG...]\n\nLists every "
                   "requirement of the schema.\n\n"
                << line.Help();
    return kPassed;
  }
  if (!positional->empty()) {
    return UsageError(console, kCommand, "takes no arguments");
  }
  const absl::StatusOr<LoadedCatalogue> loaded = LoadCatalogue(extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const absl::StatusOr<Catalogue> systems = SystemCatalogue();
  if (!systems.ok()) {
    return JobError(console, kCommand, systems.status().message());
  }
  const Catalogue* catalogue = of == "system" ? &*systems : &loaded->catalogue;
  const Language in = language == "nl" ? Language::kDutch : Language::kEnglish;
  const std::string index =
      absl::StrCat(RequirementIndex(*catalogue, in), "\n", OtherIndex(of, in));
  console.out << (format == "json"       ? CatalogueJson(*catalogue)
                  : format == "tsv"      ? CatalogueTsv(*catalogue)
                  : format == "markdown" ? index
                                         : CatalogueText(*catalogue, in))
              << std::flush;
  return console.out ? kPassed
                     : JobError(console, kCommand, "could not be printed");
}

}  // namespace modelcard
