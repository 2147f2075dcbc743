#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/schema_files.h"
#include "linter/report/requirement_page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "explain";

}  // namespace

int ExplainCommand(const Arguments& arguments, const Console& console) {
  std::string format = "text", language = "en";
  std::vector<std::string> extra_schemas;
  bool help = false;
  CommandLine line;
  line.Choice("format", &format, {"text", "markdown"}, "what to print");
  line.Choice("lang", &language, {"en", "nl"}, "language");
  line.List("extra_schema", &extra_schemas, "FILE", kExtraSchemaHelp);
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard explain [FLAG...] ID...\n\nSays what a "
                   "requirement asks, of whom, for whom and why.\n\n"
                << line.Help();
    return kPassed;
  }
  if (positional->empty()) {
    return UsageError(console, kCommand,
                      "no requirement given, for example AIA.XI.1.1.d-2");
  }
  const absl::StatusOr<LoadedCatalogue> loaded = LoadCatalogue(extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const absl::StatusOr<Catalogue> systems = SystemCatalogue();
  if (!systems.ok()) {
    return JobError(console, kCommand, systems.status().message());
  }
  const auto catalogue_of = [&](const std::string& id) {
    return systems->Find(id) == nullptr ? &loaded->catalogue : &*systems;
  };
  for (const std::string& id : *positional) {
    if (catalogue_of(id)->Find(id) == nullptr) {
      return JobError(console, kCommand, loaded->catalogue.UnknownId(id));
    }
  }
  const Language in = language == "nl" ? Language::kDutch : Language::kEnglish;
  for (const std::string& id : *positional) {
    if (id != positional->front()) console.out << '\n';
    const Catalogue& catalogue = *catalogue_of(id);
    const CatalogueEntry& entry = *catalogue.Find(id);
    console.out << (format == "markdown"
                        ? RequirementMarkdown(catalogue, entry, in)
                        : RequirementText(catalogue, entry, in));
  }
  console.out << std::flush;
  return console.out ? kPassed
                     : JobError(console, kCommand, "could not be printed");
}

}  // namespace modelcard
