#include "linter/document/code_point.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"

namespace modelcard {
namespace {

TEST(CodePointTest, ReadsTheFirstCharacter) {
  struct {
    absl::string_view text;
    uint32_t point;
    size_t length;
  } const cases[] = {{"ab", 'a', 1},
                     {"\u00E9x", 0xE9, 2},
                     {"\u202E", 0x202E, 3},
                     {"\U0001F600y", 0x1F600, 4}};
  for (const auto& each : cases) {
    size_t length = 0;
    EXPECT_EQ(CodePointAt(each.text, length), each.point);
    EXPECT_EQ(length, each.length);
  }
}

TEST(CodePointTest, WhatIsWrittenIsReadAgain) {
  for (const uint32_t point :
       {0x0u, 0x7Fu, 0x80u, 0x7FFu, 0x800u, 0xFFFFu, 0x10000u, 0x10FFFFu}) {
    std::string text;
    AppendCodePoint(point, text);
    size_t length = 0;
    EXPECT_EQ(CodePointAt(text, length), point);
    EXPECT_EQ(length, text.size());
  }
}

TEST(CodePointTest, NeverReadsPastTheEnd) {
  size_t length = 0;
  CodePointAt("\xF0\x9F", length);
  EXPECT_EQ(length, 2u);
}

TEST(CodePointTest, WhatMovesHidesOrIsNothingIsUnsafe) {
  for (const uint32_t point :
       {0x00u, 0x1Bu, 0x7Fu, 0x85u, 0x9Bu, 0x61Cu, 0x200Bu, 0x202Eu, 0x2066u,
        0xFEFFu, 0xFFFEu, 0xFFFFu, 0xE0041u}) {
    EXPECT_TRUE(IsUnsafe(point)) << point;
  }
}

TEST(CodePointTest, LettersAndJoinersAreSafe) {
  for (const uint32_t point : {0x20u, 0x7Eu, 0xA0u, 0xE9u, 0x200Cu, 0x200Du,
                               0x2013u, 0x4E09u, 0xFFFDu, 0x1F600u}) {
    EXPECT_FALSE(IsUnsafe(point)) << point;
  }
}

}  // namespace
}  // namespace modelcard
