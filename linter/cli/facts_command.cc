#include <cstdint>
#include <filesystem>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "linter/artifact/inspect.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/stamp.h"
#include "linter/cli/write_file.h"
#include "linter/report/json.h"
#include "linter/requirement/catalogue.h"
#include "linter/supervision/model_facts.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "facts";

absl::StatusOr<v1::DocumentedModel> FactsFrom(const std::string& stamp,
                                              const std::string& report_path,
                                              const std::string& pack_path) {
  if (absl::Status status = CheckStamp(stamp); !status.ok()) return status;
  const absl::StatusOr<v1::LintReport> report = ReadReport(report_path);
  if (!report.ok()) return report.status();
  const absl::StatusOr<v1::ArtifactFacts> pack =
      Inspect(pack_path, std::filesystem::path(pack_path).filename().string(),
              [](uint64_t, uint64_t) {});
  if (!pack.ok()) return pack.status();
  const absl::StatusOr<Catalogue> catalogue =
      Catalogue::Of(*v1::ModelDocumentation::descriptor());
  if (!catalogue.ok()) return catalogue.status();
  return FactsOfModel(*report, *catalogue, *pack);
}

}  // namespace

int FactsCommand(const Arguments& arguments, const Console& console) {
  std::string stamp, report, pack, output;
  bool help = false;
  CommandLine line;
  line.Flag("stamp", &stamp, "FILE", "stamp of `verdict`");
  line.Flag("report", &report, "FILE", "report of `lint`, as JSON");
  line.Flag("pack", &pack, "FILE", "documentation for downstream providers");
  line.Flag("output", &output, "FILE", "the facts");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard facts FLAG...\n\nWrites what those who build a "
                   "system on a model have to know of it.\n\n"
                << line.Help();
    return kPassed;
  }
  if (!positional->empty() || stamp.empty() || report.empty() || pack.empty() ||
      output.empty()) {
    return UsageError(console, kCommand,
                      "needs --stamp, --report, --pack and --output");
  }
  const absl::StatusOr<v1::DocumentedModel> facts =
      FactsFrom(stamp, report, pack);
  if (!facts.ok()) return JobError(console, kCommand, facts.status().message());
  const absl::Status status = WriteFile(output, ToJson(*facts));
  return status.ok() ? kPassed : JobError(console, kCommand, status.message());
}

}  // namespace modelcard
