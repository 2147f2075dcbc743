#include "linter/page/page.h"

#include <string>
#include <variant>
#include <vector>

#include "gtest/gtest.h"

namespace modelcard::page {
namespace {

TEST(PageTest, OnlyWebAddressesBecomeLinks) {
  for (const char* url :
       {"https://tulip.example", "http://tulip.example/a?b=c&d=(e)#f",
        "HTTPS://tulip.example/%7Ex"}) {
    EXPECT_TRUE(IsWebAddress(url)) << url;
  }
  for (const char* url :
       {"", "https://", "javascript:alert(1)", "JaVaScRiPt:alert(1)",
        "data:text/html,x", "//tulip.example", "tulip.example", "mailto:a@b.c",
        " https://tulip.example", "https://a.example/\nb",
        "https://a.example/ b", "https://a.example/\"onclick=\"x",
        "https://a.example/>x", "https://a.example/<x", "https://a.example|b",
        "https://a.example/`b", "https://a.example\\b", "https://é.example",
        "java\tscript:alert(1)"}) {
    EXPECT_FALSE(IsWebAddress(url)) << url;
  }
}

TEST(PageTest, BlankLinesEndParagraphs) {
  const std::vector<Block> blocks =
      Paragraphs("\n one\n  two \n\n \n\nthree\n");
  ASSERT_EQ(blocks.size(), 2u);
  EXPECT_EQ(std::get<Paragraph>(blocks[0]).text[0].text, "one\ntwo");
  EXPECT_EQ(std::get<Paragraph>(blocks[1]).text[0].text, "three");
  EXPECT_TRUE(Paragraphs(" \n\n ").empty());
}

TEST(PageTest, AnchorsHoldNothingThatNeedsEscaping) {
  EXPECT_EQ(AnchorText("AIA.XI.1.1.d-2"), "AIA.XI.1.1.d-2");
  EXPECT_EQ(AnchorText("a\"><b é"), "a---b---");
}

}  // namespace
}  // namespace modelcard::page
