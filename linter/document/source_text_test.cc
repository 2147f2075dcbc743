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

TEST(SourceTextTest, OffsetOfUndoesPositionAt) {
  const SourceText text("a", "één\n\ttwee: 😀!\r\n\ndrie");
  for (size_t offset = 0; offset <= text.text().size(); ++offset) {
    const bool within_character =
        offset < text.text().size() &&
        (static_cast<unsigned char>(text.text()[offset]) & 0xC0) == 0x80;
    // The line break of Windows is one place.
    if (within_character || text.text().substr(offset, 1) == "\n") continue;
    EXPECT_EQ(text.OffsetOf(text.PositionAt(offset)), offset);
  }
  EXPECT_EQ(text.OffsetOf({1, 99}), 5u) << "past the end of a line";
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
