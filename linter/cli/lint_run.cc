#include "linter/cli/lint_run.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/artifact/model_facts.h"
#include "linter/binding/binding.h"
#include "linter/card/names.h"
#include "linter/check/check.h"
#include "linter/check/date.h"
#include "linter/check/intervals.h"
#include "linter/check/lint.h"
#include "linter/check/model_providers.h"
#include "linter/check/shared_lines.h"
#include "linter/claim/claim.h"
#include "linter/cli/bound_files.h"
#include "linter/cli/finding_rule.h"
#include "linter/cli/json_file.h"
#include "linter/cli/read_document.h"
#include "linter/cli/run_report.h"
#include "linter/cli/schema_files.h"
#include "linter/cli/shared_values.h"
#include "linter/cli/source_name.h"
#include "linter/cli/version.h"
#include "linter/document/document.h"
#include "linter/document/merge.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/fact/described.h"
#include "linter/fact/facts.h"
#include "linter/finding/finding.h"
#include "linter/finding/fingerprint.h"
#include "linter/policy/baseline.h"
#include "linter/policy/policy.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/supervision/model_authority.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/baseline.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

class Run {
 public:
  Run(const LintInputs& inputs, const LoadedCatalogue& loaded)
      : inputs_(inputs),
        loaded_(loaded),
        catalogue_(loaded.catalogue),
        names_(catalogue_) {
    v1::LintReport& report = output_.report;
    report.set_law_text_version(catalogue_.law_text_version());
    for (const v1::InputFile& file : loaded.files) {
      *report.add_extra_schemas() = file;
    }
    report.set_linter_version(std::string(kVersion));
    report.set_as_of(inputs.as_of);
    report.set_model(inputs.model);
    report.set_role(inputs.role);
    if (!inputs.bases) return;
    for (const DocumentedBase& base : *inputs.bases) {
      report.add_made_from(base.label);
    }
  }

  absl::StatusOr<LintOutput> Go() {
    ReadArtifacts();
    if (output_.report.failures().empty()) ReadBoundFiles();
    // The policy says for whom the documents are.
    const std::optional<Document> policy = ReadPolicy();
    if (policy) required_audiences_ = RequiredAudiences(*policy);
    if (absl::Status status = LintDocuments(); !status.ok()) return status;
    SortFindings(findings_);
    TellApart(findings_);
    const PolicyRun run{inputs_.model, inputs_.as_of, inputs_.language};
    if (policy) ApplyPolicy(*policy, catalogue_, run, findings_);
    if (!inputs_.baseline.empty()) UseBaseline(run);
    if (policy) LeadToPages(*policy, findings_);
    Finish();
    return std::move(output_);
  }

 private:
  absl::Status LintDocuments() {
    std::vector<Document> sources;
    for (const std::string& path : inputs_.documents) {
      std::optional<Document> document =
          Read(path, *v1::ModelDocumentation::descriptor(),
               *output_.report.add_documents());
      if (!document) continue;
      sources.push_back(*std::move(document));
      if (!inputs_.each) continue;
      if (absl::Status status = LintDocument(sources.front()); !status.ok()) {
        return status;
      }
      sources.clear();
    }
    // A document that lacks a source would look incomplete.
    if (sources.empty() || !output_.report.failures().empty()) {
      return absl::OkStatus();
    }
    return LintDocument(sources.size() == 1 ? std::move(sources.front())
                                            : Merge(sources));
  }

  absl::Status LintDocument(const Document& document) {
    if (AddFailures(UnknownRequirements(document, catalogue_))) {
      return absl::OkStatus();
    }
    FactSet facts = FactsOf(document.message());
    if (inputs_.role == v1::LintReport::UPSTREAM) {
      facts.emplace(kUpstream, Upstream());
    }
    if (absl::Status status = CheckFactNames(catalogue_, facts); !status.ok()) {
      return status;
    }
    output_.facts.insert_or_assign(document.source().path(), facts);
    NoteFacts(facts);
    NoteNotApplicable(document);
    Describe(google::protobuf::DownCastMessage<v1::ModelDocumentation>(
                 document.message()),
             facts);
    const LintContext context{
        .document = document,
        .catalogue = catalogue_,
        .facts = facts,
        .language = inputs_.language,
        .bases = inputs_.bases ? &*inputs_.bases : nullptr,
        .required_audiences = required_audiences_,
        .as_of = ParseDate(inputs_.as_of)};
    const size_t first = findings_.size();
    for (v1::Finding& finding : Lint(context)) {
      findings_.push_back(std::move(finding));
    }
    Compare(context);
    for (v1::Finding& finding : CheckBindings(context, bound_)) {
      findings_.push_back(std::move(finding));
    }
    DropSharedEdits(document, std::span(findings_).subspan(first));
    return absl::OkStatus();
  }

  void ReadArtifacts() {
    std::vector<v1::ArtifactFacts> artifacts;
    for (const std::string& path : inputs_.artifacts) {
      absl::StatusOr<v1::ArtifactFacts> facts =
          ReadJsonFile<v1::ArtifactFacts>(path, "facts");
      if (facts.ok()) {
        artifacts.push_back(*std::move(facts));
      } else {
        AddFailures({ReadFailure{
            .path = SourceName(path),
            .message = std::string(facts.status().message()),
            .hint = "write it anew with `modelcard inspect --output`",
            .hint_nl =
                "schrijf het opnieuw met `modelcard inspect --output`"}});
      }
    }
    if (!artifacts.empty()) model_ = ModelFactsOf(std::move(artifacts));
  }

  // What the document claims with what the artifacts say.
  void Compare(const LintContext& context) {
    if (!model_) return;
    for (v1::Finding& finding : CheckClaims(context, *model_)) {
      findings_.push_back(std::move(finding));
    }
  }

  void ReadBoundFiles() {
    absl::StatusOr<BoundInputs> bound = ReadBoundInputs(
        {inputs_.artifacts, inputs_.training_data, inputs_.base_documentation},
        inputs_.model);
    if (bound.ok()) {
      bound_ = *std::move(bound);
      return;
    }
    AddFailures({ReadFailure{
        .path = inputs_.model,
        .message = std::string(bound.status().message()),
        .hint = "write it anew with `modelcard inspect --output`",
        .hint_nl = "schrijf het opnieuw met `modelcard inspect --output`"}});
  }

  // For the manifest: by what requirements were left out.
  void NoteFacts(const FactSet& facts) {
    for (const auto& [name, fact] : facts) {
      v1::FactValue& entry = *output_.report.add_facts();
      entry.set_name(name);
      entry.set_value(!fact.value   ? v1::FactValue::UNKNOWN
                      : *fact.value ? v1::FactValue::TRUE
                                    : v1::FactValue::FALSE);
      entry.set_why(In(inputs_.language, fact.why));
    }
  }

  // What others have to know of the model.
  void Describe(const v1::ModelDocumentation& document, const FactSet& facts) {
    v1::LintReport& report = output_.report;
    v1::DescribedModel& model = *report.add_described();
    model = Described(document, facts);
    if (inputs_.bases) TakeOver(*inputs_.bases, model);
    for (v1::Deadline& deadline : DeadlinesOf(document, facts)) {
      *report.add_deadlines() = std::move(deadline);
    }
    if (std::optional<v1::Text> authority = AuthorityOverModel(facts)) {
      *report.mutable_authority() = *std::move(authority);
    }
  }

  void NoteNotApplicable(const Document& document) {
    for (const v1::NotApplicable& declared :
         google::protobuf::DownCastMessage<v1::ModelDocumentation>(
             document.message())
             .not_applicable()) {
      v1::DeclaredNotApplicable& entry = *output_.report.add_not_applicable();
      entry.set_requirement(declared.requirement());
      entry.set_reason(declared.reason());
    }
  }

  std::optional<Document> ReadPolicy() {
    if (inputs_.policy.empty()) return std::nullopt;
    std::optional<Document> policy =
        Read(inputs_.policy, *v1::Policy::descriptor(),
             *output_.report.mutable_policy());
    if (policy && AddFailures(UnknownNames(*policy, catalogue_))) {
      return std::nullopt;
    }
    return policy;
  }

  void UseBaseline(const PolicyRun& run) {
    const std::optional<Document> baseline =
        Read(inputs_.baseline, *v1::Baseline::descriptor(),
             *output_.report.mutable_baseline());
    if (!baseline || AddFailures(UnknownFormat(*baseline))) return;
    ApplyBaseline(*baseline, catalogue_, run, findings_);
  }

  // Notes the file and, if it cannot be used, why.
  std::optional<Document> Read(const std::string& path,
                               const google::protobuf::Descriptor& type,
                               v1::InputFile& file) {
    auto source = ReadInput(path, type, file, output_.sources, inputs_.edited);
    if (auto* failure = std::get_if<ReadFailure>(&source)) {
      AddFailures({*failure});
      return std::nullopt;
    }
    auto document = ReadDocument(std::get<SourceText>(std::move(source)), type,
                                 names_, &loaded_.schemas->finder());
    if (auto* failure = std::get_if<ReadFailure>(&document)) {
      AddFailures({*failure});
      return std::nullopt;
    }
    return std::get<Document>(std::move(document));
  }

  bool AddFailures(const std::vector<ReadFailure>& failures) {
    return modelcard::AddFailures(failures, inputs_.language, output_.report);
  }

  void Finish() {
    SortFindings(findings_);
    TellApart(findings_);
    OfferLinesOnce(findings_, inputs_.language);
    for (const v1::Finding& finding : findings_) {
      if (output_.rules.contains(finding.rule_id())) continue;
      output_.rules.emplace(finding.rule_id(),
                            FindingRule(catalogue_, finding, inputs_.language));
    }
    SetFindings(std::move(findings_), output_.report);
  }

  const LintInputs& inputs_;
  const LoadedCatalogue& loaded_;
  const Catalogue& catalogue_;
  const CardNames names_;
  LintOutput output_;
  std::optional<v1::ModelFacts> model_;
  BoundInputs bound_;
  std::vector<v1::Audience> required_audiences_;
  std::vector<v1::Finding> findings_;
};

}  // namespace

absl::StatusOr<LintOutput> RunLint(const LintInputs& inputs) {
  const absl::StatusOr<LoadedCatalogue> loaded =
      LoadCatalogue(inputs.extra_schemas);
  if (!loaded.ok()) return loaded.status();
  return Run(inputs, *loaded).Go();
}

}  // namespace modelcard
