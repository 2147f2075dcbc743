#include <filesystem>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/artifact/inspect.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/json_file.h"
#include "linter/cli/stamp.h"
#include "linter/cli/write_file.h"
#include "linter/manifest/manifest.h"
#include "linter/report/json.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/manifest.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "manifest";

struct Flags {
  std::string stamp, report, documentation, model, linter, output;
  std::vector<std::string> facts, base_models;
  bool artifacts_elsewhere = false;
};

absl::StatusOr<v1::ResourceDescriptor> DigestOf(const std::string& path,
                                                const std::string& name) {
  const absl::StatusOr<v1::ArtifactFacts> facts =
      Inspect(path, name, [](uint64_t, uint64_t) {});
  if (!facts.ok()) return facts.status();
  v1::ResourceDescriptor resource;
  resource.set_name(facts->name());
  resource.mutable_digest()->set_sha256(facts->sha256());
  return resource;
}

// A file beside the manifest is known by its name alone.
std::string BaseName(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

absl::StatusOr<ManifestParts> PartsFrom(const Flags& flags) {
  ManifestParts parts;
  parts.model = flags.model;
  parts.artifacts_elsewhere = flags.artifacts_elsewhere;
  if (absl::Status status = CheckStamp(flags.stamp); !status.ok()) {
    return status;
  }
  absl::StatusOr<v1::LintReport> report = ReadReport(flags.report);
  if (!report.ok()) return report.status();
  parts.report = *std::move(report);
  for (const std::string& path : flags.facts) {
    absl::StatusOr<v1::ArtifactFacts> facts =
        ReadJsonFile<v1::ArtifactFacts>(path, "facts");
    if (!facts.ok()) return facts.status();
    parts.artifacts.push_back(*std::move(facts));
  }
  auto documentation =
      DigestOf(flags.documentation, BaseName(flags.documentation));
  if (!documentation.ok()) return documentation.status();
  parts.documentation = *std::move(documentation);
  for (const std::string& path : flags.base_models) {
    // Of many models the manifests have the same name: the label tells them
    // apart.
    const absl::StatusOr<v1::Statement> statement =
        ReadJsonFile<v1::Statement>(path, "manifest");
    if (!statement.ok()) return statement.status();
    auto base = DigestOf(path, statement->predicate().model());
    if (!base.ok()) return base.status();
    parts.base_models.push_back(*std::move(base));
  }
  auto linter = DigestOf(flags.linter, BaseName(flags.linter));
  if (!linter.ok()) return linter.status();
  parts.linter_digest = linter->digest().sha256();
  return parts;
}

}  // namespace

int ManifestCommand(const Arguments& arguments, const Console& console) {
  Flags flags;
  bool help = false;
  CommandLine line;
  line.Flag("stamp", &flags.stamp, "FILE", "stamp of `verdict`");
  line.Flag("report", &flags.report, "FILE", "report of `lint`, as JSON");
  line.Flag("documentation", &flags.documentation, "FILE",
            "normalised documentation that ships");
  line.List("facts", &flags.facts, "FILE",
            "facts of `inspect` about an artifact; repeatable");
  line.List("base-model", &flags.base_models, "FILE",
            "manifest of a model this one was made from; repeatable");
  line.Switch("artifacts-elsewhere", &flags.artifacts_elsewhere,
              "the artifacts do not ship with the manifest");
  line.Flag("model", &flags.model, "LABEL", "build label of the model");
  line.Flag("linter", &flags.linter, "FILE", "the linter that was used");
  line.Flag("output", &flags.output, "FILE", "the manifest");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard manifest FLAG...\n\nWrites the attestation that "
                   "a model ships with: an in-toto Statement.\n\n"
                << line.Help();
    return kPassed;
  }
  if (!positional->empty() || flags.stamp.empty() || flags.report.empty() ||
      flags.documentation.empty() || flags.facts.empty() ||
      flags.linter.empty() || flags.output.empty()) {
    return UsageError(console, kCommand,
                      "needs --stamp, --report, --documentation, --facts, "
                      "--linter and --output");
  }
  const absl::StatusOr<ManifestParts> parts = PartsFrom(flags);
  if (!parts.ok()) return JobError(console, kCommand, parts.status().message());
  const absl::StatusOr<v1::Statement> statement = MakeManifest(*parts);
  if (!statement.ok()) {
    return JobError(console, kCommand, statement.status().message());
  }
  const absl::Status status = WriteFile(flags.output, ToJson(*statement));
  return status.ok() ? kPassed : JobError(console, kCommand, status.message());
}

}  // namespace modelcard
