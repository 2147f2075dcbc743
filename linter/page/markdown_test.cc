#include "linter/page/markdown.h"

#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/page/page.h"

namespace modelcard::page {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

std::string Written(const std::string& text) {
  return ToMarkdown({.title = "t", .opening = {Paragraph{Plain(text)}}});
}

TEST(MarkdownTest, EscapesWhatStartsMarkup) {
  const struct {
    const char* text;
    const char* written;
  } cases[] = {
      {"<script>", "\\<script\\>"},
      {"]]>", "\\]\\]\\>"},
      {"[x](javascript:alert(1))", "\\[x\\](javascript:alert(1))"},
      {"![x](y)", "\\!\\[x\\](y)"},
      {"# heading", "\\# heading"},
      {"a *b* _c_ `d` ~e~", "a \\*b\\* \\_c\\_ \\`d\\` \\~e\\~"},
      {"- item", "\\- item"},
      {"+ item", "\\+ item"},
      {"1. item", "1\\. item"},
      {"1) item", "1\\) item"},
      {"1.5 days", "1.5 days"},
      {"a\n===", "a\\\n\\==="},
      {"a\n---", "a\\\n\\---"},
      {"> quote", "\\> quote"},
      {"&amp;", "\\&amp;"},
      {"\\", "\\\\"},
      {"$x$", "\\$x\\$"},
      {"    code", "code"},
  };
  for (const auto& [text, written] : cases) {
    EXPECT_EQ(Written(text), std::string("# t\n\n") + written + "\n") << text;
  }
}

TEST(MarkdownTest, NoTextEndsItsTableCell) {
  const Inline cell = Plain("a|b\nc | d");
  const std::string text = ToMarkdown(
      {.title = "t", .opening = {Table{"", {"x|y", "z"}, {{cell, cell}}}}});
  EXPECT_EQ(text,
            "# t\n\n| x\\|y | z |\n| --- | --- |\n"
            "| a\\|b<br>c \\| d | a\\|b<br>c \\| d |\n");
}

TEST(MarkdownTest, CodeHoldsBackquotes) {
  const auto code = [](const std::string& text) {
    const std::string written =
        ToMarkdown({.title = "t",
                    .opening = {Paragraph{Styled(text, Span::Style::kCode)}}});
    return written.substr(5);
  };
  EXPECT_EQ(code("sha256:0"), "`sha256:0`\n");
  EXPECT_EQ(code("a``b"), "```a``b```\n");
  EXPECT_EQ(code("`"), "`` ` ``\n");
  EXPECT_EQ(code("a|b"), "a\\|b\n");
}

TEST(MarkdownTest, LinksToWebAddressesAndSectionsOnly) {
  const auto link = [](const std::string& url) {
    return ToMarkdown(
        {.title = "t", .opening = {Paragraph{{{.text = "x", .url = url}}}}});
  };
  EXPECT_THAT(link("https://a.example/(b)"),
              HasSubstr("[x](<https://a.example/(b)>)"));
  EXPECT_THAT(link("#AIA.1"), HasSubstr("[x](#AIA.1)"));
  for (const char* url : {"javascript:alert(1)", "https://a.example/>)[y](z",
                          "https://a.example/\n# b", "data:text/html,x"}) {
    EXPECT_THAT(link(url), Not(HasSubstr("["))) << url;
  }
}

TEST(MarkdownTest, NothingMovesTheCursorOrTurnsText) {
  const std::string text = Written("\x1b[31m\xE2\x80\xAE\r\xE2\x80\x8B");
  for (const char* harmful : {"\x1b", "\xE2\x80\xAE", "\r", "\xE2\x80\x8B"}) {
    EXPECT_THAT(text, Not(HasSubstr(harmful)));
  }
}

TEST(MarkdownTest, SectionsHaveAnchorsAndContents) {
  const std::string text = ToMarkdown(
      {.title = "Tulip [7B]",
       .contents_title = "Contents",
       .sections = {
           {.anchor = "A.1",
            .heading = "First *part*",
            .blocks = {Bullets{{Plain("one"), Plain("- two")}},
                       KeyValues{{{Plain("key"), Plain("value")}}}}}}});
  EXPECT_THAT(text, StartsWith("# Tulip \\[7B\\]\n"));
  EXPECT_THAT(text, HasSubstr("\n- [First \\*part\\*](#A.1)\n"));
  EXPECT_THAT(text, HasSubstr("\n<a id=\"A.1\"></a>\n\n## First \\*part\\*\n"));
  EXPECT_THAT(text, HasSubstr("\n- one\n- \\- two\n"));
  EXPECT_THAT(text, HasSubstr("| | |\n| --- | --- |\n| key | value |\n"));
}

}  // namespace
}  // namespace modelcard::page
