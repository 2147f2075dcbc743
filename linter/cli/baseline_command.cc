#include <filesystem>
#include <set>
#include <string>
#include <system_error>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/cli/command_line.h"
#include "linter/cli/command_results.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/lint_flags.h"
#include "linter/cli/lint_run.h"
#include "linter/cli/read_document.h"
#include "linter/cli/replace_file.h"
#include "linter/cli/schema_files.h"
#include "linter/cli/write_file.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/policy/baseline.h"
#include "linter/policy/shrink_baseline.h"
#include "linter/report/concise_report.h"
#include "linter/report/place.h"
#include "modelcard/v1/baseline.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "baseline";

int CannotLint(const LintOutput& output, const Console& console) {
  console.err << ConciseReport({output.report, output.sources, output.rules});
  return JobError(console, kCommand, "nothing was written");
}

// Writes the errors of the run as a new baseline.
int Create(const LintOutput& output,
           const std::vector<std::string>& extra_schemas,
           const std::string& path, const Console& console) {
  std::error_code error;
  if (std::filesystem::exists(path, error)) {
    return JobError(console, kCommand,
                    absl::StrCat(path,
                                 " exists, and a baseline does not grow; "
                                 "--update takes out what is mended"));
  }
  const absl::StatusOr<LoadedCatalogue> loaded = LoadCatalogue(extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  const v1::Baseline baseline = BaselineOf(output.report, loaded->catalogue);
  const absl::Status status = WriteFile(path, BaselineText(baseline));
  if (!status.ok()) return JobError(console, kCommand, status.message());
  const int left = output.report.counts().errors() - baseline.entries_size();
  console.out << PrintablePath(path) << ": " << baseline.entries_size()
              << (baseline.entries_size() == 1 ? " error" : " errors");
  if (left > 0) {
    console.out << "; " << left
                << " cannot be in a baseline, because they hide others or are "
                   "not about a document";
  }
  console.out << std::endl;
  return kPassed;
}

// Which entries fit no error of the run.
std::set<int> StaleEntries(const v1::LintReport& report) {
  std::set<int> stale;
  for (const v1::Finding& finding : report.findings()) {
    absl::string_view entry = finding.field_path();
    int index = 0;
    if (finding.rule_id() == "modelcard.baseline" &&
        absl::ConsumePrefix(&entry, "entries[") &&
        absl::ConsumeSuffix(&entry, "]") && absl::SimpleAtoi(entry, &index)) {
      stale.insert(index);
    }
  }
  return stale;
}

// Takes the entries that fit nothing out of the text, with the comments and the
// order of the others left alone.
int Shrink(const LintOutput& output, const std::string& path,
           const Console& console) {
  const std::set<int> stale = StaleEntries(output.report);
  if (stale.empty()) {
    console.out << PrintablePath(path) << ": nothing to remove" << std::endl;
    return kPassed;
  }
  if (FormatOfName(path) != "textproto") {
    return JobError(
        console, kCommand,
        absl::StrCat(path,
                     ": entries are only taken out of protobuf text "
                     "format; nothing was written"));
  }
  const SourceText& source = output.sources.at(output.report.baseline().path());
  const auto read = ReadTextproto(source, {v1::Baseline::descriptor()});
  if (const auto* failure = std::get_if<ReadFailure>(&read)) {
    return ReportFailures(console, kCommand, {*failure});
  }
  const absl::StatusOr<std::string> text =
      WithoutEntries(std::get<Document>(read), stale);
  if (!text.ok()) return JobError(console, kCommand, text.status().message());
  const absl::Status status = ReplaceFile(path, source.text(), *text);
  if (!status.ok()) return JobError(console, kCommand, status.message());
  console.out << PrintablePath(path) << ": " << stale.size()
              << (stale.size() == 1 ? " entry removed" : " entries removed")
              << std::endl;
  return kPassed;
}

// A new baseline is in text format: under another name nothing could read it.
absl::Status CheckName(const std::string& path) {
  if (FormatOfName(path) == "textproto") return absl::OkStatus();
  return absl::InvalidArgumentError(absl::StrCat(
      "--baseline: ", path,
      " would hold protobuf text format; call it *.textproto, *.txtpb or "
      "*.pbtxt"));
}

}  // namespace

int BaselineCommand(const Arguments& arguments, const Console& console) {
  LintFlags flags;
  std::string path;
  bool update = false, help = false;
  CommandLine line;
  line.Flag("baseline", &path, "FILE", "the file to write");
  line.Switch("update", &update,
              "only take out what is mended; nothing is ever added");
  flags.AddTo(line);
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard baseline --baseline=FILE [FLAG...] DOC...\n\n"
                   "Writes the errors that documents have now, so that a model "
                   "can come under the\ngate with them and with no others. "
                   "What `lint` is given "
                   "there, this has to be\ngiven too.\n\n"
                << line.Help();
    return kPassed;
  }
  if (path.empty() || positional->empty()) {
    return UsageError(console, kCommand, "needs --baseline and a document");
  }
  if (absl::Status status = CheckName(path); !update && !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  if (absl::Status status = flags.Check(); !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  if (absl::Status status = flags.Finish(); !status.ok()) {
    return JobError(console, kCommand, status.message());
  }
  LintInputs& inputs = flags.inputs;
  inputs.documents = *positional;
  if (update) inputs.baseline = path;
  const absl::StatusOr<LintOutput> output = RunLint(inputs);
  if (!output.ok()) {
    return JobError(console, kCommand, output.status().message());
  }
  if (!output->report.failures().empty()) return CannotLint(*output, console);
  return update ? Shrink(*output, path, console)
                : Create(*output, inputs.extra_schemas, path, console);
}

}  // namespace modelcard
