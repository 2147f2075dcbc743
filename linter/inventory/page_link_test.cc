#include "linter/inventory/page_link.h"

#include "gtest/gtest.h"

namespace modelcard {
namespace {

TEST(UrlOfPathTest, LeadsToTheFileWhateverItsName) {
  EXPECT_EQ(UrlOfPath("../m/tulip-7b.report.txt"), "../m/tulip-7b.report.txt");
  EXPECT_EQ(UrlOfPath("a b/c#d?e%f:g"), "a%20b/c%23d%3Fe%25f%3Ag");
  EXPECT_EQ(UrlOfPath("\xc3\xab"), "%C3%AB");
  EXPECT_EQ(UrlOfPath("\"><script>"), "%22%3E%3Cscript%3E");
}

TEST(PageLinkToTest, KnowsThePagesOfTheRules) {
  const auto english = PageLinkTo("files/m/tulip.downstream.html");
  ASSERT_TRUE(english);
  EXPECT_EQ(english->language(), "en");
  EXPECT_EQ(english->href(), "files/m/tulip.downstream.html");
  EXPECT_NE(english->title().en(), english->title().nl());
  const auto dutch = PageLinkTo("s/gardener.supervision.nl.html");
  ASSERT_TRUE(dutch);
  EXPECT_EQ(dutch->language(), "nl");
}

TEST(PageLinkToTest, KnowsNothingElse) {
  EXPECT_FALSE(PageLinkTo("m/tulip.report.txt"));
  EXPECT_FALSE(PageLinkTo("m/tulip.html"));
  EXPECT_FALSE(PageLinkTo("m/tulip.downstream.json"));
}

}  // namespace
}  // namespace modelcard
