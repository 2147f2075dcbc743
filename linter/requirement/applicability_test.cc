#include "linter/requirement/applicability.h"

#include <optional>
#include <string>

#include "absl/status/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/fact/facts.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

using ::absl_testing::IsOk;
using ::absl_testing::StatusIs;
using ::testing::HasSubstr;

FactSet Facts(std::optional<bool> gpai, std::optional<bool> exempt) {
  return {{"GPAI", {.name = "GPAI", .value = gpai}},
          {"OSS_EXEMPT", {.name = "OSS_EXEMPT", .value = exempt}}};
}

v1::Applicability GpaiUnlessExempt() {
  v1::Applicability applies;
  applies.add_when("GPAI");
  applies.add_unless("OSS_EXEMPT");
  return applies;
}

TEST(ApplicabilityTest, AllConditionsHold) {
  EXPECT_EQ(Judge(GpaiUnlessExempt(), Facts(true, false)).applies,
            Applies::kYes);
  EXPECT_EQ(Judge(v1::Applicability(), Facts(false, true)).applies,
            Applies::kYes);
}

TEST(ApplicabilityTest, AWaivedDutyIsVoluntary) {
  const auto verdict = Judge(GpaiUnlessExempt(), Facts(true, true));
  EXPECT_EQ(verdict.applies, Applies::kWaived);
}

TEST(ApplicabilityTest, AFactThatDoesNotHoldComesFirst) {
  EXPECT_EQ(Judge(GpaiUnlessExempt(), Facts(false, true)).applies,
            Applies::kNo);
}

TEST(ApplicabilityTest, WhatIsNotKnownTakesNoDutyAway) {
  EXPECT_EQ(
      Judge(GpaiUnlessExempt(), Facts(std::nullopt, std::nullopt)).applies,
      Applies::kYes);
  EXPECT_EQ(Judge(GpaiUnlessExempt(), {}).applies, Applies::kYes);
}

TEST(ApplicabilityTest, WithoutACommitmentADutyIsVoluntary) {
  v1::Applicability applies = GpaiUnlessExempt();
  applies.add_bound_by("COP_C");
  FactSet facts = Facts(true, false);
  EXPECT_EQ(Judge(applies, facts).applies, Applies::kYes);
  facts["COP_C"] = {.name = "COP_C", .value = true};
  EXPECT_EQ(Judge(applies, facts).applies, Applies::kYes);
  facts["COP_C"].value = false;
  EXPECT_EQ(Judge(applies, facts).applies, Applies::kWaived);
  EXPECT_EQ(Judge(applies, facts).because->name, "COP_C");
}

TEST(ApplicabilityTest, EveryFactOfTheCatalogueMustBeComputed) {
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  FactSet facts = FactsOf(v1::ModelDocumentation());
  EXPECT_THAT(CheckFactNames(*catalogue, facts), IsOk());
  // A signature counts too, even where no duty depends on it.
  for (const char* name : {"EU_MARKET", "COP_S", "OSS_EXEMPT", "COP_C"}) {
    FactSet without = facts;
    without.erase(name);
    EXPECT_THAT(CheckFactNames(*catalogue, without),
                StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr(name)));
  }
}

// Of a model that is known not to be placed on the Union market.
TEST(ApplicabilityTest, OutsideTheUnionOnlyTheExclusionIsDue) {
  const auto judged = [](const v1::Requirement& requirement,
                         std::optional<bool> market) {
    FactSet facts;
    facts.emplace(kUnionMarket, Fact{kUnionMarket, market, {}});
    if (market) facts.emplace(kNotForUnion, Fact{kNotForUnion, !*market, {}});
    return Judge(requirement, facts).applies;
  };
  v1::Requirement duty, exclusion, own;
  exclusion.mutable_applies()->add_when(kNotForUnion);
  own.add_citation()->set_text(v1::ORGANISATION_POLICY);
  EXPECT_EQ(judged(duty, false), Applies::kWaived);
  EXPECT_EQ(judged(duty, true), Applies::kYes);
  EXPECT_EQ(judged(duty, std::nullopt), Applies::kYes);
  EXPECT_EQ(judged(exclusion, false), Applies::kYes);
  EXPECT_EQ(judged(exclusion, true), Applies::kNo);
  EXPECT_EQ(judged(own, false), Applies::kYes);
}

// In a document of one who builds on the model.
TEST(ApplicabilityTest, UpstreamIsAskedWhatIsOwedToThemAndThePublic) {
  const auto judged = [](v1::Audience to, v1::Delivery how, bool upstream) {
    v1::Requirement requirement;
    v1::Disclosure& disclosure = *requirement.add_disclosure();
    disclosure.set_to(to);
    disclosure.set_how(how);
    FactSet facts;
    if (upstream) facts.emplace(kUpstream, Fact{kUpstream, true, {}});
    return Judge(requirement, facts).applies;
  };
  EXPECT_EQ(judged(v1::DOWNSTREAM, v1::PROACTIVE, true), Applies::kYes);
  EXPECT_EQ(judged(v1::PUBLIC, v1::PUBLISHED, true), Applies::kYes);
  EXPECT_EQ(judged(v1::PUBLIC, v1::ENCOURAGED, true), Applies::kWaived);
  EXPECT_EQ(judged(v1::AI_OFFICE, v1::ON_REQUEST, true), Applies::kWaived);
  EXPECT_EQ(judged(v1::AI_OFFICE, v1::ON_REQUEST, false), Applies::kYes);
}

}  // namespace
}  // namespace modelcard
