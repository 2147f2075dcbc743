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
        worse.has_detail() ? ": " : "", worse.detail().en()));
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

TEST(WeakerAnswersTest, NoneInPlaceOfAList) {
  EXPECT_THAT(
      Weaker("training_summary { other_private_datasets { known { listed { "
             "datasets { name: 'A' } } } } }",
             "training_summary { other_private_datasets { known { none: true } "
             "} }"),
      ElementsAre("CLAIM_WEAKENED "
                  "training_summary.other_private_datasets.known.listed: now "
                  "none"));
}

// Lists of data sets: the first has an address, the second a description.
constexpr char kAddress[] = "name: 'Articles' url: 'https://a.example'";
constexpr char kDescription[] = "name: 'Code' description: 'Repositories.'";

std::string Summary(const std::vector<std::string>& sets) {
  std::string text = "training_summary { public_datasets {";
  for (const std::string& set : sets) {
    absl::StrAppend(&text, " large { ", set, " }");
  }
  return absl::StrCat(text, " } }");
}

TEST(WeakerAnswersTest, EntryThatIsAddedOrMovedTakesNothingAway) {
  const std::string base = Summary({kAddress, kDescription});
  const std::string added = "name: 'Poems'";
  for (const std::vector<std::string>& sets :
       {std::vector<std::string>{added, kAddress, kDescription},
        {kAddress, added, kDescription},
        {kAddress, kDescription, added},
        {kDescription, kAddress},
        {added, kDescription, kAddress}}) {
    EXPECT_THAT(Weaker(base, Summary(sets)), IsEmpty()) << Summary(sets);
  }
}

TEST(WeakerAnswersTest, EntryThatSaysLessIsFoundWhereItMoved) {
  const std::string path = "training_summary.public_datasets.large";
  const std::string base = Summary({kAddress, kDescription});
  EXPECT_THAT(Weaker(base, Summary({"name: 'Poems'", kDescription,
                                    "name: 'Articles'"})),
              ElementsAre(absl::StrCat("FIELD_REMOVED ", path, "[0].url")));
  EXPECT_THAT(
      Weaker(base, Summary({"name: 'Code'", kAddress})),
      ElementsAre(absl::StrCat("FIELD_REMOVED ", path, "[1].description")));
}

TEST(WeakerAnswersTest, OneEntryIsNoCounterpartOfTwo) {
  const std::string base = Summary({kAddress, kAddress});
  EXPECT_THAT(Weaker(base, Summary({kAddress, "name: 'Articles'"})),
              ElementsAre("FIELD_REMOVED "
                          "training_summary.public_datasets.large[1].url"));
}

TEST(WeakerAnswersTest, ShorterListIsOneChange) {
  EXPECT_THAT(
      Weaker(Summary({kAddress, kDescription}), Summary({kAddress})),
      ElementsAre("FIELD_REMOVED training_summary.public_datasets.large: "
                  "2 entries, now 1"));
}

}  // namespace
}  // namespace modelcard
