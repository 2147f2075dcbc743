// Any bytes as the document of an AI system: checking it and working out who
// supervises it must neither crash nor point outside the text.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/log/absl_check.h"
#include "google/protobuf/message.h"
#include "linter/check/check.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/report/json.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/supervision/check_system.h"
#include "linter/supervision/decide.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/supervision.pb.h"

namespace modelcard {
namespace {

void CheckSystemText(const SourceText& source) {
  static const Catalogue& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::AiSystemDocumentation::descriptor()));
  auto read = ReadTextproto(source, {v1::AiSystemDocumentation::descriptor()});
  if (const auto* failure = std::get_if<ReadFailure>(&read)) {
    ABSL_CHECK(!failure->message.empty());
    ABSL_CHECK(failure->line >= 0 && failure->line <= source.line_count());
    return;
  }
  const Document document = std::get<Document>(std::move(read));
  const FactSet no_facts;
  for (const Language language : {Language::kEnglish, Language::kDutch}) {
    const LintContext context{document, catalogue, no_facts, language};
    for (const v1::Finding& finding : CheckSystem(context, {})) {
      ABSL_CHECK(!finding.message().empty());
      ABSL_CHECK(finding.line() >= 1 && finding.line() <= source.line_count());
    }
  }
  const auto& system =
      google::protobuf::DownCastMessage<v1::AiSystemDocumentation>(
          document.message());
  ABSL_CHECK(!ToJson(Decide(system, {})).empty());
  Normalize(system);
}

}  // namespace
}  // namespace modelcard

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  auto text = modelcard::CheckText(
      "fuzz.textproto", std::string(reinterpret_cast<const char*>(data), size));
  if (const auto* source = std::get_if<modelcard::SourceText>(&text)) {
    modelcard::CheckSystemText(*source);
  }
  return 0;
}
