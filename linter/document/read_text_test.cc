#include "linter/document/read_text.h"

#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <string>
#include <variant>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

std::string Write(const std::string& name, const std::string& content) {
  const std::string path = absl::StrCat(testing::TempDir(), "/", name);
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

// The failure, or an empty message if the text was read.
ReadFailure FailureOf(const std::variant<SourceText, ReadFailure>& result) {
  const auto* failure = std::get_if<ReadFailure>(&result);
  return failure == nullptr ? ReadFailure{} : *failure;
}

TEST(ReadTextTest, ReadsTextAndDropsTheByteOrderMark) {
  const auto text = ReadText(Write("bom", "\xEF\xBB\xBFname: \"é\"\n"));
  ASSERT_TRUE(std::holds_alternative<SourceText>(text));
  EXPECT_EQ(std::get<SourceText>(text).text(), "name: \"é\"\n");
}

TEST(ReadTextTest, MissingFile) {
  const ReadFailure failure = FailureOf(ReadText("no/such/file"));
  EXPECT_EQ(failure.path, "no/such/file");
  EXPECT_THAT(failure.message, HasSubstr("No such file"));
}

TEST(ReadTextTest, Directory) {
  EXPECT_THAT(FailureOf(ReadText(testing::TempDir())).message,
              HasSubstr("not a regular file"));
}

TEST(ReadTextTest, FifoDoesNotBlock) {
  const std::string path = absl::StrCat(testing::TempDir(), "/fifo");
  ASSERT_EQ(mkfifo(path.c_str(), 0600), 0);
  EXPECT_THAT(FailureOf(ReadText(path)).message,
              HasSubstr("not a regular file"));
}

TEST(ReadTextTest, UnreadableFile) {
  if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
  const std::string path = Write("secret", "a: 1");
  ASSERT_EQ(chmod(path.c_str(), 0), 0);
  EXPECT_THAT(FailureOf(ReadText(path)).message,
              HasSubstr("Permission denied"));
}

TEST(ReadTextTest, EmptyAndBlankFiles) {
  EXPECT_EQ(FailureOf(ReadText(Write("empty", ""))).message, "is empty");
  EXPECT_EQ(FailureOf(ReadText(Write("blank", " \n\t\n"))).message, "is empty");
}

TEST(ReadTextTest, TooLarge) {
  const std::string path = Write("large", std::string(101, 'a'));
  EXPECT_THAT(FailureOf(ReadText(path, 100)).message,
              HasSubstr("limit of 100 bytes"));
  EXPECT_EQ(FailureOf(ReadText(path, 101)).message, "");
}

TEST(ReadTextTest, BinaryFileSaysWhere) {
  const ReadFailure failure =
      FailureOf(ReadText(Write("binary", std::string("a: 1\nb\0c", 8))));
  EXPECT_THAT(failure.message, HasSubstr("binary"));
  EXPECT_EQ(failure.line, 2);
  EXPECT_EQ(failure.column, 2);
}

TEST(ReadTextTest, InvalidUtf8SaysWhere) {
  const ReadFailure failure =
      FailureOf(ReadText(Write("latin1", "a: 1\nnaam: \"caf\xE9\"\n")));
  EXPECT_THAT(failure.message, HasSubstr("not UTF-8"));
  EXPECT_EQ(failure.line, 2);
  EXPECT_EQ(failure.column, 11);
}

}  // namespace
}  // namespace modelcard
