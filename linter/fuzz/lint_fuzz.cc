// Any bytes as a document: reading, checking and reporting must neither crash
// nor point outside the text. Which reader gets them is told when this file is
// compiled, by FUZZ_FILE: a name with the ending of the format.
//
// The entry point is libFuzzer's; the test links it with replay.cc instead,
// which runs it over a corpus.

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <variant>

#include "absl/log/absl_check.h"
#include "absl/strings/string_view.h"
#include "linter/card/names.h"
#include "linter/check/lint.h"
#include "linter/cli/read_document.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/fact/facts.h"
#include "linter/finding/finding.h"
#include "linter/report/json.h"
#include "linter/report/text_report.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

void CheckFailure(const ReadFailure& failure, int lines) {
  ABSL_CHECK(!failure.message.empty());
  ABSL_CHECK(failure.line >= 0 && failure.line <= lines);
}

void CheckRange(const Document& document, ByteRange range) {
  ABSL_CHECK(range.begin <= range.end);
  ABSL_CHECK(range.end <= document.source().text().size());
}

void CheckPlaces(const Document& document) {
  for (const auto& [path, location] : document.locations()) {
    CheckRange(document, location.field);
    CheckRange(document, location.value);
  }
  for (const UnreadPart& part : document.remarks().unread) {
    CheckRange(document, part.place.field);
  }
  for (const QuantityClash& clash : document.remarks().contradictions) {
    CheckRange(document, clash.first.value);
    CheckRange(document, clash.second.value);
  }
}

void LintBytes(absl::string_view bytes) {
  static const Catalogue& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  static const CardNames& names = *new CardNames(catalogue);
  auto text = CheckText(FUZZ_FILE, std::string(bytes));
  if (std::holds_alternative<ReadFailure>(text)) return;
  const SourceText source = std::get<SourceText>(std::move(text));
  auto read = ReadDocument(source, names.root(), names);
  if (const auto* failure = std::get_if<ReadFailure>(&read)) {
    CheckFailure(*failure, source.line_count());
    return;
  }
  const Document document = std::get<Document>(std::move(read));
  CheckPlaces(document);
  UnknownRequirements(document, catalogue);
  const FactSet facts = FactsOf(document.message());
  v1::LintReport report;
  auto findings = Lint({document, catalogue, facts});
  SortFindings(findings);
  for (const v1::Finding& finding : findings) {
    ABSL_CHECK(finding.line() >= 1 && finding.line() <= source.line_count());
    ABSL_CHECK(finding.end_line() >= finding.line());
    ABSL_CHECK(finding.column() >= 1);
    *report.add_findings() = finding;
  }
  ABSL_CHECK(!ToJson(report).empty());
  ABSL_CHECK(!TextReport(report, {{FUZZ_FILE, source}}, {}).empty());
  // A card may hold nothing that answers a requirement.
  if (document.locations().empty()) return;
  // What was read can be written and read again.
  const auto again =
      ReadTextproto(SourceText("normal", Normalize(document.message())),
                    {v1::ModelDocumentation::descriptor()});
  ABSL_CHECK(std::holds_alternative<Document>(again));
}

}  // namespace
}  // namespace modelcard

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  modelcard::LintBytes(
      absl::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
