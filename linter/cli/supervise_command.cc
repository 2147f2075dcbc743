#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/json_file.h"
#include "linter/cli/output_path.h"
#include "linter/cli/stamp.h"
#include "linter/cli/system_run.h"
#include "linter/cli/write_file.h"
#include "linter/page/html.h"
#include "linter/page/markdown.h"
#include "linter/report/json.h"
#include "linter/report/text_report.h"
#include "linter/supervision/supervision_page.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "supervise";

struct Flags {
  std::string stamp, target, language = "en", format = "markdown";
  std::vector<std::string> models, reports, outputs;
  bool exit_zero = false, help = false;
};

// The result in a format; empty if there is no such format.
std::string Render(absl::string_view format, const SystemOutput& output,
                   Language language) {
  if (format == "json") return ToJson(output.supervision);
  if (format == "textproto") return output.documentation;
  const page::Page page = SupervisionPage(output.supervision, language);
  if (format == "html") return page::ToHtml(page);
  return format == "markdown" ? page::ToMarkdown(page) : "";
}

std::string RenderReport(absl::string_view format, const SystemOutput& output,
                         Language language, bool color) {
  if (format == "json") return ToJson(output.report);
  return format == "text"
             ? TextReport(output.report, output.sources, {language, color})
             : "";
}

// FORMAT:PATH. Nothing is written in a format that is not known.
absl::Status Write(absl::string_view flag, absl::string_view target,
                   auto render) {
  const std::pair<std::string, std::string> parts =
      absl::StrSplit(target, absl::MaxSplits(':', 1));
  const std::string text = render(parts.first);
  if (text.empty() || parts.second.empty()) {
    return absl::InvalidArgumentError(absl::StrCat(
        "--", flag, "=", target, ": expected FORMAT:PATH, see --help"));
  }
  return WriteFile(parts.second, text);
}

// That each result has a file of its own, and none is written over what is
// read.
absl::Status CheckTargets(const Flags& flags, const std::string& document) {
  std::vector<std::string> taken = flags.models;
  taken.push_back(document);
  for (const auto* targets : {&flags.reports, &flags.outputs}) {
    for (const std::string& target : *targets) {
      const std::pair<std::string, std::string> parts =
          absl::StrSplit(target, absl::MaxSplits(':', 1));
      if (absl::Status status = CheckOutput(parts.second, taken);
          !status.ok()) {
        return status;
      }
      taken.push_back(parts.second);
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<SystemOutput> RunFlags(const Flags& flags,
                                      const std::string& document) {
  SystemInputs inputs;
  inputs.document = document;
  inputs.target = flags.target;
  inputs.language =
      flags.language == "nl" ? Language::kDutch : Language::kEnglish;
  for (const std::string& path : flags.models) {
    absl::StatusOr<v1::DocumentedModel> facts =
        ReadJsonFile<v1::DocumentedModel>(path, "facts of a model");
    if (!facts.ok()) return facts.status();
    inputs.models.push_back(*std::move(facts));
  }
  return RunSystem(inputs);
}

absl::Status WriteAll(const Flags& flags, const SystemOutput& output,
                      Language language) {
  for (const std::string& target : flags.reports) {
    absl::Status status =
        Write("report", target, [&](absl::string_view format) {
          return RenderReport(format, output, language, /*color=*/false);
        });
    if (!status.ok()) return status;
  }
  if (output.report.outcome() != v1::LintReport::PASSED) {
    return absl::OkStatus();
  }
  for (const std::string& target : flags.outputs) {
    absl::Status status =
        Write("output", target, [&](absl::string_view format) {
          return Render(format, output, language);
        });
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

int ExitCodeOf(const v1::LintReport& report) {
  switch (report.outcome()) {
    case v1::LintReport::PASSED:
      return kPassed;
    case v1::LintReport::FAILED:
      return kFindings;
    default:
      return kUnusable;
  }
}

void Declare(CommandLine& line, Flags& flags) {
  line.List("model", &flags.models, "FILE",
            "facts of a model of the system, by `facts`; repeatable");
  line.Flag("target", &flags.target, "LABEL", "build label of the system");
  line.Choice("lang", &flags.language, {"en", "nl"}, "language");
  line.Choice("format", &flags.format, {"markdown", "html", "json"},
              "what to print");
  line.List("output", &flags.outputs, "FORMAT:PATH",
            "write the result there: json, html, markdown, or textproto for "
            "the normalised document; repeatable");
  line.List("report", &flags.reports, "FORMAT:PATH",
            "write the findings there: json or text; repeatable");
  line.Flag("stamp", &flags.stamp, "FILE",
            "refuse without this stamp of `verdict`");
  line.Switch("exit-zero", &flags.exit_zero,
              "exit 0 whatever was found, if the reports could be written");
  line.Switch("help", &flags.help, "print this");
}

int Run(const Flags& flags, const std::string& document,
        const Console& console) {
  if (!flags.stamp.empty()) {
    if (absl::Status status = CheckStamp(flags.stamp); !status.ok()) {
      return JobError(console, kCommand, status.message());
    }
  }
  if (absl::Status status = CheckTargets(flags, document); !status.ok()) {
    return UsageError(console, kCommand, status.message());
  }
  const Language language =
      flags.language == "nl" ? Language::kDutch : Language::kEnglish;
  const absl::StatusOr<SystemOutput> output = RunFlags(flags, document);
  if (!output.ok()) {
    return JobError(console, kCommand, output.status().message());
  }
  if (absl::Status status = WriteAll(flags, *output, language); !status.ok()) {
    return absl::IsInvalidArgument(status)
               ? UsageError(console, kCommand, status.message())
               : JobError(console, kCommand, status.message());
  }
  const bool passed = output->report.outcome() == v1::LintReport::PASSED;
  const bool has_findings = !output->report.findings().empty();
  if (flags.reports.empty() && (!passed || has_findings)) {
    console.err << RenderReport("text", *output, language, console.color)
                << std::flush;
  }
  if (passed && flags.outputs.empty() && flags.reports.empty()) {
    console.out << Render(flags.format, *output, language) << std::flush;
    if (!console.out) {
      return JobError(console, kCommand, "the result could not be printed");
    }
  }
  return flags.exit_zero ? kPassed : ExitCodeOf(output->report);
}

}  // namespace

int SuperviseCommand(const Arguments& arguments, const Console& console) {
  Flags flags;
  CommandLine line;
  Declare(line, flags);
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (flags.help) {
    console.out << "modelcard supervise [FLAG...] SYSTEM\n\nSays who "
                   "supervises an AI system on general-purpose AI models, and "
                   "what each\nauthority may ask. SYSTEM is a "
                   "modelcard.v1.AiSystemDocumentation.\n\n"
                << line.Help()
                << "\nExit code: 0 no errors, 1 errors, 2 something could not "
                   "be read or understood.\n";
    return kPassed;
  }
  if (positional->size() != 1) {
    return UsageError(console, kCommand, "takes one document");
  }
  return Run(flags, positional->front(), console);
}

}  // namespace modelcard
