// Rounded numbers as programs write them in JSON.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/substitute.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/check/lint.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_reader.h"
#include "linter/fact/facts.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// What is wrong with a number of data points of which 6.2e12 is the exact one.
std::vector<std::string> Messages(const std::string& rounded) {
  const std::string text = absl::Substitute(
      R"({"scope": {"general_purpose_ai_model": true,
                    "placed_on_union_market": true},
          "technical_documentation": {"data": {
            "sizes": [{"split": "TRAINING", "count": 6.2e12, "unit": "tokens"}],
            "rounded_sizes": [{"split": "TRAINING", "count": $0,
                               "unit": "tokens"}]}}})",
      rounded);
  auto read =
      ReadYaml(SourceText("test.json", text),
               *v1::ModelDocumentation::descriptor(), YamlSyntax::kJson);
  const auto* failure = std::get_if<ReadFailure>(&read);
  EXPECT_EQ(failure, nullptr) << (failure ? failure->message : "");
  if (failure != nullptr) return {};
  const Document document = std::get<Document>(std::move(read));
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  const FactSet facts = FactsOf(document.message());
  std::vector<std::string> messages;
  for (const v1::Finding& finding :
       Lint({.document = document, .catalogue = *catalogue, .facts = facts})) {
    if (finding.check() == "rounded") messages.push_back(finding.message());
  }
  return messages;
}

TEST(JsonNumbersTest, AWholeNumberMayEndInPointZero) {
  for (const char* rounded :
       {"6000000000000.0", "6000000000000", "6e12", "6200000000000.0"}) {
    EXPECT_THAT(Messages(rounded), IsEmpty()) << rounded;
  }
}

TEST(JsonNumbersTest, OtherNumbersAreStillWrong) {
  for (const char* rounded : {"5000000000000.0", "6100000000000.0", "6.0e12"}) {
    EXPECT_THAT(Messages(rounded), ElementsAre(testing::HasSubstr("6.2e12")))
        << rounded;
  }
}

}  // namespace
}  // namespace modelcard
