#include "linter/premerge/weaker_answers.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/premerge.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::ModelDocumentation Parse(const std::string& text) {
  v1::ModelDocumentation document;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &document))
      << text;
  return document;
}

std::vector<std::string> Weaker(const std::string& base,
                                const std::string& head) {
  std::vector<std::string> lines;
  for (const v1::WorseThanBase& worse :
       WeakerAnswers(Parse(base), Parse(head))) {
    lines.push_back(absl::StrCat(
        v1::WorseThanBase::Kind_Name(worse.kind()), " ", worse.what(),
        worse.detail().empty() ? "" : ": ", worse.detail()));
  }
  return lines;
}

TEST(WeakerAnswersTest, SameOrMoreIsNotWorse) {
  EXPECT_THAT(Weaker("scope { general_purpose_ai_model: true }",
                     "scope { general_purpose_ai_model: true "
                     "placed_on_union_market: true }"),
              IsEmpty());
}

TEST(WeakerAnswersTest, FieldIsGone) {
  EXPECT_THAT(Weaker("scope { placed_on_union_market: true "
                     "general_purpose_ai_model: true }",
                     "scope { general_purpose_ai_model: true }"),
              ElementsAre("FIELD_REMOVED scope.placed_on_union_market"));
}

TEST(WeakerAnswersTest, TrueBecameFalse) {
  EXPECT_THAT(Weaker("scope { general_purpose_ai_model: true }",
                     "scope { general_purpose_ai_model: false }"),
              ElementsAre("CLAIM_WEAKENED scope.general_purpose_ai_model: "
                          "true, now false"));
}

TEST(WeakerAnswersTest, ListOfWhatDoesNotApplyGrew) {
  const std::string one = "not_applicable { requirement: 'A' reason: 'r' }";
  EXPECT_THAT(Weaker(one, absl::StrCat(one, one)),
              ElementsAre("CLAIM_WEAKENED not_applicable: 1 more"));
  EXPECT_THAT(Weaker(absl::StrCat(one, one), one), IsEmpty());
}

TEST(WeakerAnswersTest, ProseOfWhichMostIsGone) {
  EXPECT_THAT(
      Weaker("technical_documentation { use { acceptable_use_policy { text: "
             "'No use in weapons, in surveillance or against the law.' } } }",
             "technical_documentation { use { acceptable_use_policy { text: "
             "'No weapons.' } } }"),
      ElementsAre("CLAIM_WEAKENED "
                  "technical_documentation.use.acceptable_use_policy.text: 10 "
                  "words, now 2"));
}

TEST(WeakerAnswersTest, NoneInPlaceOfAnAnswer) {
  EXPECT_THAT(
      Weaker("technical_documentation { use { acceptable_use_policy { url: "
             "'https://a.example' } } }",
             "technical_documentation { use { acceptable_use_policy { "
             "none_reason: 'none' } } }"),
      ElementsAre("CLAIM_WEAKENED "
                  "technical_documentation.use.acceptable_use_policy.url: now "
                  "none_reason"));
}

}  // namespace
}  // namespace modelcard
