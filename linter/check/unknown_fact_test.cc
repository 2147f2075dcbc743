// What a document leaves open, and what follows from that.

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

using ::testing::AllOf;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

std::vector<std::string> Lines(const v1::ModelDocumentation& document) {
  std::vector<std::string> lines;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    lines.push_back(absl::StrCat(Brief(finding), " | ", finding.field_path(),
                                 " | ", finding.message()));
  }
  return lines;
}

// A warning at the field does not answer the question.
TEST(UnknownFactTest, DateThatWouldTellWhetherAModelIsOld) {
  v1::ModelDocumentation document = CompleteMessage();
  document.mutable_general()->clear_union_market_release_date();
  EXPECT_THAT(
      Lines(document),
      Contains(AllOf(HasSubstr("error modelcard.unknown_fact unknown_fact | "
                               "general.union_market_release_date"),
                     HasSubstr("whether LEGACY holds cannot be told"))));
  bool names_what_is_asked = false;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    names_what_is_asked =
        names_what_is_asked || finding.hint().ends_with(": AIA.111.3.");
  }
  EXPECT_TRUE(names_what_is_asked);
}

TEST(UnknownFactTest, ComputeOfTheModification) {
  v1::ModelDocumentation document = CompleteMessage("modifier_non_eu");
  document.mutable_scope()
      ->mutable_modifier_threshold()
      ->clear_modification_flop();
  EXPECT_THAT(Lines(document),
              Contains(AllOf(HasSubstr("error modelcard.unknown_fact"),
                             HasSubstr("whether MODIFIER holds"))));
}

// An error there stops the document; it says what it leaves open.
TEST(UnknownFactTest, ErrorAtTheFieldSaysWhatItLeavesOpen) {
  v1::ModelDocumentation document = CompleteMessage();
  document.mutable_scope()->clear_systemic_risk();
  std::string hint;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    EXPECT_NE(finding.check(), "unknown_fact");
    if (finding.rule_id() == "AIA.51-1") hint = finding.hint();
  }
  EXPECT_THAT(hint, HasSubstr("It leaves open whether SYSTEMIC holds"));
}

// The rule for all others counts then, which is the heavier one: a note.
TEST(UnknownFactTest, SizeOfTheEnterpriseDecidesNothingByItself) {
  v1::ModelDocumentation document = CompleteMessage();
  document.mutable_scope()->clear_small_or_medium_enterprise();
  EXPECT_THAT(Lines(document),
              ElementsAre(HasSubstr("note modelcard.unknown_fact")));
  document.mutable_training_summary()
      ->mutable_crawled_data()
      ->mutable_domains()
      ->set_basis(v1::CrawledDomains::TOP_5_PERCENT_OR_1000);
  EXPECT_THAT(Lines(document), Contains(HasSubstr("crawled_domains")));
}

}  // namespace
}  // namespace modelcard
