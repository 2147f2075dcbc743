// The functions that decide what a sound value is.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/check/date.h"
#include "linter/check/not_applicable.h"
#include "linter/check/number.h"
#include "linter/check/placeholder.h"
#include "linter/check/url.h"

namespace modelcard {
namespace {

TEST(PlaceholderTest, UnfilledSlots) {
  for (const char* text : {"TODO",
                           "todo",
                           "TODO: describe",
                           "Described later (TODO).",
                           "TBD",
                           "tbd.",
                           "FIXME",
                           "XXX",
                           "T.B.D.",
                           "TODO_ARCH",
                           "see above",
                           "[More Information Needed]",
                           "more information needed",
                           "Lorem ipsum dolor sit amet",
                           "{{ model_name }}",
                           "The model {{ model_name }} is good.",
                           "<name>",
                           "[name]",
                           "${NAME}",
                           "{license}",
                           "...",
                           "…",
                           "-",
                           "?",
                           "___",
                           "YYYY-MM-DD",
                           "xxx",
                           "xxxxxxxx",
                           "aaaa",
                           "foo bar",
                           "Coming soon!",
                           "To be determined",
                           "nog in te vullen",
                           "volgt nog",
                           "https://example.com/model",
                           "http://www.example.com",
                           "sha256:<64 hexadecimal digits>",
                           "placeholder",
                           "asdf"}) {
    EXPECT_TRUE(IsPlaceholder(text)) << text;
  }
}

TEST(PlaceholderTest, LongerTextsMaySpeakOfSlotsAndMarks) {
  EXPECT_FALSE(IsPlaceholder(
      "Source files were kept whole, except that comments such as TODO or "
      "FIXME were removed before tokenisation."));
  EXPECT_FALSE(IsPlaceholder(
      "A decoder-only transformer whose chat template begins each turn with "
      "{{ bos_token }} and ends it with another token."));
  EXPECT_TRUE(IsPlaceholder(
      "TODO: a long sentence with many words that still only says what "
      "somebody is going to write here some day."));
}

TEST(PlaceholderTest, Answers) {
  for (const char* text :
       {"Tulip", "7B", "A model that manages todo lists and reminders.",
        "It outputs [CLS] and [SEP] tokens.", "[a, b]", "x86-64 with AVX2",
        "None: there is no such policy.", "0.5", "MIT", "C", "AI",
        "https://tulip.example/licence", "https://example.community/x",
        "Uses <think> blocks.", "Texts about Lorem, a town.",
        "Die Fußnoten, ürzlich"}) {
    EXPECT_FALSE(IsPlaceholder(text)) << text;
  }
}

TEST(NotApplicableTest, Words) {
  for (const char* text :
       {"N/A", "n/a", "NA", "n.a.", "n.v.t.", "Nvt", "not applicable",
        "Not applicable.", "Niet van toepassing"}) {
    EXPECT_TRUE(SaysNotApplicable(text)) << text;
  }
  for (const char* text : {"", "NA-1", "not applicable to images", "N/A (API)",
                           "a", "applicable"}) {
    EXPECT_FALSE(SaysNotApplicable(text)) << text;
  }
}

TEST(DateTest, Calendar) {
  for (const char* text : {"2026-07-27", "2024-02-29", "1999-12-31"}) {
    EXPECT_TRUE(ParseDate(text)) << text;
  }
  for (const char* text :
       {"2026-02-29", "2026-13-01", "2026-00-10", "2026-01-32", "2026-1-1",
        "26-01-01", "01-01-2026", "2026/01/01", "2026-07-27T00:00", "", "today",
        "2026-07-2a", " 2026-07-27"}) {
    EXPECT_FALSE(ParseDate(text)) << text;
  }
}

TEST(UrlTest, WebAddresses) {
  for (const char* text :
       {"https://tulip.example", "http://a.b.example:8080/x?y=1#z",
        "https://tulip.example/%C3%A9t%C3%A9", "https://xn--bcher-kva.example/",
        "https://bücher.example/"}) {
    EXPECT_TRUE(IsWebAddress(text)) << text;
  }
  for (const char* text :
       {"", "tulip.example", "ftp://tulip.example", "https://", "https:///x",
        "https://localhost", "https://tulip.example/a b", "https://-a.example",
        "https://a..example", "https://tulip.example:99999",
        "https://tulip.example/%zz", "https://1.2.3.4", "javascript:alert(1)",
        "https://tulip.example/<script>", "https://user@tulip.example",
        "HTTPS//tulip.example"}) {
    EXPECT_FALSE(IsWebAddress(text)) << text;
  }
}

TEST(NumberTest, SignificantFigures) {
  const std::pair<const char*, int> cases[] = {
      {"7e9", 1},     {"7.2e9", 2},       {"7.0e9", 2},  {"7.e9", 1},
      {"7000000", 1}, {"7824351232", 10}, {"0.05", 1},   {"0.050", 2},
      {"1.50", 3},    {"-1.5", 2},        {"1e24", 1},   {"0", 0},
      {"0.0", 0},     {"10.0", 3},        {"2.9e2f", 2}, {"", 0},
      {"1E3", 1},     {"120", 2}};
  for (const auto& [literal, figures] : cases) {
    EXPECT_EQ(SignificantFigures(literal), figures) << literal;
  }
}

TEST(NumberTest, OrdersOfMagnitude) {
  EXPECT_TRUE(IsPowerOfTen(1));
  EXPECT_TRUE(IsPowerOfTen(1e23));
  EXPECT_TRUE(IsPowerOfTen(0.001));
  EXPECT_FALSE(IsPowerOfTen(2e23));
  EXPECT_FALSE(IsPowerOfTen(0));
  EXPECT_FALSE(IsPowerOfTen(-10));
  EXPECT_DOUBLE_EQ(OrderOfMagnitude(9.9e23), 1e23);
  EXPECT_DOUBLE_EQ(OrderOfMagnitude(1e25), 1e25);
}

TEST(NumberTest, Format) {
  EXPECT_EQ(FormatNumber(3.1e23), "3.1e23");
  EXPECT_EQ(FormatNumber(1e11), "1e11");
  EXPECT_EQ(FormatNumber(7824351232), "7824351232");
  EXPECT_EQ(FormatNumber(38), "38");
  EXPECT_EQ(FormatNumber(0.5), "0.5");
}

TEST(NumberTest, Rounding) {
  EXPECT_DOUBLE_EQ(RoundTo(6.2e12, 1), 6e12);
  EXPECT_DOUBLE_EQ(RoundTo(9.96e3, 2), 1e4);
  EXPECT_DOUBLE_EQ(RoundTo(0, 2), 0);
}

}  // namespace
}  // namespace modelcard
