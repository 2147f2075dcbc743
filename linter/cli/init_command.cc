#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/model_facts.h"
#include "linter/card/names.h"
#include "linter/cli/command_line.h"
#include "linter/cli/command_results.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/init_inputs.h"
#include "linter/cli/inspect_all.h"
#include "linter/cli/json_lines.h"
#include "linter/cli/output_path.h"
#include "linter/cli/read_document.h"
#include "linter/cli/schema_files.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/write_document.h"
#include "linter/draft/artifacts.h"
#include "linter/draft/draft.h"
#include "linter/draft/write_draft.h"
#include "linter/fact/facts.h"
#include "linter/report/place.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "init";

struct Flags {
  std::string to = "textproto", output, lang = "en";
  std::vector<std::string> extra_schemas;
  bool force = false, header_only = false, help = false;

  Language language() const {
    return lang == "nl" ? Language::kDutch : Language::kEnglish;
  }
  DocumentFormat format() const {
    return to == "json"   ? DocumentFormat::kJson
           : to == "yaml" ? DocumentFormat::kYaml
                          : DocumentFormat::kTextproto;
  }
};

// The first lines, which say what the rest is.
std::string Heading(const Flags& flags, const InitInputs& inputs) {
  std::string heading;
  if (flags.format() == DocumentFormat::kJson) return heading;
  if (flags.format() == DocumentFormat::kTextproto) {
    const auto* type = v1::ModelDocumentation::descriptor();
    absl::StrAppend(&heading, "# proto-file: ", type->file()->name(),
                    "\n# proto-message: ", type->full_name(), "\n\n");
  }
  std::vector<std::string> names = inputs.documents;
  for (const v1::ArtifactFacts& each : inputs.artifacts) {
    names.push_back(each.name());
  }
  const std::string from = names.empty()
                               ? ""
                               : Say(flags.language(), " from $0", " uit $0",
                                     absl::StrJoin(names, ", "));
  absl::StrAppend(
      &heading,
      CommentLines(
          Say(flags.language(),
              "Begun by `modelcard init`$0. What is known is filled in, with "
              "where it is from: check it. The rest is to be answered: the "
              "linter refuses what stands there now. Begin with `scope`, which "
              "decides what applies.",
              "Begonnen door `modelcard init`$0. Wat bekend is, is ingevuld, "
              "met de bron: controleer het. De rest moet worden beantwoord: de "
              "linter weigert wat er nu staat. Begin met `scope`, dat bepaalt "
              "wat van toepassing is.",
              from),
          ""),
      "\n");
  return heading;
}

// What the draft does not hold.
void ReportLeftOut(const Document& document, const InitInputs& inputs,
                   const Console& console) {
  ReportUnread(console, document);
  for (const std::string& path : inputs.unknown) {
    console.err << PrintablePath(path) << ": left out, of no known format\n";
  }
}

absl::StatusOr<std::string> Draft(const Flags& flags, const InitInputs& inputs,
                                  const Catalogue& catalogue,
                                  const Document& document) {
  Known known{.document = document,
              .message = std::unique_ptr<google::protobuf::Message>(
                  document.message().New())};
  known.message->CopyFrom(document.message());
  const JsonLines lines(inputs.paths);
  AddArtifacts(
      ModelFactsOf(inputs.artifacts),
      [&](const std::string& artifact, const std::string& key) {
        return lines.LineOf(artifact, key);
      },
      [&](const FieldLocation& location) {
        return IsCardName(document.SourceOf(location).path());
      },
      flags.language(), known);
  const FactSet facts = FactsOf(*known.message);
  if (absl::Status status = CheckFactNames(catalogue, facts); !status.ok()) {
    return status;
  }
  return absl::StrCat(
      Heading(flags, inputs),
      WriteDraft(MakeDraft(known, catalogue, facts, flags.language()), document,
                 flags.format()));
}

// Whether all files could be understood. What a broken one seems to say of the
// model is no beginning: people take for checked what a draft says is from it.
bool AreWhole(const InitInputs& inputs, const Console& console) {
  bool whole = true;
  for (const v1::ArtifactFacts& facts : inputs.artifacts) {
    PrintFaults(facts, console);
    whole = whole && facts.faults().empty();
  }
  return whole;
}

// That no source of the draft is written over, those found in a directory
// included. What nothing is read from, --force may replace.
absl::Status CheckInputs(const Flags& flags, const InitInputs& inputs) {
  std::vector<std::string> sources = inputs.documents;
  for (const auto& [name, path] : inputs.paths) sources.push_back(path);
  return CheckOutput(flags.output, sources);
}

int Init(const Flags& flags, const std::vector<std::string>& paths,
         const Console& console) {
  if (!flags.output.empty() && !flags.force && Exists(flags.output)) {
    return JobError(console, kCommand,
                    absl::StrCat(flags.output,
                                 " exists already; --force "
                                 "writes over it"));
  }
  const absl::StatusOr<LoadedCatalogue> loaded =
      LoadCatalogue(flags.extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const absl::StatusOr<InitInputs> inputs =
      ReadInitInputs(paths, flags.header_only, console);
  if (!inputs.ok()) {
    return JobError(console, kCommand, inputs.status().message());
  }
  if (absl::Status status = CheckInputs(flags, *inputs); !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  if (!AreWhole(*inputs, console)) {
    return JobError(console, kCommand,
                    "a file breaks its format; nothing was written");
  }
  const CardNames names(loaded->catalogue);
  auto read = ReadSources(inputs->documents, names, &loaded->schemas->finder());
  if (const auto* failures = std::get_if<std::vector<ReadFailure>>(&read)) {
    return ReportFailures(console, kCommand, *failures);
  }
  const Document& document = std::get<Document>(read);
  const absl::StatusOr<std::string> text =
      Draft(flags, *inputs, loaded->catalogue, document);
  if (!text.ok()) return JobError(console, kCommand, text.status().message());
  ReportLeftOut(document, *inputs, console);
  return WriteOrPrint(console, kCommand, flags.output, *text);
}

}  // namespace

int InitCommand(const Arguments& arguments, const Console& console) {
  Flags flags;
  CommandLine line;
  line.Choice("to", &flags.to, {"textproto", "yaml", "json"},
              "what to write; textproto if not given");
  line.Flag("output", &flags.output, "FILE", "write there instead of printing");
  line.Switch("force", &flags.force, "write over a file that exists");
  line.Switch("header-only", &flags.header_only,
              "do not read the weights; there are no digests then");
  line.List("extra_schema", &flags.extra_schemas, "FILE", kExtraSchemaHelp);
  line.Choice("lang", &flags.lang, {"en", "nl"}, "language of the comments");
  line.Switch("help", &flags.help, "print this");
  const auto paths = line.Parse(arguments);
  if (!paths.ok()) {
    return UsageError(console, kCommand, paths.status().message());
  }
  if (flags.help) {
    console.out
        << "modelcard init [FLAG...] FILE_OR_DIRECTORY...\n\nBegins a document "
           "from what is there: model cards, documents and the model's own\n"
           "files. What they say is filled in, with its source in a comment; "
           "every answer\nthat is asked for besides has a slot, which the "
           "linter refuses until it is\nfilled in.\n\n"
        << line.Help();
    return kPassed;
  }
  if (paths->empty()) {
    return UsageError(console, kCommand, "no file or directory given");
  }
  if (absl::Status status = CheckEnding(flags.output, flags.to); !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  return Init(flags, *paths, console);
}

}  // namespace modelcard
