#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/binding/binding.h"
#include "linter/binding/update_bindings.h"
#include "linter/card/names.h"
#include "linter/cli/bound_files.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/read_document.h"
#include "linter/cli/replace_file.h"
#include "linter/cli/schema_files.h"
#include "linter/document/document.h"
#include "linter/document/edit_text.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/report/printable.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "update";

const v1::ModelDocumentation& MessageOf(const Document& document) {
  return google::protobuf::DownCastMessage<v1::ModelDocumentation>(
      document.message());
}

bool IsText(absl::string_view path) {
  return absl::EndsWith(path, ".textproto") || absl::EndsWith(path, ".txtpb") ||
         absl::EndsWith(path, ".pbtxt");
}

absl::Status Unreadable(const ReadFailure& failure) {
  const std::string place =
      failure.line > 0 ? absl::StrCat(":", failure.line, ":", failure.column)
                       : "";
  return absl::InvalidArgumentError(
      absl::StrCat(failure.path, place, ": ", failure.message));
}

// Whether there are only comments so far in a file for bindings, which is how
// one begins that stands beside a document in another format.
bool IsYetToBeWritten(const SourceText& source) {
  if (!IsText(source.path())) return false;
  const std::vector<absl::string_view> lines =
      absl::StrSplit(source.text(), '\n');
  return std::all_of(lines.begin(), lines.end(), [](absl::string_view line) {
    line = absl::StripAsciiWhitespace(line);
    return line.empty() || line.front() == '#';
  });
}

// A document's sources, each as a document of its own.
absl::StatusOr<std::vector<Document>> ReadEach(
    const std::vector<std::string>& paths, const LoadedCatalogue& loaded) {
  std::vector<Document> sources;
  const CardNames names(loaded.catalogue);
  for (const std::string& path : paths) {
    auto text = ReadText(path);
    if (const auto* failure = std::get_if<ReadFailure>(&text)) {
      return Unreadable(*failure);
    }
    SourceText source = std::get<SourceText>(std::move(text));
    if (IsYetToBeWritten(source)) {
      sources.emplace_back(std::move(source),
                           std::make_unique<v1::ModelDocumentation>(),
                           FieldLocations());
      continue;
    }
    auto read = ReadDocument(std::move(source), names.root(), names,
                             &loaded.schemas->finder());
    if (const auto* failure = std::get_if<ReadFailure>(&read)) {
      return Unreadable(*failure);
    }
    sources.push_back(std::get<Document>(std::move(read)));
  }
  return sources;
}

// The source that holds the bindings; the first in text format if none does.
absl::StatusOr<const Document*> SourceToUpdate(
    const std::vector<Document>& sources) {
  const Document* holder = nullptr;
  const Document* first = nullptr;
  for (const Document& source : sources) {
    const std::string& path = source.source().path();
    if (IsText(path) && first == nullptr) first = &source;
    if (MessageOf(source).bindings().empty()) continue;
    if (holder != nullptr) {
      return absl::InvalidArgumentError(
          absl::StrCat(path, ": bindings stand here and in ",
                       holder->source().path(), "; keep them in one file"));
    }
    holder = &source;
  }
  if (holder == nullptr) holder = first;
  if (holder == nullptr || !IsText(holder->source().path())) {
    return absl::InvalidArgumentError(absl::StrCat(
        sources.front().source().path(),
        ": bindings are only written to documents in protobuf text format; "
        "keep them in a *.textproto beside it, which may begin as a line of "
        "comment, and name both"));
  }
  return holder;
}

// Who has to sign again.
void NameSignOffs(const std::vector<Document>& sources,
                  const Console& console) {
  for (const Document& source : sources) {
    for (const v1::SignOff& sign_off : MessageOf(source).sign_off()) {
      console.err << "modelcard update: " << Printable(source.source().path())
                  << ": only " << Printable(sign_off.name())
                  << " can renew the sign-off of " << Printable(sign_off.date())
                  << std::endl;
    }
  }
}

absl::Status Update(const std::vector<Document>& sources,
                    const BoundInputs& bound, const LoadedCatalogue& loaded,
                    bool only_show, const Console& console) {
  const absl::StatusOr<const Document*> target = SourceToUpdate(sources);
  if (!target.ok()) return target.status();
  const SourceText& before = (*target)->source();
  const absl::StatusOr<std::vector<TextEdit>> edits =
      BindingEdits(**target, bound, &loaded.schemas->finder());
  if (!edits.ok()) return edits.status();
  if (only_show) {
    const std::string diff = UnifiedDiff(before.path(), before.text(), *edits);
    console.out << Printable(absl::StrReplaceAll(diff, {{"\r\n", "\n"}}),
                             /*keep_line_breaks=*/true)
                << std::flush;
    return console.out ? absl::OkStatus()
                       : absl::UnavailableError("could not be printed");
  }
  if (edits->empty()) return absl::OkStatus();
  const absl::StatusOr<std::string> after = ApplyEdits(before.text(), *edits);
  if (!after.ok()) return after.status();
  if (absl::Status status = ReplaceFile(before.path(), before.text(), *after);
      !status.ok()) {
    return status;
  }
  console.err << "modelcard update: " << Printable(before.path())
              << ": bindings written" << std::endl;
  NameSignOffs(sources, console);
  return absl::OkStatus();
}

}  // namespace

int UpdateCommand(const Arguments& arguments, const Console& console) {
  BoundFiles files;
  std::vector<std::string> extra_schemas;
  std::string model;
  bool diff = false, help = false;
  CommandLine line;
  line.List("facts", &files.artifacts, "FILE",
            "facts of `inspect` about an artifact; repeatable");
  line.List("training-data", &files.training_data, "FILE",
            "the same about a list of training data");
  line.List("base-documentation", &files.base_documentation, "FILE",
            "the same about the documentation of a base model");
  line.Flag("model", &model, "LABEL",
            "build label of the model, which then has no inputs but these");
  line.List("extra_schema", &extra_schemas, "FILE", kExtraSchemaHelp);
  line.Switch("diff", &diff, "only print what would change");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out
        << "modelcard update [FLAG...] FILE...\n\nWrites the digests "
           "of what a document describes into it. All else stays as it "
           "is,\nsign-offs too: read first what the moved inputs touch, "
           "as `modelcard lint` says.\n\n"
        << line.Help();
    return kPassed;
  }
  if (positional->empty()) {
    return UsageError(console, kCommand, "no document given");
  }
  const absl::StatusOr<BoundInputs> bound = ReadBoundInputs(files, model);
  if (!bound.ok()) return JobError(console, kCommand, bound.status().message());
  if (bound->inputs.empty()) {
    return UsageError(console, kCommand, "no facts given to bind to");
  }
  const absl::StatusOr<LoadedCatalogue> loaded = LoadCatalogue(extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const absl::StatusOr<std::vector<Document>> sources =
      ReadEach(*positional, *loaded);
  if (!sources.ok()) {
    return JobError(console, kCommand, sources.status().message());
  }
  const absl::Status status = Update(*sources, *bound, *loaded, diff, console);
  return status.ok() ? kPassed : JobError(console, kCommand, status.message());
}

}  // namespace modelcard
