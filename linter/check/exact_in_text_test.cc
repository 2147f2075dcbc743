// A number that only the AI Office gets exactly must not reach others in a
// text.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/normalize.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// What the check says of the complete document with `words` in its methodology,
// which national authorities get.
std::vector<v1::Finding> Findings(const std::string& words) {
  v1::ModelDocumentation document = CompleteMessage();
  std::string& description = *document.mutable_technical_documentation()
                                  ->mutable_compute()
                                  ->mutable_methodology()
                                  ->mutable_description();
  absl::StrAppend(&description, " ", words);
  std::vector<v1::Finding> findings;
  for (v1::Finding& finding : LintText(Normalize(document))) {
    if (finding.check() == "exact_in_text") findings.push_back(finding);
  }
  return findings;
}

TEST(ExactInTextTest, TheExactFigureIsFoundHoweverItsDigitsAreWritten) {
  const double flop =
      CompleteMessage().technical_documentation().compute().training_flop();
  for (const std::string& number :
       {absl::StrCat(flop), std::string("3.1e23"), std::string("3.10e+23."),
        std::string("310,000,000,000,000,000,000,000")}) {
    const auto findings = Findings(absl::StrCat("In total ", number));
    ASSERT_EQ(findings.size(), 1) << number;
    EXPECT_EQ(findings[0].severity(), v1::Finding::WARNING);
    EXPECT_THAT(findings[0].message(), HasSubstr("national authorities"));
    ASSERT_EQ(findings[0].related_size(), 1);
    EXPECT_THAT(findings[0].related(0).field_path(),
                HasSubstr("training_flop"));
  }
}

TEST(ExactInTextTest, NothingIsKeptBackWhereTheWeightsArePublic) {
  v1::ModelDocumentation document = CompleteMessage("open_source");
  document.mutable_technical_documentation()
      ->mutable_compute()
      ->mutable_methodology()
      ->set_description("In total 3.1e23 floating-point operations.");
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    EXPECT_NE(finding.check(), "exact_in_text");
  }
}

TEST(ExactInTextTest, OtherNumbersAreNot) {
  EXPECT_THAT(Findings("About 1e23, with 3.2e23 as an upper bound, x3.1e23y."),
              IsEmpty());
  EXPECT_THAT(Findings(""), IsEmpty());
}

}  // namespace
}  // namespace modelcard
