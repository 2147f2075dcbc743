// What `premerge` makes of builds, and of what they leave.

#include "linter/cli/premerge_command_test.h"

#include <filesystem>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"
#include "linter/report/json.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class BuildTest : public PremergeCommandTest {
 protected:
  // One that a failed rule holds back, and a package that does not load.
  void BreakHead() {
    head_.AddModel("tulip", kAnswers);
    head_.Complete("orchid", false, {});
    head_.FailAction("//m:orchid", "Genrule");
  }
};

TEST_F(BuildTest, GoodBuildPasses) {
  head_.AddModel("tulip", kAnswers);
  const Printed printed = Premerge(0, {});
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out, HasSubstr("1 checked: 1 passed, 0 failed"));
  EXPECT_THAT(Premerge(0, {"--format=sarif"}).out,
              HasSubstr("\"executionSuccessful\": true"));
  EXPECT_EQ(Premerge(0, {"--format=gitlab"}).out, "[]\n");
}

TEST_F(BuildTest, BrokenBuildIsGreenInNoFormat) {
  BreakHead();
  const std::pair<const char*, const char*> expected[] = {
      {"text", "NO VERDICT  a package does not load"},
      {"json", "\"verdict\": \"BROKEN\""},
      {"concise", "m/BUILD: fatal error: there is no verdict on //m:orchid"},
      {"sarif", "\"executionSuccessful\": false"},
      {"junit", "tests=\"4\" failures=\"0\" errors=\"3\""},
      {"github", "::error file=m/BUILD,line=1::there is no verdict on //m:or"},
      {"gitlab", "\"blocker\""},
  };
  for (const auto& [format, part] : expected) {
    SCOPED_TRACE(format);
    const Printed printed = Premerge(1, {absl::StrCat("--format=", format),
                                         "--problem=a package does not load"});
    EXPECT_EQ(printed.code, 2) << printed.err;
    EXPECT_THAT(printed.out, AllOf(HasSubstr(part), HasSubstr("//m:orchid"),
                                   HasSubstr("a package does not load")));
  }
}

TEST_F(BuildTest, SpeaksDutch) {
  BreakHead();
  const Printed printed = Premerge(1, {"--lang=nl"});
  EXPECT_THAT(printed.out, HasSubstr("GEEN OORDEEL  //m:orchid"));
  EXPECT_THAT(printed.out, Not(HasSubstr("did not build")));
  EXPECT_THAT(Premerge(1, {"--lang=nl", "--format=concise"}).out,
              HasSubstr("fatale fout: er is geen oordeel over //m:orchid"));
}

TEST_F(BuildTest, AspectOnAModelIsNotTheModel) {
  head_.AddModel("tulip", kAnswers);
  head_.Event(R"({"id":{"targetCompleted":{"label":"//m:tulip",)"
              R"("aspect":"//lint:defs.bzl%lint"}},"completed":{}})");
  EXPECT_EQ(Premerge(0, {}).code, 0);
}

TEST_F(BuildTest, ReportOfAnotherModelIsNoReport) {
  head_.AddReport("tulip", ReportOn("rose", kAnswers));
  const Printed printed = Premerge(0, {});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.out,
              HasSubstr("is the report of \"//m:rose\", not of //m:tulip"));
}

TEST_F(BuildTest, ManifestThatCannotBeReadIsNoVerdict) {
  head_.AddModel("tulip", kAnswers);
  head_.WriteOutput("tulip.manifest.json", "nonsense");
  const Printed printed = Premerge(0, {});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.out, HasSubstr("tulip.manifest.json: cannot be"));
}

TEST_F(BuildTest, InventoryHasTheVerdictOfTheSummary) {
  head_.AddModel("tulip", kAnswers);
  v1::LintReport failed = ReportOn("rose", kAnswers);
  failed.set_outcome(v1::LintReport::FAILED);
  head_.WriteOutput("rose.report.json", ToJson(failed));
  head_.Complete("rose", false, {{"report", ".report.json"}});
  head_.Complete("peony", false, {});
  head_.FailAction("//m:rose", "ModelcardVerdict");
  const Printed printed = Premerge(1, {"--inventory=" + Path("pages")});
  EXPECT_EQ(printed.code, 1) << printed.err;
  EXPECT_THAT(Read(Path("pages/inventory.csv")),
              AllOf(HasSubstr("\"//m:tulip\",\"\",\"PASSED\""),
                    HasSubstr("\"//m:rose\",\"\",\"FAILED\""),
                    HasSubstr("\"//m:peony\",\"\",\"FAILED\"")));
  EXPECT_THAT(Read(Path("pages/index.html")),
              HasSubstr("is made from what is not documented: //m:rose"));
  EXPECT_THAT(Read(Path("pages/index.nl.html")),
              HasSubstr("is gemaakt van wat niet gedocumenteerd is: //m:rose"));
}

TEST_F(BuildTest, InventoryReplacesNothingElse) {
  head_.AddModel("tulip", kAnswers);
  std::filesystem::create_directories(Path("mine"));
  Write("mine/file", "mine");
  const Printed printed = Premerge(0, {"--inventory=" + Path("mine")});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("holds no inventory"));
  EXPECT_EQ(Read(Path("mine/file")), "mine");
  // One that holds an inventory is replaced as a whole.
  EXPECT_EQ(Premerge(0, {"--inventory=" + Path("pages")}).code, 0);
  Write("pages/old", "old");
  EXPECT_EQ(Premerge(0, {"--inventory=" + Path("pages")}).code, 0);
  EXPECT_FALSE(std::filesystem::exists(Path("pages/old")));
}

}  // namespace
}  // namespace modelcard
