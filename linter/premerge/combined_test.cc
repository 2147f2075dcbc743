#include "linter/premerge/combined.h"

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/premerge/premerge_test.h"
#include "linter/premerge/summary.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class CombinedTest : public PremergeTest {
 protected:
  v1::LintReport All(Language language = Language::kEnglish) const {
    return Combined(input_, Run(), language);
  }
};

TEST_F(CombinedTest, WhatSeveralModelsShareCountsOnce) {
  Add("//m:a", false, v1::LintReport::FAILED);
  Add("//m:b", false, v1::LintReport::FAILED);
  const v1::LintReport all = All();
  EXPECT_EQ(all.outcome(), v1::LintReport::FAILED);
  EXPECT_THAT(all.findings(), SizeIs(1));
  EXPECT_EQ(all.counts().errors(), 1);
  EXPECT_THAT(all.failures(), IsEmpty());
}

TEST_F(CombinedTest, GoodBuildHasNoFailures) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  EXPECT_EQ(All().outcome(), v1::LintReport::PASSED);
  EXPECT_THAT(All().failures(), IsEmpty());
}

TEST_F(CombinedTest, TargetWithoutAVerdictIsAFailure) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  input_.targets.push_back("//m:orchid");
  input_.build.targets["//m:orchid"].success = false;
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:orchid"] = {"Genrule"};
  const v1::LintReport all = All();
  EXPECT_EQ(all.outcome(), v1::LintReport::UNUSABLE);
  ASSERT_THAT(all.failures(), SizeIs(2));
  EXPECT_EQ(all.failures(0).path(), "m/BUILD");
  EXPECT_THAT(all.failures(0).message(),
              HasSubstr("there is no verdict on //m:orchid: did not build"));
  EXPECT_EQ(all.failures(1).path(), "MODULE.bazel");
  EXPECT_THAT(all.failures(1).message(), HasSubstr("another reason"));
}

TEST_F(CombinedTest, TargetThatAnotherHoldsBackIsAFailure) {
  Add("//m:rose", false, v1::LintReport::FAILED);
  input_.targets.push_back("//m:fine_tune");
  input_.build.targets["//m:fine_tune"].causes = {"//m:rose"};
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:rose"] = {"ModelcardVerdict"};
  const v1::LintReport all = All();
  EXPECT_EQ(all.outcome(), v1::LintReport::FAILED);
  ASSERT_THAT(all.failures(), SizeIs(1));
  EXPECT_EQ(all.failures(0).message(),
            "//m:fine_tune fails: is made from what is not documented: "
            "//m:rose");
  EXPECT_EQ(All(Language::kDutch).failures(0).message(),
            "//m:fine_tune is gezakt: is gemaakt van wat niet gedocumenteerd "
            "is: //m:rose");
}

TEST_F(CombinedTest, ProblemIsAFailureThoughAllPassed) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  input_.problems = {{"a package does not load"}};
  const v1::LintReport all = All();
  EXPECT_EQ(all.outcome(), v1::LintReport::UNUSABLE);
  ASSERT_THAT(all.failures(), SizeIs(1));
  EXPECT_EQ(all.failures(0).message(), "a package does not load");
}

TEST_F(CombinedTest, WhatAReportSaysItselfIsSaidOnce) {
  Add("//m:tulip", false, v1::LintReport::UNUSABLE);
  v1::Failure& failure = *input_.head["//m:tulip"].report.add_failures();
  failure.set_path("tulip.textproto");
  failure.set_message("is no text");
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:tulip"] = {"ModelcardVerdict"};
  ASSERT_THAT(All().failures(), SizeIs(1));
  EXPECT_EQ(All().failures(0).path(), "tulip.textproto");
}

}  // namespace
}  // namespace modelcard
