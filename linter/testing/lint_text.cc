#include "linter/testing/lint_text.h"

#include <chrono>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/check/lint.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/fact/facts.h"
#include "linter/finding/finding.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

std::string PathOf(const std::string& name) {
  return absl::StrCat("testdata/complete/", name, ".textproto");
}

v1::ModelDocumentation MessageIn(const std::string& name) {
  return google::protobuf::DownCastMessage<v1::ModelDocumentation>(
      ParseText(ReadTestFile(PathOf(name))).message());
}

}  // namespace

Document ParseText(const std::string& text) {
  auto read = ReadTextproto(SourceText("test.textproto", text),
                            {v1::ModelDocumentation::descriptor()});
  const auto* failure = std::get_if<ReadFailure>(&read);
  ABSL_CHECK(failure == nullptr)
      << failure->line << ":" << failure->column << ": " << failure->message;
  return std::get<Document>(std::move(read));
}

std::string ReadTestFile(const std::string& path) {
  auto text = ReadText(path);
  const auto* failure = std::get_if<ReadFailure>(&text);
  ABSL_CHECK(failure == nullptr) << path << ": " << failure->message;
  return std::string(std::get<SourceText>(text).text());
}

const std::vector<std::string>& CompleteNames() {
  static const auto& names = *new std::vector<std::string>{
      "complete", "systemic", "open_source", "modifier_non_eu", "excluded"};
  return names;
}

std::string CompleteText(const std::string& name) {
  return name == "complete" ? ReadTestFile(PathOf(name))
                            : Normalize(CompleteMessage(name));
}

v1::ModelDocumentation CompleteMessage(const std::string& name) {
  v1::ModelDocumentation document = MessageIn("complete");
  if (name == "complete") return document;
  // What merging cannot take away.
  if (name == "excluded") {
    document.clear_training_summary();
    document.mutable_general()->clear_union_market_release_date();
  }
  if (name == "open_source") {
    document.mutable_technical_documentation()
        ->mutable_distribution()
        ->clear_licensing();
  }
  if (name == "modifier_non_eu") document.clear_not_applicable();
  document.MergeFrom(MessageIn(name));
  return document;
}

std::string Edit(std::string text, absl::string_view from,
                 absl::string_view to) {
  const size_t at = text.find(from);
  ABSL_CHECK(at != std::string::npos) << "not in the text: " << from;
  ABSL_CHECK(text.find(from, at + 1) == std::string::npos)
      << "more than once in the text: " << from;
  return text.replace(at, from.size(), to);
}

std::vector<v1::Finding> LintText(
    const std::string& text, Language language,
    std::optional<std::chrono::year_month_day> as_of) {
  const Document document = ParseText(text);
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  ABSL_CHECK_OK(catalogue);
  const FactSet facts = FactsOf(document.message());
  std::vector<v1::Finding> findings = Lint({.document = document,
                                            .catalogue = *catalogue,
                                            .facts = facts,
                                            .language = language,
                                            .as_of = as_of});
  SortFindings(findings);
  return findings;
}

std::string Brief(const v1::Finding& finding) {
  return absl::StrCat(
      finding.line(), ":", finding.column(), " ",
      absl::AsciiStrToLower(v1::Finding::Severity_Name(finding.severity())),
      " ", finding.rule_id(), " ", finding.check());
}

std::vector<std::string> Brief(const std::vector<v1::Finding>& findings) {
  std::vector<std::string> briefs;
  for (const v1::Finding& finding : findings) briefs.push_back(Brief(finding));
  return briefs;
}

}  // namespace modelcard
