#include "linter/cli/write_file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <string>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"

namespace modelcard {
namespace {

using ::testing::AnyOfArray;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

using WriteFileTest = CommandTest;

TEST_F(WriteFileTest, ReplacesWhatWasThere) {
  const std::string path = Write("report", "a much longer report than this");
  ASSERT_TRUE(WriteFile(path, "new").ok());
  EXPECT_EQ(Read(path), "new");
  EXPECT_THAT(Files(), ElementsAre("report"));
}

TEST_F(WriteFileTest, HasTheRightsOfAnyNewFile) {
  Write("other", "");
  ASSERT_TRUE(WriteFile(Path("report"), "new").ok());
  struct stat report, other;
  ASSERT_EQ(stat(Path("report").c_str(), &report), 0);
  ASSERT_EQ(stat(Path("other").c_str(), &other), 0);
  EXPECT_EQ(report.st_mode, other.st_mode);
}

TEST_F(WriteFileTest, ManyAtOnceLeaveOneWholeFile) {
  std::vector<std::string> texts;
  for (const char letter : {'a', 'b', 'c', 'd'}) {
    texts.emplace_back(1 << 20, letter);
  }
  std::vector<std::thread> threads;
  for (const std::string& text : texts) {
    threads.emplace_back([&] {
      for (int i = 0; i < 20; ++i) {
        EXPECT_TRUE(WriteFile(Path("report"), text).ok());
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_THAT(Read(Path("report")), AnyOfArray(texts));
  EXPECT_THAT(Files(), ElementsAre("report"));
}

// As a run that was killed left it.
TEST_F(WriteFileTest, LeavesThePartsOfOthersAlone) {
  const std::string other = absl::StrCat("report.", getpid(), "-0.part");
  Write(other, "theirs");
  ASSERT_TRUE(WriteFile(Path("report"), "new").ok());
  EXPECT_EQ(Read(Path("report")), "new");
  EXPECT_EQ(Read(Path(other)), "theirs");
  EXPECT_THAT(Files(), UnorderedElementsAre("report", other));
}

TEST_F(WriteFileTest, FailureLeavesNothing) {
  const absl::Status status = WriteFile(Path("no/such/report"), "new");
  ASSERT_FALSE(status.ok());
  EXPECT_THAT(std::string(status.message()),
              HasSubstr("no/such/report: cannot be written"));
  EXPECT_THAT(Files(), IsEmpty());
}

TEST_F(WriteFileTest, DirectoryIsNotReplaced) {
  ASSERT_FALSE(WriteFile(directory_, "new").ok());
  EXPECT_THAT(Files(), IsEmpty());
}

}  // namespace
}  // namespace modelcard
