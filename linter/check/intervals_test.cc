#include "linter/check/intervals.h"

#include <string>
#include <vector>

#include "gtest/gtest.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

FactSet Legacy(bool legacy) {
  FactSet facts;
  facts.emplace("LEGACY", Fact{.name = "LEGACY", .value = legacy});
  return facts;
}

// Due to the end of the month: no month is left out.
std::string SummaryDue(const std::string& last_updated) {
  v1::ModelDocumentation document;
  document.mutable_training_summary()
      ->mutable_overview()
      ->mutable_latest_data()
      ->set_continuously_trained(true);
  document.mutable_training_summary()->set_last_updated(last_updated);
  const std::vector<v1::Deadline> deadlines =
      DeadlinesOf(document, Legacy(false));
  return deadlines.empty() ? "" : deadlines[0].date();
}

TEST(DeadlinesOfTest, SixMonthsAreCountedByTheCalendar) {
  EXPECT_EQ(SummaryDue("2026-08-15"), "2027-02-15");
  EXPECT_EQ(SummaryDue("2026-08-31"), "2027-02-28");
  EXPECT_EQ(SummaryDue("2027-08-31"), "2028-02-29");
}

TEST(DeadlinesOfTest, WhatIsNoDateIsNoDeadline) {
  EXPECT_EQ(SummaryDue(""), "");
  EXPECT_EQ(SummaryDue("2026-02-30"), "");
  EXPECT_EQ(SummaryDue("last week"), "");
}

TEST(DeadlinesOfTest, ModelThatIsNotTrainedFurtherHasNone) {
  v1::ModelDocumentation document;
  document.mutable_training_summary()->set_last_updated("2026-08-15");
  EXPECT_TRUE(DeadlinesOf(document, Legacy(false)).empty());
}

TEST(DeadlinesOfTest, OldModelsHaveADay) {
  v1::ModelDocumentation document;
  document.mutable_systemic_risk()->mutable_framework()->set_last_assessed(
      "2027-01-10");
  const std::vector<v1::Deadline> deadlines =
      DeadlinesOf(document, Legacy(true));
  ASSERT_EQ(deadlines.size(), 2u);
  EXPECT_EQ(deadlines[0].date(), "2027-08-02");
  EXPECT_NE(deadlines[0].what().en(), deadlines[0].what().nl());
  EXPECT_EQ(deadlines[1].date(), "2028-01-10");
  EXPECT_EQ(deadlines[1].what().en(),
            "The framework is assessed every twelve months: COP.S.1.1");
}

}  // namespace
}  // namespace modelcard
