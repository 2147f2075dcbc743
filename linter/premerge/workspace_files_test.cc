#include "linter/premerge/workspace_files.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"

namespace modelcard {
namespace {

class WorkspaceFilesTest : public testing::Test {
 protected:
  WorkspaceFilesTest()
      : workspace_(absl::StrCat(
            testing::TempDir(), "/",
            testing::UnitTest::GetInstance()->current_test_info()->name())) {
    std::filesystem::create_directories(absl::StrCat(workspace_, "/m/n"));
  }

  void Touch(const std::string& path) const {
    std::ofstream(absl::StrCat(workspace_, "/", path)) << "#";
  }

  const std::string workspace_;
};

TEST_F(WorkspaceFilesTest, BuildFileIsTheOneThatIsThere) {
  EXPECT_EQ(BuildFileOf(workspace_, "//m/n:tulip"), "m/n/BUILD");
  Touch("m/n/BUILD.bazel");
  EXPECT_EQ(BuildFileOf(workspace_, "//m/n:tulip"), "m/n/BUILD.bazel");
  EXPECT_EQ(BuildFileOf(workspace_, "//m:tulip"), "m/BUILD");
}

TEST_F(WorkspaceFilesTest, LabelsOfTheRootAndWithoutAName) {
  EXPECT_EQ(BuildFileOf(workspace_, "//:tulip"), "BUILD");
  EXPECT_EQ(BuildFileOf(workspace_, "//m/n"), "m/n/BUILD");
}

TEST_F(WorkspaceFilesTest, BoundaryIsTheModuleUnlessThereIsNone) {
  EXPECT_EQ(BoundaryFileOf(workspace_), "MODULE.bazel");
  Touch("WORKSPACE");
  EXPECT_EQ(BoundaryFileOf(workspace_), "WORKSPACE");
  Touch("MODULE.bazel");
  EXPECT_EQ(BoundaryFileOf(workspace_), "MODULE.bazel");
}

}  // namespace
}  // namespace modelcard
