#include "linter/document/source_text.h"

#include <cstddef>
#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
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

// Characters are counted by blocks: wherever one of several bytes crosses the
// border of a block, and wherever a line does, places stay what they are.
TEST(SourceTextTest, PlacesInLongLinesAreExactAtEveryByte) {
  const absl::string_view characters[] = {"a", "\u00e9", "\u20ac",
                                          "\U0001F600"};
  for (size_t shift = 0; shift < 5; ++shift) {
    for (const absl::string_view before : {"", "b\n", "b\r\n\n"}) {
      std::string long_line(shift, 'x');
      while (long_line.size() < 2000) {
        for (const absl::string_view c : characters) {
          absl::StrAppend(&long_line, c);
        }
      }
      const SourceText text(
          "a", absl::StrCat(before, long_line, "\r\nshort\n", long_line));
      int line = 1, column = 1;
      for (size_t offset = 0; offset < text.text().size(); ++offset) {
        const char c = text.text()[offset];
        const bool begins = (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        const Position expected = {line, column};
        if (begins) {
          ASSERT_EQ(text.PositionAt(offset), expected) << offset;
          ++column;
        }
        if (begins && c != '\n') {
          ASSERT_EQ(text.OffsetOf(expected), offset);
        }
        if (c == '\n') {
          ++line;
          column = 1;
        }
      }
    }
  }
}

TEST(SourceTextTest, PastTheEndOfALineIsItsEnd) {
  for (size_t size = 250; size < 262; ++size) {
    const std::string line(size, 'x');
    const SourceText text("a", absl::StrCat(line, "\n", line, line));
    EXPECT_EQ(text.OffsetOf({1, 100000}), size);
    EXPECT_EQ(text.OffsetOf({1, 0}), size) << "no column at all";
    EXPECT_EQ(text.OffsetOf({2, 100000}), text.text().size());
    EXPECT_EQ(text.OffsetOf({9, 1}), text.text().size());
    EXPECT_EQ(text.PositionAt(100000),
              (Position{2, 2 * static_cast<int>(size) + 1}));
  }
  EXPECT_EQ(SourceText("a", "").OffsetOf({1, 1}), 0u);
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
