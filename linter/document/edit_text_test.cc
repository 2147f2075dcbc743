#include "linter/document/edit_text.h"

#include <string>
#include <utility>
#include <vector>

#include "gtest/gtest.h"

namespace modelcard {
namespace {

TEST(EditTextTest, EditsApplyInAnyOrder) {
  const auto text =
      ApplyEdits("abcdef", {{{4, 5}, "E"}, {{0, 1}, ""}, {{2, 2}, "--"}});
  ASSERT_TRUE(text.ok());
  EXPECT_EQ(*text, "b--cdEf");
}

TEST(EditTextTest, WhatOverlapsOrLiesOutsideIsRefused) {
  EXPECT_FALSE(ApplyEdits("abc", {{{0, 2}, "x"}, {{1, 3}, "y"}}).ok());
  EXPECT_FALSE(ApplyEdits("abc", {{{2, 4}, "x"}}).ok());
  EXPECT_FALSE(ApplyEdits("abc", {{{2, 1}, "x"}}).ok());
}

TEST(EditTextTest, NoEditsNoDiff) {
  EXPECT_EQ(UnifiedDiff("f", "a\nb\n", {}), "");
}

TEST(EditTextTest, ADiffHasThreeLinesAround) {
  EXPECT_EQ(UnifiedDiff("f", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", {{{8, 9}, "five"}}),
            "--- a/f\n+++ b/f\n@@ -2,7 +2,7 @@\n"
            " 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
}

TEST(EditTextTest, FarChangesAreTwoHunksAndLinesShift) {
  const std::string before = "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\n";
  // Takes the first line out, and changes the last.
  EXPECT_EQ(UnifiedDiff("f", before, {{{0, 2}, ""}, {{28, 29}, "O"}}),
            "--- a/f\n+++ b/f\n@@ -1,4 +1,3 @@\n-a\n b\n c\n d\n"
            "@@ -12,4 +11,4 @@\n l\n m\n n\n-o\n+O\n");
}

TEST(EditTextTest, TwoEditsOnOneLineAreOneChange) {
  EXPECT_EQ(UnifiedDiff("f", "abc\n", {{{0, 1}, "A"}, {{2, 3}, "C"}}),
            "--- a/f\n+++ b/f\n@@ -1,1 +1,1 @@\n-abc\n+AbC\n");
}

TEST(EditTextTest, AMissingLastLineBreakIsSaid) {
  EXPECT_EQ(UnifiedDiff("f", "a", {{{0, 1}, "b"}}),
            "--- a/f\n+++ b/f\n@@ -1,1 +1,1 @@\n"
            "-a\n\\ No newline at end of file\n"
            "+b\n\\ No newline at end of file\n");
}

TEST(EditTextTest, EditsBetweenTextsMakeOneOfTheOther) {
  for (const auto& [before, after] :
       {std::pair("a\nb\nc\n", "a\nB\nc\n"), std::pair("a\nb", "A\nb!"),
        std::pair("a\nb\n", "a\nx\ny\nb\n"), std::pair("aaa\n", "aa"),
        std::pair("", "x\n"), std::pair("x\ny\n", ""),
        std::pair("same\n", "same\n")}) {
    const auto text = ApplyEdits(before, EditsBetween(before, after));
    ASSERT_TRUE(text.ok()) << before;
    EXPECT_EQ(*text, after) << before;
  }
  EXPECT_EQ(EditsBetween("a\nb\nc\n", "a\nB\nC\n").size(), 2);
  EXPECT_EQ(EditsBetween("same\n", "same\n").size(), 0);
}

}  // namespace
}  // namespace modelcard
