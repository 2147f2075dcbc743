#include "linter/check/other_date.h"

#include <optional>

#include "gtest/gtest.h"

namespace modelcard {
namespace {

TEST(OtherDateTest, FormsThatCanMeanOneDayOnly) {
  for (const char* text :
       {"2026/9/4", "2026.09.04", "2026-9-4", "4 September 2026",
        "September 4, 2026", "4 sept. 2026", "Sep 4 2026", "4-sep-2026"}) {
    EXPECT_EQ(DateIn(text), "2026-09-04") << text;
  }
  EXPECT_EQ(DateIn("25/12/2026"), "2026-12-25");
  EXPECT_EQ(DateIn("12/25/2026"), "2026-12-25");
  EXPECT_EQ(DateIn("3/3/2026"), "2026-03-03");
  EXPECT_EQ(DateIn("1 maart 2026"), "2026-03-01");
  EXPECT_EQ(DateIn("1 mrt 2026"), "2026-03-01");
}

TEST(OtherDateTest, WhatIsAmbiguousOrNoDayIsLeftToPeople) {
  for (const char* text :
       {"4/9/2026", "4-9-26", "2026/13/4", "31/2/2026", "30 February 2026",
        "in 2026", "2026", "", "4 s 2026", "2026-09-04 or 2026-09-05",
        "2026-09-04T10:00:00Z", "20260904", "99999999999/1/1"}) {
    EXPECT_EQ(DateIn(text), std::nullopt) << text;
  }
}

TEST(OtherDateTest, Months) {
  for (const char* text : {"2026/9", "9/2026", "September 2026", "sep 2026"}) {
    EXPECT_EQ(MonthIn(text), "2026-09") << text;
  }
  for (const char* text : {"2026/13", "09/26", "September", "2026-09-04"}) {
    EXPECT_EQ(MonthIn(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace modelcard
