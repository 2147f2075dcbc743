#include "linter/report/printable.h"

#include <string>

#include "gtest/gtest.h"

namespace modelcard {
namespace {

TEST(PrintableTest, LeavesTextAlone) {
  for (const char* text :
       {"plain", "één – “twee”\t三", "", "👩‍💻", "\uFFFC\uFFFD"}) {
    EXPECT_EQ(Printable(text), text);
  }
}

TEST(PrintableTest, TakesOutWhatMovesTheCursorOrTurnsText) {
  EXPECT_EQ(Printable("\x1b[31mred"), "�[31mred");
  EXPECT_EQ(Printable("a\rb"), "a�b");
  EXPECT_EQ(Printable("a\nb"), "a�b");
  EXPECT_EQ(Printable("a\x7f"), "a�");
  // C1 "control sequence introducer", right-to-left override, isolate.
  EXPECT_EQ(Printable("\xC2\x9B"
                      "31m"),
            "�31m");
  EXPECT_EQ(Printable("\xE2\x80\xAE"
                      "abc"),
            "�abc");
  EXPECT_EQ(Printable("\xE2\x81\xA6"
                      "abc"),
            "�abc");
  EXPECT_EQ(Printable(std::string("\0", 1)), "�");
}

TEST(PrintableTest, ShowsWhatHides) {
  for (const char* hidden : {"\u200B", "\u2060", "\u2063", "\u206F", "\uFEFF",
                             "\u061C", "\U000E0041", "\uFFFE", "\uFFFF"}) {
    EXPECT_EQ(Printable(hidden), "�") << hidden;
  }
}

TEST(PrintableTest, KeepsLineBreaksIfAsked) {
  EXPECT_EQ(Printable("a\nb\r", true), "a\nb�");
}

TEST(PrintableTest, BreaksCommandsToProgramsThatReadLogs) {
  EXPECT_EQ(Printable("a ##[error]b ##vso[task]c"),
            "a #�[error]b #�vso[task]c");
  EXPECT_EQ(Printable("###teamcity[x]"), "##�teamcity[x]");
  // Taking a character out must not make one.
  EXPECT_EQ(Printable("##\x1b[x]"), "##�[x]");
  EXPECT_EQ(Printable("## [a](b), ##, ##abc, # #[x]"),
            "## [a](b), ##, ##abc, # #[x]");
}

TEST(PrintableTest, PagesKeepTheText) {
  EXPECT_EQ(Visible("##[error]\x1b"), "##[error]�");
}

}  // namespace
}  // namespace modelcard
