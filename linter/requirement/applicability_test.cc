#include "linter/requirement/applicability.h"

#include <optional>
#include <string>

#include "absl/status/status_matchers.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
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
  EXPECT_EQ(Judge({}, Facts(false, true)).applies, Applies::kYes);
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

TEST(ApplicabilityTest, EveryFactOfTheCatalogueMustBeComputed) {
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  EXPECT_THAT(
      CheckFactNames(*catalogue, Facts(true, false)),
      StatusIs(absl::StatusCode::kInvalidArgument, HasSubstr("EU_MARKET")));
  FactSet facts = Facts(true, false);
  facts["EU_MARKET"] = {.name = "EU_MARKET", .value = true};
  EXPECT_THAT(CheckFactNames(*catalogue, facts), IsOk());
}

}  // namespace
}  // namespace modelcard
