#include "linter/cli/system_run.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "google/protobuf/message.h"
#include "linter/artifact/sha256.h"
#include "linter/check/check.h"
#include "linter/cli/source_name.h"
#include "linter/cli/version.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
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
  const std::string name = SourceName(path);
  v1::InputFile& file = *output.report.add_documents();
  file.set_path(name);
  file.set_message_type(v1::AiSystemDocumentation::descriptor()->full_name());
  auto text = ReadText(path);
  if (auto* failure = std::get_if<ReadFailure>(&text)) {
    failure->path = name;
    return *failure;
  }
  SourceText source(name, std::string(std::get<SourceText>(text).text()));
  file.set_digest(absl::StrCat("sha256:", Sha256Hex(source.text())));
  output.sources.insert_or_assign(name, source);
  return ReadTextproto(std::move(source),
                       {v1::AiSystemDocumentation::descriptor()});
}

void SetFailure(const ReadFailure& failure, v1::LintReport& report) {
  v1::Failure& entry = *report.add_failures();
  entry.set_path(failure.path);
  entry.set_line(failure.line);
  entry.set_column(failure.column);
  entry.set_message(failure.message);
  entry.set_hint(failure.hint);
  report.set_outcome(v1::LintReport::UNUSABLE);
}

void SetFindings(std::vector<v1::Finding> findings, v1::LintReport& report) {
  SortFindings(findings);
  *report.mutable_counts() = CountOf(findings);
  for (v1::Finding& finding : findings) {
    *report.add_findings() = std::move(finding);
  }
  report.set_outcome(report.counts().errors() > 0 ? v1::LintReport::FAILED
                                                  : v1::LintReport::PASSED);
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
  auto read = ReadSystem(inputs.document, output);
  if (const auto* failure = std::get_if<ReadFailure>(&read)) {
    SetFailure(*failure, output.report);
    return output;
  }
  const Document document = std::get<Document>(std::move(read));
  const FactSet no_facts;
  SetFindings(CheckSystem({document, *catalogue, no_facts, inputs.language},
                          inputs.models),
              output.report);
  if (output.report.outcome() == v1::LintReport::PASSED) {
    output.supervision =
        Decide(google::protobuf::DownCastMessage<v1::AiSystemDocumentation>(
                   document.message()),
               inputs.models);
    output.supervision.set_target(inputs.target);
    output.supervision.set_linter_version(std::string(kVersion));
    output.documentation = Normalize(document.message());
  }
  return output;
}

}  // namespace modelcard
