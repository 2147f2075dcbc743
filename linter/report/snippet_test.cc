#include "linter/report/snippet.h"

#include <cstddef>
#include <string>

#include "gtest/gtest.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

TEST(SnippetTest, UnderlinesTheRange) {
  const Snippet snippet = SnippetOf("ab: 12 # c", 5, 7);
  EXPECT_EQ(snippet.text, "ab: 12 # c");
  EXPECT_EQ(snippet.marks, "    ^~");
}

TEST(SnippetTest, ColumnsAreCharactersAndTabsLineUp) {
  EXPECT_EQ(SnippetOf("\té 12", 4, 6).marks, "\t  ^~");
}

TEST(SnippetTest, AnEmptyRangeHasAPlace) {
  EXPECT_EQ(SnippetOf("ab", 3, 3).marks, "  ^");
  EXPECT_EQ(SnippetOf("", 1, 1).marks, "^");
  EXPECT_EQ(SnippetOf("ab", 5, 6).marks, "    ^");
}

TEST(SnippetTest, ARangeThatGoesOnEndsWithTheLine) {
  EXPECT_EQ(SnippetOf("abcd", 2, 1000).marks, " ^~~");
}

// What stands above the first mark.
std::string Marked(const Snippet& snippet) {
  const SourceText text("", snippet.text);
  const int column = static_cast<int>(snippet.marks.find('^')) + 1;
  const size_t length = snippet.marks.size() - snippet.marks.find('^');
  return std::string(text.text().substr(text.OffsetOf({1, column}), length));
}

TEST(SnippetTest, OfALongLineTheFaultIsShown) {
  for (const size_t before : {60u, 69u, 70u, 71u, 99u, 100u, 101u, 500u}) {
    for (const size_t after : {0u, 1u, 29u, 30u, 31u, 500u}) {
      const std::string line =
          std::string(before, 'x') + "WRONG" + std::string(after, 'y');
      const int begin = static_cast<int>(before) + 1;
      const Snippet snippet = SnippetOf(line, begin, begin + 5);
      EXPECT_EQ(Marked(snippet), "WRONG") << before << " " << after;
      EXPECT_LE(CharacterCount(snippet.text), 102);
    }
  }
}

TEST(SnippetTest, SaysWhereALineWasCut) {
  const std::string line(300, 'x');
  EXPECT_EQ(SnippetOf(line, 1, 2).text, std::string(100, 'x') + "…");
  EXPECT_EQ(SnippetOf(line, 150, 151).text, "…" + std::string(100, 'x') + "…");
  EXPECT_EQ(SnippetOf(line, 300, 301).text, "…" + std::string(100, 'x'));
  EXPECT_EQ(SnippetOf(std::string(100, 'x'), 100, 101).text,
            std::string(100, 'x'));
}

TEST(SnippetTest, NoCharacterIsCutInTwo) {
  std::string line;
  for (int i = 0; i < 200; ++i) line += "é";
  const Snippet snippet = SnippetOf(line, 120, 121);
  EXPECT_EQ(CharacterCount(snippet.text), 102);
  EXPECT_EQ(Marked(snippet).substr(0, 1), "\xC3");
}

TEST(SnippetTest, ShowsNothingThatMovesTheCursor) {
  EXPECT_EQ(SnippetOf("a\x1b[1mb", 1, 2).text, "a�[1mb");
}

}  // namespace
}  // namespace modelcard
