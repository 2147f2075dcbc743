#include "linter/cli/system_run.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/cli/run_report.h"
#include "linter/cli/version.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/finding/finding.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/supervision/check_system.h"
#include "linter/supervision/decide.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

std::variant<Document, ReadFailure> ReadSystem(const std::string& path,
                                               SystemOutput& output) {
  const auto& type = *v1::AiSystemDocumentation::descriptor();
  auto source =
      ReadInput(path, type, *output.report.add_documents(), output.sources);
  if (auto* failure = std::get_if<ReadFailure>(&source)) {
    return *std::move(failure);
  }
  return ReadTextproto(std::get<SourceText>(std::move(source)), {&type});
}

}  // namespace

absl::StatusOr<SystemOutput> RunSystem(const SystemInputs& inputs) {
  const absl::StatusOr<Catalogue> catalogue =
      Catalogue::Of(*v1::AiSystemDocumentation::descriptor());
  if (!catalogue.ok()) return catalogue.status();
  SystemOutput output;
  output.report.set_role(v1::LintReport::SYSTEM);
  output.report.set_law_text_version(catalogue->law_text_version());
  output.report.set_linter_version(std::string(kVersion));
  output.report.set_model(inputs.target);
  for (const v1::DocumentedModel& model : inputs.models) {
    output.report.add_made_from(model.label());
  }
  auto read = ReadSystem(inputs.document, output);
  if (const auto* failure = std::get_if<ReadFailure>(&read)) {
    AddFailures({*failure}, inputs.language, output.report);
    output.report.set_outcome(v1::LintReport::UNUSABLE);
    return output;
  }
  const Document document = std::get<Document>(std::move(read));
  const auto& system =
      google::protobuf::DownCastMessage<v1::AiSystemDocumentation>(
          document.message());
  v1::DescribedModel& described = *output.report.add_described();
  described.set_provider(system.provider().legal_name());
  described.set_name(system.system().name());
  if (!system.system().version().empty()) {
    described.add_versions(system.system().version());
  }
  const FactSet no_facts;
  std::vector<v1::Finding> findings = CheckSystem(
      {document, *catalogue, no_facts, inputs.language}, inputs.models);
  SortFindings(findings);
  SetFindings(std::move(findings), output.report);
  if (output.report.outcome() == v1::LintReport::PASSED) {
    output.supervision = Decide(system, inputs.models);
    output.supervision.set_target(inputs.target);
    output.supervision.set_linter_version(std::string(kVersion));
    // The first is about the provider of the system itself.
    *output.report.mutable_authority() =
        output.supervision.conclusions(0).basis().title();
    output.documentation = Normalize(document.message());
  }
  return output;
}

}  // namespace modelcard
