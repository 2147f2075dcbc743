#include "linter/cli/output_path.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

class OutputPathTest : public CommandTest {
 protected:
  void SetUp() override {
    CommandTest::SetUp();
    Write("a.textproto", "a");
  }
};

TEST_F(OutputPathTest, OneFileHasManyNames) {
  EXPECT_TRUE(IsSameFile(Path("a.textproto"), Path("./a.textproto")));
  EXPECT_TRUE(IsSameFile(Path("a.textproto"), Path("x/../a.textproto")));
  std::filesystem::create_symlink(Path("a.textproto"), Path("link"));
  EXPECT_TRUE(IsSameFile(Path("link"), Path("a.textproto")));
  EXPECT_TRUE(IsSameFile(Path("new"), Path("./new")));
  EXPECT_TRUE(IsSameFile("new", "./new"));
}

TEST_F(OutputPathTest, OtherFilesAreOthers) {
  std::ofstream(Path("b.textproto")) << "a";
  EXPECT_FALSE(IsSameFile(Path("a.textproto"), Path("b.textproto")));
  EXPECT_FALSE(IsSameFile(Path("a.textproto"), Path("new")));
  EXPECT_FALSE(IsSameFile(Path("new"), Path("newer")));
  EXPECT_FALSE(IsSameFile("", ""));
}

TEST_F(OutputPathTest, WhatIsReadIsNotWritten) {
  const absl::Status status = CheckOutput(
      Path("./a.textproto"), {Path("b.textproto"), Path("a.textproto")});
  EXPECT_THAT(std::string(status.message()), HasSubstr("would be lost"));
  EXPECT_TRUE(CheckOutput(Path("c"), {Path("a.textproto"), ""}).ok());
  EXPECT_TRUE(CheckOutput("", {Path("a.textproto"), ""}).ok());
}

TEST_F(OutputPathTest, AnEndingSaysWhatIsInTheFile) {
  for (const char* path : {"x.json", "x.JSON", "d/x.yaml", "x.yml", "x.md"}) {
    EXPECT_FALSE(CheckEnding(path, "textproto").ok()) << path;
  }
  EXPECT_FALSE(CheckEnding("x.json", "markdown").ok());
  EXPECT_FALSE(CheckEnding("x.pbtxt", "json").ok());
  EXPECT_THAT(std::string(CheckEnding("x.yml", "json").message()),
              HasSubstr("--to=yaml"));
}

TEST_F(OutputPathTest, AnyOtherNameWillDo) {
  for (const char* path :
       {"", "x", "x.txtpb", "x.textproto", "x.out", "x.PBTXT"}) {
    EXPECT_TRUE(CheckEnding(path, "textproto").ok()) << path;
  }
  EXPECT_TRUE(CheckEnding("x.yml", "yaml").ok());
  EXPECT_TRUE(CheckEnding("x.markdown", "markdown").ok());
}

}  // namespace
}  // namespace modelcard
