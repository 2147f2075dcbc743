#include "linter/manifest/manifest.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/manifest.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

v1::ResourceDescriptor Resource(absl::string_view name,
                                absl::string_view digest) {
  v1::ResourceDescriptor resource;
  resource.set_name(name);
  resource.mutable_digest()->set_sha256(absl::StripPrefix(digest, "sha256:"));
  return resource;
}

// Each once, however many findings it weighed on.
std::vector<v1::AppliedSeverity> LoweredIn(const v1::LintReport& report) {
  std::map<std::string, v1::AppliedSeverity> lowered;
  for (const v1::Finding& finding : report.findings()) {
    const v1::AppliedSeverity& change = finding.changed_severity();
    // The enum begins with the most severe.
    if (finding.has_changed_severity() && change.to() > change.from()) {
      lowered.emplace(change.rule_id(), change);
    }
  }
  std::vector<v1::AppliedSeverity> sorted;
  for (auto& [rule, change] : lowered) sorted.push_back(std::move(change));
  return sorted;
}

// Each waiver once, however many findings it covered.
std::vector<v1::AppliedWaiver> WaiversOf(const v1::LintReport& report) {
  std::vector<v1::AppliedWaiver> waivers;
  for (const v1::Finding& finding : report.findings()) {
    if (finding.has_waiver()) waivers.push_back(finding.waiver());
  }
  const auto key = [](const v1::AppliedWaiver& w) {
    return std::tie(w.requirement(), w.field(), w.reason(), w.owner(),
                    w.expires());
  };
  std::sort(waivers.begin(), waivers.end(),
            [&](const auto& a, const auto& b) { return key(a) < key(b); });
  waivers.erase(std::unique(waivers.begin(), waivers.end(),
                            [&](const auto& a, const auto& b) {
                              return key(a) == key(b);
                            }),
                waivers.end());
  return waivers;
}

}  // namespace

absl::StatusOr<v1::Statement> MakeManifest(const ManifestParts& parts) {
  const v1::LintReport& report = parts.report;
  if (report.outcome() != v1::LintReport::PASSED) {
    return absl::FailedPreconditionError(absl::StrCat(
        parts.model, ": documentation that did not pass gets no manifest"));
  }
  v1::Statement statement;
  statement.set_type("https://in-toto.io/Statement/v1");
  statement.set_predicate_type("urn:rules-modelcard:model-documentation:v1");
  for (const v1::ArtifactFacts& facts : parts.artifacts) {
    *statement.add_subject() = Resource(facts.name(), facts.sha256());
  }
  std::sort(statement.mutable_subject()->begin(),
            statement.mutable_subject()->end(),
            [](const auto& a, const auto& b) { return a.name() < b.name(); });

  v1::ModelDocumentationPredicate& predicate = *statement.mutable_predicate();
  predicate.set_model(parts.model);
  *predicate.mutable_documentation() = parts.documentation;
  for (const v1::InputFile& file : report.documents()) {
    *predicate.add_sources() = Resource(file.path(), file.digest());
  }
  predicate.mutable_linter()->set_version(report.linter_version());
  predicate.mutable_linter()->mutable_digest()->set_sha256(parts.linter_digest);
  if (report.has_policy()) {
    *predicate.mutable_policy() =
        Resource(report.policy().path(), report.policy().digest());
  }
  predicate.set_law_text_version(report.law_text_version());
  *predicate.mutable_findings() = report.counts();
  for (const v1::AppliedWaiver& waiver : WaiversOf(report)) {
    *predicate.add_waivers() = waiver;
  }
  for (const v1::AppliedSeverity& change : LoweredIn(report)) {
    *predicate.add_lowered_severities() = change;
  }
  if (report.has_baseline()) {
    *predicate.mutable_baseline() =
        Resource(report.baseline().path(), report.baseline().digest());
  }
  for (const v1::InputFile& file : report.extra_schemas()) {
    *predicate.add_extra_schemas() = Resource(file.path(), file.digest());
  }
  predicate.set_as_of(report.as_of());
  *predicate.mutable_facts() = report.facts();
  *predicate.mutable_not_applicable() = report.not_applicable();
  for (const v1::ResourceDescriptor& base : parts.base_models) {
    *predicate.add_base_models() = base;
  }
  predicate.set_role(report.role());
  predicate.set_artifacts_elsewhere(parts.artifacts_elsewhere);
  return statement;
}

}  // namespace modelcard
