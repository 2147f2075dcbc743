#include "linter/document/source_text.h"

#include "gtest/gtest.h"

namespace modelcard {
namespace {

TEST(SourceTextTest, ColumnsCountCharactersNotBytes) {
  const SourceText text("a", "één: 1\ntwee: 2\n");
  EXPECT_EQ(text.PositionAt(0), (Position{1, 1}));
  // "é" has two bytes.
  EXPECT_EQ(text.PositionAt(2), (Position{1, 2}));
  EXPECT_EQ(text.PositionAt(text.LineStart(2) + 4), (Position{2, 5}));
}

TEST(SourceTextTest, OffsetsPastTheEndCountAsTheEnd) {
  const SourceText text("a", "ab");
  EXPECT_EQ(text.PositionAt(99), (Position{1, 3}));
  EXPECT_EQ(text.LineStart(9), 2u);
  EXPECT_EQ(text.Line(9), "");
}

TEST(SourceTextTest, LinesComeWithoutTheirBreaks) {
  const SourceText text("a", "unix\nwindows\r\nlast");
  EXPECT_EQ(text.line_count(), 3);
  EXPECT_EQ(text.Line(1), "unix");
  EXPECT_EQ(text.Line(2), "windows");
  EXPECT_EQ(text.Line(3), "last");
}

}  // namespace
}  // namespace modelcard
