#include "linter/page/html.h"

#include <string>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/page/page.h"

namespace modelcard::page {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// What would do harm if it were taken for markup.
constexpr absl::string_view kHostile[] = {
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "]]><script>",
    "--><script>",
    "</title></style><script>",
    "&lt;script&gt;",
};

// `text` in every place of a page that takes a text.
Page Everywhere(const std::string& text) {
  const Inline cell = {{.text = text, .url = text}};
  return {
      .lang = text,
      .title = text,
      .kicker = text,
      .opening = {Paragraph{cell}, Note{Note::Kind::kWarning, cell}},
      .contents_title = text,
      .sections = {{
          .anchor = text,
          .heading = text,
          .meta = cell,
          .blocks = {Bullets{{cell}}, KeyValues{{{cell, cell}}},
                     Table{text, {text}, {{cell}}},
                     Paragraph{Styled(text, Span::Style::kCode)},
                     Paragraph{Styled(text, Span::Style::kBadge)},
                     Paragraph{Styled(text, Span::Style::kStrong)},
                     Paragraph{Styled(text, Span::Style::kMuted)}},
          .parts = {{.anchor = "part", .heading = text}},
      }},
      .closing = {Paragraph{cell}},
  };
}

// The tags of a page, in order, without what stands between them.
std::string TagsOf(absl::string_view html) {
  std::string tags;
  for (size_t at = html.find('<'); at != absl::string_view::npos;
       at = html.find('<', at + 1)) {
    absl::string_view name = html.substr(at + 1);
    absl::StrAppend(&tags, name.substr(0, name.find_first_of(" >")), ",");
  }
  return tags;
}

TEST(HtmlTest, NoTextBecomesMarkup) {
  const std::string tags = TagsOf(ToHtml(Everywhere("harmless")));
  ASSERT_THAT(tags, HasSubstr("table,"));
  for (const absl::string_view text : kHostile) {
    const std::string html = ToHtml(Everywhere(std::string(text)));
    EXPECT_EQ(TagsOf(html), tags) << text;
    EXPECT_THAT(html, Not(HasSubstr(std::string(text)))) << text;
  }
}

TEST(HtmlTest, NoTextLeavesItsAttribute) {
  const std::string html = ToHtml(Everywhere("x\" autofocus='y'"));
  EXPECT_THAT(html, Not(HasSubstr("\" autofocus")));
  EXPECT_THAT(html, HasSubstr("data-label=\"x&quot; autofocus=&#39;y&#39;\""));
}

TEST(HtmlTest, LinksToWebAddressesAndSectionsOnly) {
  for (const char* url :
       {"javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x",
        "vbscript:x", "file:///etc/passwd", " javascript:alert(1)"}) {
    const std::string html =
        ToHtml({.title = "x", .opening = {Paragraph{{{"here", {}, url}}}}});
    EXPECT_THAT(html, Not(HasSubstr("<a "))) << url;
    EXPECT_THAT(html, HasSubstr("here")) << url;
  }
  const std::string html =
      ToHtml({.title = "x",
              .opening = {Paragraph{Link("https://a.example/?b&c")},
                          Paragraph{{{.text = "to", .url = "#AIA.1 \"x"}}}}});
  EXPECT_THAT(html, HasSubstr("<a href=\"https://a.example/?b&amp;c\""));
  EXPECT_THAT(html, HasSubstr("<a href=\"#AIA.1--x\""));
}

TEST(HtmlTest, NothingTurnsTheDirectionOfReading) {
  const std::string html =
      ToHtml(Everywhere("a\xE2\x80\xAE"
                        "b\x1b[31mc\xE2\x80\x8B"
                        "d"));
  EXPECT_FALSE(absl::StrContains(html, "\xE2\x80\xAE"));
  EXPECT_FALSE(absl::StrContains(html, "\x1b"));
  EXPECT_FALSE(absl::StrContains(html, "\xE2\x80\x8B"));
}

TEST(HtmlTest, NeedsNothingFromElsewhere) {
  const std::string html = ToHtml(Everywhere("https://a.example/x"));
  for (const char* loading : {" src=", "<link", "@import", "url(", "<script"}) {
    EXPECT_THAT(html, Not(HasSubstr(loading))) << loading;
  }
  EXPECT_THAT(html, HasSubstr("default-src 'none'"));
}

TEST(HtmlTest, ContentsNameTheListedSections) {
  const Page page = {
      .lang = "nl",
      .title = "x",
      .contents_title = "Inhoud",
      .sections = {
          {.anchor = "a",
           .heading = "Eerste",
           .parts = {{.anchor = "b", .heading = "Deel"},
                     {.anchor = "c", .heading = "Los", .listed = false}}}}};
  const std::string html = ToHtml(page);
  EXPECT_THAT(html, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(html, HasSubstr("<li><a href=\"#a\">Eerste</a><ul>\n<li><a "
                              "href=\"#b\">Deel</a></li>"));
  EXPECT_THAT(html, Not(HasSubstr("href=\"#c\"")));
  EXPECT_THAT(html, HasSubstr("<h3 id=\"c-heading\">Los</h3>"));
}

TEST(HtmlTest, LongTextsStayWhole) {
  const std::string text(100'000, 'x');
  EXPECT_THAT(ToHtml({.title = "x", .opening = Paragraphs(text)}),
              HasSubstr(text));
}

}  // namespace
}  // namespace modelcard::page
