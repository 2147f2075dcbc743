#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "linter/check/date.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/lint_run.h"
#include "linter/cli/write_file.h"
#include "linter/report/applicability_report.h"
#include "linter/report/json.h"
#include "linter/report/printable.h"
#include "linter/report/text_report.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "lint";

std::string Render(absl::string_view format, const LintOutput& output,
                   Language language, bool color) {
  return format == "json"
             ? ToJson(output.report)
             : TextReport(output.report, output.sources, {language, color});
}

// FORMAT:PATH.
absl::Status WriteReport(absl::string_view target, const LintOutput& output,
                         Language language) {
  const std::pair<std::string, std::string> parts =
      absl::StrSplit(target, absl::MaxSplits(':', 1));
  if ((parts.first != "json" && parts.first != "text") ||
      parts.second.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("--output=", target, ": expected json:PATH or text:PATH"));
  }
  return WriteFile(parts.second,
                   Render(parts.first, output, language, /*color=*/false));
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

int ExplainApplicability(const LintOutput& output, Language language,
                         const Console& console) {
  const absl::StatusOr<Catalogue> catalogue =
      Catalogue::Of(*v1::ModelDocumentation::descriptor());
  if (!catalogue.ok()) {
    return JobError(console, kCommand, catalogue.status().message());
  }
  for (const auto& [path, facts] : output.facts) {
    console.out << Printable(path) << "\n\n"
                << ApplicabilityReport(*catalogue, facts, language);
  }
  console.out << std::flush;
  return console.out ? kPassed
                     : JobError(console, kCommand, "could not be printed");
}

}  // namespace

int LintCommand(const Arguments& arguments, const Console& console) {
  LintInputs inputs;
  std::string format = "text", language = "en";
  std::vector<std::string> outputs;
  bool exit_zero = false, explain = false, help = false;
  CommandLine line;
  line.Choice("format", &format, {"text", "json"}, "what to print");
  line.Choice("lang", &language, {"en", "nl"}, "language of the findings");
  line.List("output", &outputs, "FORMAT:PATH",
            "write a report there instead of printing it; repeatable");
  line.Flag("policy", &inputs.policy, "FILE", "waivers (modelcard.v1.Policy)");
  line.Flag("model", &inputs.model, "LABEL", "build label of the model");
  line.Flag("as-of", &inputs.as_of, "YYYY-MM-DD",
            "compare expiry dates with this day; not checked without it");
  line.Switch("exit-zero", &exit_zero,
              "exit 0 whatever the reports say, if they could be written");
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
  if (!inputs.as_of.empty() && !ParseDate(inputs.as_of)) {
    return UsageError(console, kCommand,
                      absl::StrCat("--as-of=", inputs.as_of,
                                   ": expected a date, YYYY-MM-DD"));
  }
  inputs.language = language == "nl" ? Language::kDutch : Language::kEnglish;
  const absl::StatusOr<LintOutput> output = RunLint(inputs);
  if (!output.ok()) {
    return JobError(console, kCommand, output.status().message());
  }
  if (explain && output->report.failures().empty()) {
    return ExplainApplicability(*output, inputs.language, console);
  }
  for (const std::string& target : outputs) {
    const absl::Status status = WriteReport(target, *output, inputs.language);
    if (absl::IsInvalidArgument(status)) {
      return UsageError(console, kCommand, status.message());
    }
    if (!status.ok()) return JobError(console, kCommand, status.message());
  }
  if (outputs.empty()) {
    console.out << Render(format, *output, inputs.language, console.color)
                << std::flush;
    if (!console.out) {
      return JobError(console, kCommand, "the report could not be printed");
    }
  }
  return exit_zero ? kPassed : ExitCodeOf(output->report.outcome());
}

}  // namespace modelcard
