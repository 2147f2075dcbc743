#include "linter/view/value.h"

#include <string>

#include "gtest/gtest.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

TEST(ValueTest, NumbersAreGroupedAndKeepTheirFigures) {
  const struct {
    double number;
    const char *en, *nl;
  } cases[] = {
      {0, "0", "0"},
      {7, "7", "7"},
      {999, "999", "999"},
      {1024, "1,024", "1.024"},
      {7.3e10, "73,000,000,000", "73.000.000.000"},
      {1284.6, "1,284.6", "1.284,6"},
      {-1234.5, "-1,234.5", "-1.234,5"},
      {0.8125, "0.8125", "0,8125"},
      {999999999999999, "999,999,999,999,999", "999.999.999.999.999"},
      {1e15, "10¹⁵", "10¹⁵"},
      {2.94e23, "2.94 × 10²³", "2,94 × 10²³"},
      {3e-7, "3 × 10⁻⁷", "3 × 10⁻⁷"},
  };
  for (const auto& [number, en, nl] : cases) {
    EXPECT_EQ(NumberText(number, Language::kEnglish), en);
    EXPECT_EQ(NumberText(number, Language::kDutch), nl);
  }
}

TEST(ValueTest, DatesAreWrittenOutAndAnythingElseStays) {
  EXPECT_EQ(DateText("2026-09-14", Language::kEnglish), "14 September 2026");
  EXPECT_EQ(DateText("2026-03-02", Language::kDutch), "2 maart 2026");
  EXPECT_EQ(DateText("2026-05", Language::kDutch), "mei 2026");
  for (const char* text : {"", "soon", "2026-13-01", "2026-00", "2026-01-00",
                           "14-09-2026", "2026-09-14x", "2026/09/14"}) {
    EXPECT_EQ(DateText(text, Language::kEnglish), text);
  }
}

}  // namespace
}  // namespace modelcard
