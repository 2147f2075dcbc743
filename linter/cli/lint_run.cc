#include "linter/cli/lint_run.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "google/protobuf/descriptor.h"
#include "linter/artifact/sha256.h"
#include "linter/check/check.h"
#include "linter/check/date.h"
#include "linter/check/lint.h"
#include "linter/cli/version.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/fact/facts.h"
#include "linter/finding/finding.h"
#include "linter/policy/policy.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// The path without Bazel's output directory, which differs from one
// configuration to the next: a generated document is known by its package.
std::string SourceName(const std::string& path) {
  const std::vector<std::string> parts =
      absl::StrSplit(path, absl::MaxSplits('/', 3));
  return parts.size() == 4 && parts[0] == "bazel-out" && parts[2] == "bin"
             ? parts[3]
             : path;
}

class Run {
 public:
  Run(const LintInputs& inputs, const Catalogue& catalogue)
      : inputs_(inputs), catalogue_(catalogue) {
    v1::LintReport& report = output_.report;
    report.set_law_text_version(catalogue.law_text_version());
    report.set_linter_version(std::string(kVersion));
    report.set_as_of(inputs.as_of);
    report.set_model(inputs.model);
  }

  absl::StatusOr<LintOutput> Go() {
    if (absl::Status status = LintDocuments(); !status.ok()) return status;
    if (!inputs_.policy.empty()) UsePolicy();
    Finish();
    return std::move(output_);
  }

 private:
  absl::Status LintDocuments() {
    for (const std::string& path : inputs_.documents) {
      const std::optional<Document> document =
          Read(path, *v1::ModelDocumentation::descriptor(),
               *output_.report.add_documents());
      if (!document) continue;
      if (AddFailures(UnknownRequirements(*document, catalogue_))) continue;
      const FactSet facts = FactsOf(document->message());
      if (absl::Status status = CheckFactNames(catalogue_, facts);
          !status.ok()) {
        return status;
      }
      output_.facts.insert_or_assign(path, facts);
      NoteFacts(facts);
      NoteNotApplicable(*document);
      for (v1::Finding& finding : Lint({.document = *document,
                                        .catalogue = catalogue_,
                                        .facts = facts,
                                        .language = inputs_.language,
                                        .as_of = ParseDate(inputs_.as_of)})) {
        findings_.push_back(std::move(finding));
      }
    }
    return absl::OkStatus();
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

  void UsePolicy() {
    const std::optional<Document> policy =
        Read(inputs_.policy, *v1::Policy::descriptor(),
             *output_.report.mutable_policy());
    if (!policy || AddFailures(UnknownWaivers(*policy, catalogue_))) return;
    ApplyPolicy(*policy, catalogue_,
                {inputs_.model, inputs_.as_of, inputs_.language}, findings_);
  }

  // Notes the file and, if it cannot be used, why.
  std::optional<Document> Read(const std::string& path,
                               const google::protobuf::Descriptor& type,
                               v1::InputFile& file) {
    const std::string name = SourceName(path);
    file.set_path(name);
    file.set_message_type(type.full_name());
    auto text = ReadText(path);
    if (auto* failure = std::get_if<ReadFailure>(&text)) {
      failure->path = name;
      AddFailures({*failure});
      return std::nullopt;
    }
    SourceText source(name, std::string(std::get<SourceText>(text).text()));
    file.set_digest(absl::StrCat("sha256:", Sha256Hex(source.text())));
    output_.sources.insert_or_assign(name, source);
    auto document = ReadTextproto(std::move(source), {&type});
    if (auto* failure = std::get_if<ReadFailure>(&document)) {
      AddFailures({*failure});
      return std::nullopt;
    }
    return std::get<Document>(std::move(document));
  }

  bool AddFailures(const std::vector<ReadFailure>& failures) {
    for (const ReadFailure& failure : failures) {
      v1::Failure& entry = *output_.report.add_failures();
      entry.set_path(failure.path);
      entry.set_line(failure.line);
      entry.set_column(failure.column);
      entry.set_message(failure.message);
      entry.set_hint(failure.hint);
    }
    return !failures.empty();
  }

  void Finish() {
    v1::LintReport& report = output_.report;
    SortFindings(findings_);
    *report.mutable_counts() = CountOf(findings_);
    for (v1::Finding& finding : findings_) {
      *report.add_findings() = std::move(finding);
    }
    report.set_outcome(!report.failures().empty()     ? v1::LintReport::UNUSABLE
                       : report.counts().errors() > 0 ? v1::LintReport::FAILED
                                                      : v1::LintReport::PASSED);
  }

  const LintInputs& inputs_;
  const Catalogue& catalogue_;
  LintOutput output_;
  std::vector<v1::Finding> findings_;
};

}  // namespace

absl::StatusOr<LintOutput> RunLint(const LintInputs& inputs) {
  absl::StatusOr<Catalogue> catalogue =
      Catalogue::Of(*v1::ModelDocumentation::descriptor());
  if (!catalogue.ok()) return catalogue.status();
  return Run(inputs, *catalogue).Go();
}

}  // namespace modelcard
