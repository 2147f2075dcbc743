// Any bytes as a policy, and as a baseline: reading and applying them must
// neither crash nor point outside the text, nor lose a finding.

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/policy/baseline.h"
#include "linter/policy/policy.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/baseline.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

const Catalogue& TheCatalogue() {
  static const Catalogue& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  return catalogue;
}

// What the seeds waive, raise and know: an error, a warning, one of no law.
std::vector<v1::Finding> Findings() {
  std::vector<v1::Finding> findings;
  for (const char* rule : {"AIA.53.1.c", "AIA.XI.1.2.e-1", "modelcard.url"}) {
    v1::Finding& finding = findings.emplace_back();
    finding.set_path("tulip.textproto");
    finding.set_line(1);
    finding.set_rule_id(rule);
    finding.set_severity(findings.size() == 2 ? v1::Finding::WARNING
                                              : v1::Finding::ERROR);
    finding.set_fingerprint("0123456789abcdef");
    finding.set_message("missing");
  }
  return findings;
}

template <typename Apply>
void Decide(const SourceText& source, const google::protobuf::Descriptor& type,
            const Apply& apply) {
  auto read = ReadTextproto(source, {&type});
  if (const auto* failure = std::get_if<ReadFailure>(&read)) {
    ABSL_CHECK(!failure->message.empty());
    ABSL_CHECK(failure->line >= 0 && failure->line <= source.line_count());
    return;
  }
  const Document document = std::get<Document>(std::move(read));
  for (const Language language : {Language::kEnglish, Language::kDutch}) {
    std::vector<v1::Finding> findings = Findings();
    const size_t before = findings.size();
    apply(document, PolicyRun{"//m:tulip", "2026-12-31", language}, findings);
    ABSL_CHECK(findings.size() >= before);
    for (size_t i = before; i < findings.size(); ++i) {
      ABSL_CHECK(!findings[i].message().empty());
      ABSL_CHECK(findings[i].line() >= 0 &&
                 findings[i].line() <= source.line_count());
    }
  }
}

}  // namespace
}  // namespace modelcard

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace modelcard;  // NOLINT: the only function of the file
  auto text = CheckText("fuzz.textproto",
                        std::string(reinterpret_cast<const char*>(data), size));
  if (std::holds_alternative<ReadFailure>(text)) return 0;
  const auto& source = std::get<SourceText>(text);
  Decide(source, *v1::Policy::descriptor(),
         [](const Document& policy, const PolicyRun& run,
            std::vector<v1::Finding>& findings) {
           UnknownNames(policy, TheCatalogue());
           RequiredAudiences(policy);
           ApplyPolicy(policy, TheCatalogue(), run, findings);
         });
  Decide(source, *v1::Baseline::descriptor(),
         [](const Document& baseline, const PolicyRun& run,
            std::vector<v1::Finding>& findings) {
           ApplyBaseline(baseline, TheCatalogue(), run, findings);
         });
  return 0;
}
