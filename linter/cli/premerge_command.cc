#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/cli/build_inventory.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/document_parser.h"
#include "linter/cli/finding_rule.h"
#include "linter/cli/lint_run.h"
#include "linter/cli/report_formats.h"
#include "linter/cli/write_file.h"
#include "linter/document/both.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/premerge/build_events.h"
#include "linter/premerge/combined.h"
#include "linter/premerge/compare.h"
#include "linter/premerge/read_build.h"
#include "linter/premerge/summary.h"
#include "linter/report/json.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/extra_schemas.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "premerge";

// Events name each file of a build.
constexpr size_t kMaxEventBytes = size_t{1} << 30;
constexpr size_t kMaxLabelBytes = 64 << 20;

struct Flags {
  std::string targets, base, inventory, format = "text", language = "en";
  std::string events, root, workspace;
  std::string base_events, base_root, base_workspace;
  std::vector<std::string> outputs, problems, not_compared;
  bool fail_if_worse = false;
};

absl::StatusOr<SourceText> Read(const std::string& path, size_t limit) {
  auto text = ReadText(path, limit);
  if (const auto* failure = std::get_if<ReadFailure>(&text)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": ", failure->message));
  }
  return std::get<SourceText>(std::move(text));
}

struct Build {
  BuildOutcome outcome;
  BuildFiles files;
};

absl::StatusOr<Build> ReadBuildAt(const std::string& events,
                                  const std::string& root,
                                  const std::string& workspace,
                                  DocumentParser& parser) {
  const absl::StatusOr<SourceText> text = Read(events, kMaxEventBytes);
  if (!text.ok()) return text.status();
  absl::StatusOr<BuildOutcome> outcome = ReadBuildEvents(text->text());
  if (!outcome.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat(events, ": ", outcome.status().message()));
  }
  BuildFiles files =
      ReadBuild(*outcome, root, workspace,
                [&](std::vector<SourceText> sources, const std::string& type,
                    const std::vector<SchemaFile>& schemas) {
                  return parser.Read(std::move(sources), type, schemas);
                });
  return Build{*std::move(outcome), std::move(files)};
}

struct Gathered {
  v1::PremergeSummary summary;

  // All reports as one.
  LintOutput findings;
};

absl::StatusOr<Gathered> Run(const Flags& flags, Language language) {
  const absl::StatusOr<Catalogue> catalogue =
      Catalogue::Of(*v1::ModelDocumentation::descriptor());
  if (!catalogue.ok()) return catalogue.status();
  DocumentParser parser;
  PremergeInput input;
  Gathered result;
  input.workspace = flags.workspace;
  for (const std::string& problem : flags.problems) {
    input.problems.push_back({problem});
  }
  for (const std::string& why : flags.not_compared) {
    input.not_compared.push_back({why});
  }
  if (!flags.targets.empty()) {
    const absl::StatusOr<SourceText> labels =
        Read(flags.targets, kMaxLabelBytes);
    if (!labels.ok()) return labels.status();
    input.targets =
        absl::StrSplit(labels->text(), '\n', absl::SkipWhitespace());
    absl::StatusOr<Build> head =
        ReadBuildAt(flags.events, flags.root, flags.workspace, parser);
    if (!head.ok()) return head.status();
    input.build = std::move(head->outcome);
    input.head = std::move(head->files.models);
    result.findings.sources = std::move(head->files.sources);
    for (Both& problem : head->files.problems) {
      input.problems.push_back(std::move(problem));
    }
  }
  if (!flags.base_events.empty()) {
    absl::StatusOr<Build> base = ReadBuildAt(flags.base_events, flags.base_root,
                                             flags.base_workspace, parser);
    if (!base.ok()) return base.status();
    input.base = std::move(base->files.models);
    input.base_build = std::move(base->outcome);
    // The base is what it is: its faults are not those of the change.
    for (Both& problem : base->files.problems) {
      input.not_compared.push_back(std::move(problem));
    }
  }
  result.summary = Summarize(input);
  result.summary.set_base(flags.base);
  if (!flags.inventory.empty()) {
    absl::Status status = WriteInventory(*catalogue, input, result.summary,
                                         flags.root, flags.inventory);
    if (!status.ok()) return status;
  }
  result.findings.report = Combined(input, result.summary, language);
  for (const v1::Finding& finding : result.findings.report.findings()) {
    if (result.findings.rules.contains(finding.rule_id())) continue;
    result.findings.rules.emplace(finding.rule_id(),
                                  FindingRule(*catalogue, finding, language));
  }
  return result;
}

// The summary as text or data; or the findings, as other tools show them.
std::string RenderResult(absl::string_view format, const Gathered& result,
                         Language language) {
  if (format == "text") return SummaryText(result.summary, language);
  if (format == "json") return ToJson(result.summary);
  return Render(format, result.findings, language);
}

int ExitCodeOf(const v1::PremergeSummary& summary, bool fail_if_worse) {
  if (summary.verdict() == v1::PremergeSummary::BROKEN) return kUnusable;
  if (summary.verdict() == v1::PremergeSummary::FAILED) return kFindings;
  const bool worse =
      std::any_of(summary.targets().begin(), summary.targets().end(),
                  [](const auto& each) { return !each.worse().empty(); });
  return fail_if_worse && worse ? kFindings : kPassed;
}

}  // namespace

int PremergeCommand(const Arguments& arguments, const Console& console) {
  Flags flags;
  bool help = false;
  CommandLine line;
  line.Flag("targets", &flags.targets, "FILE",
            "labels that were asked for, one a line; none: nothing was");
  line.Flag("events", &flags.events, "FILE",
            "what --build_event_json_file of their build wrote");
  line.Flag("root", &flags.root, "DIRECTORY", "execution root of that build");
  line.Flag("workspace", &flags.workspace, "DIRECTORY", "workspace of it");
  line.Flag("base", &flags.base, "COMMIT", "what is compared with");
  line.Flag("base-events", &flags.base_events, "FILE",
            "the same of a build at the base");
  line.Flag("base-root", &flags.base_root, "DIRECTORY",
            "execution root of that build");
  line.Flag("base-workspace", &flags.base_workspace, "DIRECTORY",
            "workspace of it");
  line.List("problem", &flags.problems, "TEXT",
            "what else went wrong: there is no verdict; repeatable");
  line.List("not-compared", &flags.not_compared, "TEXT",
            "why something is not compared; repeatable");
  line.Flag("inventory", &flags.inventory, "DIRECTORY",
            "also write an inventory of all targets");
  line.Switch("fail-if-worse", &flags.fail_if_worse,
              "exit with 1 if anything is worse than at the base");
  line.Choice("format", &flags.format, FormatNames(), "what to print");
  line.List("output", &flags.outputs, "FORMAT:FILE",
            "also write a report to a file; repeatable");
  line.Choice("lang", &flags.language, {"en", "nl"}, "language of the text");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard premerge FLAG...\n\nSums up a build of many "
                   "models in one verdict. Run by //tools:premerge.\n\n"
                << line.Help();
    return kPassed;
  }
  if (!positional->empty()) {
    return UsageError(console, kCommand, "takes no arguments");
  }
  const absl::StatusOr<std::vector<ReportTarget>> outputs =
      ParseTargets(flags.outputs);
  if (!outputs.ok()) {
    return UsageError(console, kCommand, outputs.status().message());
  }
  const Language language =
      flags.language == "nl" ? Language::kDutch : Language::kEnglish;
  const absl::StatusOr<Gathered> result = Run(flags, language);
  if (!result.ok()) {
    return JobError(console, kCommand, result.status().message());
  }
  for (const ReportTarget& output : *outputs) {
    const absl::Status status =
        WriteFile(output.path, RenderResult(output.format, *result, language));
    if (!status.ok()) return JobError(console, kCommand, status.message());
  }
  console.out << RenderResult(flags.format, *result, language) << std::flush;
  if (!console.out) return JobError(console, kCommand, "could not be printed");
  return ExitCodeOf(result->summary, flags.fail_if_worse);
}

}  // namespace modelcard
