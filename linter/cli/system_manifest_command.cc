#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "linter/artifact/inspect.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/json_file.h"
#include "linter/cli/stamp.h"
#include "linter/cli/write_file.h"
#include "linter/report/json.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/manifest.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "system-manifest";

struct Flags {
  std::string stamp, report, linter, output;
  std::vector<std::string> models;
};

absl::Status SetDigest(const std::string& path, const std::string& name,
                       v1::ResourceDescriptor& resource) {
  const absl::StatusOr<v1::ArtifactFacts> facts =
      Inspect(path, name, [](uint64_t, uint64_t) {});
  if (!facts.ok()) return facts.status();
  resource.set_name(name);
  resource.mutable_digest()->set_sha256(facts->sha256());
  return absl::OkStatus();
}

absl::Status AddModels(const std::vector<std::string>& paths,
                       v1::AiSystemPredicate& predicate) {
  for (const std::string& path : paths) {
    const absl::StatusOr<v1::Statement> model =
        ReadJsonFile<v1::Statement>(path, "manifest");
    if (!model.ok()) return model.status();
    absl::Status status =
        SetDigest(path, model->predicate().model(), *predicate.add_models());
    if (!status.ok()) return status;
  }
  return absl::OkStatus();
}

absl::StatusOr<v1::SystemStatement> StatementFrom(
    const Flags& flags, const std::vector<std::string>& subjects) {
  if (absl::Status status = CheckStamp(flags.stamp); !status.ok()) {
    return status;
  }
  const absl::StatusOr<v1::LintReport> report = ReadReport(flags.report);
  if (!report.ok()) return report.status();
  if (report->outcome() != v1::LintReport::PASSED) {
    return absl::FailedPreconditionError(absl::StrCat(
        report->model(), ": documentation that did not pass gets no manifest"));
  }
  v1::SystemStatement statement;
  statement.set_type("https://in-toto.io/Statement/v1");
  statement.set_predicate_type("urn:rules-modelcard:ai-system-supervision:v1");
  for (const std::string& path : subjects) {
    absl::Status status =
        SetDigest(path, std::filesystem::path(path).filename().string(),
                  *statement.add_subject());
    if (!status.ok()) return status;
  }
  v1::AiSystemPredicate& predicate = *statement.mutable_predicate();
  predicate.set_system(report->model());
  for (const v1::InputFile& file : report->documents()) {
    v1::ResourceDescriptor& source = *predicate.add_sources();
    source.set_name(file.path());
    source.mutable_digest()->set_sha256(
        absl::StripPrefix(file.digest(), "sha256:"));
  }
  predicate.mutable_linter()->set_version(report->linter_version());
  v1::ResourceDescriptor linter;
  absl::Status status = SetDigest(flags.linter, "modelcard", linter);
  if (!status.ok()) return status;
  *predicate.mutable_linter()->mutable_digest() = linter.digest();
  predicate.set_law_text_version(report->law_text_version());
  *predicate.mutable_findings() = report->counts();
  status = AddModels(flags.models, predicate);
  if (!status.ok()) return status;
  return statement;
}

}  // namespace

int SystemManifestCommand(const Arguments& arguments, const Console& console) {
  Flags flags;
  bool help = false;
  CommandLine line;
  line.Flag("stamp", &flags.stamp, "FILE", "stamp of `verdict`");
  line.Flag("report", &flags.report, "FILE", "report of `supervise`, as JSON");
  line.List("model", &flags.models, "FILE",
            "manifest of a model the system is built on; repeatable");
  line.Flag("linter", &flags.linter, "FILE", "the linter that was used");
  line.Flag("output", &flags.output, "FILE", "the manifest");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard system-manifest FLAG... FILE...\n\nWrites the "
                   "attestation of an AI system: an in-toto Statement, whose "
                   "subjects are the files.\n\n"
                << line.Help();
    return kPassed;
  }
  if (positional->empty() || flags.stamp.empty() || flags.report.empty() ||
      flags.models.empty() || flags.linter.empty() || flags.output.empty()) {
    return UsageError(console, kCommand,
                      "needs --stamp, --report, --model, --linter, --output "
                      "and files");
  }
  const absl::StatusOr<v1::SystemStatement> statement =
      StatementFrom(flags, *positional);
  if (!statement.ok()) {
    return JobError(console, kCommand, statement.status().message());
  }
  const absl::Status status = WriteFile(flags.output, ToJson(*statement));
  return status.ok() ? kPassed : JobError(console, kCommand, status.message());
}

}  // namespace modelcard
