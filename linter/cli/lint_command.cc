#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_replace.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/fix_documents.h"
#include "linter/cli/lint_flags.h"
#include "linter/cli/lint_run.h"
#include "linter/cli/output_path.h"
#include "linter/cli/report_formats.h"
#include "linter/cli/schema_files.h"
#include "linter/cli/write_file.h"
#include "linter/report/applicability_report.h"
#include "linter/report/place.h"
#include "linter/report/printable.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "lint";

// That no report is written over what is linted.
absl::Status CheckTargets(const std::vector<ReportTarget>& targets,
                          const LintFlags& flags) {
  std::vector<std::string> read = flags.Files();
  const std::vector<std::string>& documents = flags.inputs.documents;
  read.insert(read.end(), documents.begin(), documents.end());
  read.push_back(flags.inputs.baseline);
  for (const ReportTarget& target : targets) {
    if (absl::Status status = CheckOutput(target.path, read); !status.ok()) {
      return status;
    }
  }
  return absl::OkStatus();
}

int ExitCodeOf(v1::LintReport::Outcome outcome) {
  switch (outcome) {
    case v1::LintReport::PASSED:
      return kPassed;
    case v1::LintReport::FAILED:
      return kFindings;
    default:
      return kUnusable;
  }
}

int ExplainApplicability(const LintOutput& output, const LintInputs& inputs,
                         const Console& console) {
  const absl::StatusOr<LoadedCatalogue> loaded =
      LoadCatalogue(inputs.extra_schemas);
  if (!loaded.ok()) {
    return JobError(console, kCommand, loaded.status().message());
  }
  for (const auto& [path, facts] : output.facts) {
    console.out << PrintablePath(path) << "\n\n"
                << ApplicabilityReport(loaded->catalogue, facts,
                                       inputs.language);
  }
  console.out << std::flush;
  return console.out ? kPassed
                     : JobError(console, kCommand, "could not be printed");
}

int PrintDiff(const FixedRun& run, bool exit_zero, const Console& console) {
  // For people: a terminal must not obey what a document brings.
  console.out << Printable(absl::StrReplaceAll(DiffOf(run), {{"\r\n", "\n"}}),
                           /*keep_line_breaks=*/true)
              << std::flush;
  if (!console.out) return JobError(console, kCommand, "could not be printed");
  return exit_zero ? kPassed : ExitCodeOf(run.before.report.outcome());
}

absl::Status Mend(const FixedRun& run, const Console& console) {
  if (absl::Status status = WriteTexts(run); !status.ok()) return status;
  if (run.count > 0) {
    console.err << "modelcard lint: " << run.count
                << (run.count == 1 ? " place mended" : " places mended")
                << std::endl;
  }
  return absl::OkStatus();
}

}  // namespace

int LintCommand(const Arguments& arguments, const Console& console) {
  LintFlags flags;
  LintInputs& inputs = flags.inputs;
  std::string format, language = "en";
  std::vector<std::string> outputs;
  bool exit_zero = false, explain = false, fix = false, diff = false;
  bool help = false;
  CommandLine line;
  line.Choice("format", &format, FormatNames(),
              "what to print; text if not given");
  line.Choice("lang", &language, {"en", "nl"}, "language of the findings");
  line.List("output", &outputs, "FORMAT:PATH",
            "write a report there instead of printing it; repeatable");
  flags.AddTo(line);
  line.Flag("baseline", &inputs.baseline, "FILE",
            "known errors (modelcard.v1.Baseline)");
  line.Switch("exit-zero", &exit_zero,
              "exit 0 whatever the reports say, if they could be written");
  line.Switch("fix", &fix,
              "mend what needs no decision, such as the form of a date");
  line.Switch("diff", &diff,
              "only print what --fix would change; the exit code is that of "
              "the files as they are");
  line.Switch("explain-applicability", &explain,
              "print the facts that decide what applies, and no findings");
  line.Switch("each", &inputs.each,
              "check every file as a document of its own");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard lint [FLAG...] FILE...\n\nChecks the "
                   "documentation of a model against every requirement. "
                   "Several files are one\ndocument: *.textproto, *.json, "
                   "*.yaml, or a model card *.md.\n\n"
                << line.Help()
                << "\nExit code: 0 no errors, 1 errors, 2 something could not "
                   "be read or understood.\n";
    return kPassed;
  }
  inputs.documents = *positional;
  if (inputs.documents.empty()) {
    return UsageError(console, kCommand, "no document given");
  }
  if (absl::Status status = flags.Check(); !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  if (diff && (!format.empty() || !outputs.empty())) {
    return UsageError(console, kCommand,
                      "--diff prints what would change and no report: leave "
                      "--format and --output out");
  }
  if (format.empty()) format = "text";
  inputs.language = language == "nl" ? Language::kDutch : Language::kEnglish;
  if (absl::Status status = flags.Finish(); !status.ok()) {
    return JobError(console, kCommand, status.message());
  }
  const auto targets = ParseTargets(outputs);
  if (!targets.ok()) {
    return UsageError(console, kCommand, targets.status().message());
  }
  if (absl::Status status = CheckTargets(*targets, flags); !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  absl::StatusOr<LintOutput> output;
  if (fix || diff) {
    absl::StatusOr<FixedRun> run = RunLintAndFix(inputs);
    if (!run.ok()) return JobError(console, kCommand, run.status().message());
    if (diff && run->before.report.failures().empty()) {
      return PrintDiff(*run, exit_zero, console);
    }
    if (absl::Status status = Mend(*run, console); !status.ok()) {
      return JobError(console, kCommand, status.message());
    }
    output = std::move(run->after);
  } else {
    output = RunLint(inputs);
  }
  if (!output.ok()) {
    return JobError(console, kCommand, output.status().message());
  }
  if (explain && output->report.failures().empty()) {
    return ExplainApplicability(*output, inputs, console);
  }
  for (const ReportTarget& target : *targets) {
    const absl::Status status =
        WriteFile(target.path, Render(target.format, *output, inputs.language));
    if (!status.ok()) return JobError(console, kCommand, status.message());
  }
  if (targets->empty()) {
    console.out << Render(format, *output, inputs.language, console.color)
                << std::flush;
    if (!console.out) {
      return JobError(console, kCommand, "the report could not be printed");
    }
  }
  return exit_zero ? kPassed : ExitCodeOf(output->report.outcome());
}

}  // namespace modelcard
