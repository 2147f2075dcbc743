#include "linter/premerge/summary.h"

#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using Summary = v1::PremergeSummary;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

v1::Finding FindingOf(const std::string& rule, const std::string& path) {
  v1::Finding finding;
  finding.set_rule_id(rule);
  finding.set_path(path);
  finding.set_severity(v1::Finding::ERROR);
  return finding;
}

v1::LintReport ReportOf(v1::LintReport::Outcome outcome) {
  v1::LintReport report;
  report.set_outcome(outcome);
  if (outcome == v1::LintReport::FAILED) {
    *report.add_findings() = FindingOf("A.1", "rose.textproto");
    report.mutable_counts()->set_errors(1);
  }
  return report;
}

class SummarizeTest : public testing::Test {
 protected:
  void Add(const std::string& label, bool success,
           v1::LintReport::Outcome outcome) {
    input_.targets.push_back(label);
    input_.build.targets[label].success = success;
    input_.head[label].report = ReportOf(outcome);
  }

  Summary Run() const { return Summarize(input_); }

  PremergeInput input_{.targets = {},
                       .build = {.targets = {},
                                 .failed_actions = {},
                                 .problems = {},
                                 .exit_code = 0},
                       .head = {},
                       .base = {},
                       .problems = {}};
};

TEST_F(SummarizeTest, NothingAskedIsPassed) {
  input_.build.exit_code = -1;
  EXPECT_EQ(Run().verdict(), Summary::PASSED);
}

TEST_F(SummarizeTest, PassesIfBazelAndReportAgree) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  EXPECT_EQ(Run().verdict(), Summary::PASSED);
  EXPECT_THAT(Run().problems(), IsEmpty());
}

TEST_F(SummarizeTest, FaultyDocumentationFails) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  Add("//m:rose", false, v1::LintReport::FAILED);
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:rose"] = {"ModelcardVerdict"};
  const Summary summary = Run();
  EXPECT_EQ(summary.verdict(), Summary::FAILED);
  ASSERT_THAT(summary.targets(), SizeIs(2));
  EXPECT_EQ(summary.targets(0).label(), "//m:rose");
  EXPECT_EQ(summary.counts().errors(), 1);
}

TEST_F(SummarizeTest, ModelMadeFromAFaultyOneFails) {
  Add("//m:fine_tune", false, v1::LintReport::PASSED);
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:rose"] = {"ModelcardVerdict"};
  const Summary summary = Run();
  EXPECT_EQ(summary.verdict(), Summary::FAILED);
  EXPECT_THAT(summary.targets(0).why(), HasSubstr("//m:rose"));
}

TEST_F(SummarizeTest, ModelMadeFromAFaultyOneFailsWithoutAReport) {
  input_.targets = {"//m:fine_tune"};
  input_.build.targets["//m:fine_tune"].success = false;
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:rose"] = {"ModelcardVerdict"};
  EXPECT_EQ(Run().verdict(), Summary::FAILED);
  input_.build.failed_actions["//m:rose"] = {"ModelcardVerdict", "Genrule"};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
}

TEST_F(SummarizeTest, BrokenBuildIsNeverGreen) {
  Add("//m:tulip", false, v1::LintReport::PASSED);
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:tulip"] = {"ModelcardInspect"};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
}

TEST_F(SummarizeTest, BazelsExitCodeCountsThoughAllTargetsPassed) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  for (const int code : {-1, 1, 2, 8, 36}) {
    input_.build.exit_code = code;
    EXPECT_EQ(Run().verdict(), Summary::BROKEN) << code;
    EXPECT_THAT(Run().problems(), SizeIs(1)) << code;
  }
}

TEST_F(SummarizeTest, TargetWithoutReportHasNoVerdict) {
  input_.targets = {"//m:tulip"};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
  input_.build.targets["//m:tulip"].success = true;
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
  EXPECT_EQ(Run().targets(0).why(), "there is no report");
}

TEST_F(SummarizeTest, UnusableReportHasNoVerdict) {
  Add("//m:tulip", false, v1::LintReport::UNUSABLE);
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:tulip"] = {"ModelcardVerdict"};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
}

TEST_F(SummarizeTest, ProblemOutsideTheBuildOutweighs) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  input_.problems = {"a package does not load"};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
  EXPECT_THAT(Run().problems(), ElementsAre("a package does not load"));
}

TEST_F(SummarizeTest, SaysWhatBecameWorse) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  ModelState& base = input_.base["//m:tulip"];
  ModelState& head = input_.head["//m:tulip"];
  base.report = head.report;
  v1::Finding waived = FindingOf("A.1", "tulip.textproto");
  waived.mutable_waiver()->set_requirement("A.1");
  waived.mutable_waiver()->set_expires("2027-01-01");
  *head.report.add_findings() = waived;
  *head.report.add_findings() = FindingOf("A.2", "tulip.textproto");
  // The same document, other weights.
  base.report.add_documents()->set_digest("sha256:1");
  head.report.add_documents()->set_digest("sha256:1");
  for (ModelState* state : {&base, &head}) {
    v1::ResourceDescriptor& weights = *state->manifest.emplace().add_subject();
    weights.set_name("weights");
    weights.mutable_digest()->set_sha256(state == &base ? "aa" : "bb");
  }
  const std::string text = SummaryText(Run(), Language::kEnglish);
  EXPECT_THAT(text, HasSubstr("waiver added: A.1, until 2027-01-01\n"));
  EXPECT_THAT(text, HasSubstr("new finding: A.2, error\n"));
  EXPECT_THAT(text, HasSubstr("documentation did not: weights"));

  // A document that moved along is none of it.
  head.report.mutable_documents(0)->set_digest("sha256:2");
  EXPECT_THAT(SummaryText(Run(), Language::kEnglish),
              Not(HasSubstr("documentation did not")));
}

TEST_F(SummarizeTest, PolicyThatAsksForLessIsWorse) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  ModelState& base = input_.base["//m:tulip"];
  ModelState& head = input_.head["//m:tulip"];
  v1::Finding raised = FindingOf("A.1", "tulip.textproto");
  raised.mutable_changed_severity()->set_rule_id("A.1");
  raised.mutable_changed_severity()->set_from(v1::Finding::WARNING);
  raised.mutable_changed_severity()->set_to(v1::Finding::ERROR);
  v1::Finding lowered = FindingOf("A.2", "tulip.textproto");
  lowered.set_severity(v1::Finding::WARNING);
  lowered.mutable_changed_severity()->set_rule_id("A.2");
  lowered.mutable_changed_severity()->set_from(v1::Finding::ERROR);
  lowered.mutable_changed_severity()->set_to(v1::Finding::WARNING);
  lowered.mutable_changed_severity()->set_expires("2027-01-01");
  *head.report.add_findings() = raised;
  *head.report.add_findings() = lowered;
  base.report.mutable_counts()->set_in_baseline(2);
  head.report.mutable_counts()->set_in_baseline(3);
  const std::string text = SummaryText(Run(), Language::kEnglish);
  EXPECT_THAT(text, HasSubstr("severity lowered: A.2, until 2027-01-01\n"));
  EXPECT_THAT(text, Not(HasSubstr("severity lowered: A.1")));
  EXPECT_THAT(text, HasSubstr("baseline grown: baseline, 2 errors, now 3\n"));

  // The other way round nothing is worse than it was.
  std::swap(base, head);
  EXPECT_THAT(SummaryText(Run(), Language::kEnglish),
              AllOf(Not(HasSubstr("severity lowered")),
                    Not(HasSubstr("baseline grown"))));
}

TEST_F(SummarizeTest, TextHoldsNoControlCharacters) {
  input_.problems = {"evil \x1b[31m\nname"};
  const std::string text = SummaryText(Run(), Language::kDutch);
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, HasSubstr("GEEN OORDEEL"));
}

TEST(CombinedTest, WhatSeveralModelsShareCountsOnce) {
  PremergeInput input;
  input.head["//m:a"].report = ReportOf(v1::LintReport::FAILED);
  input.head["//m:b"].report = ReportOf(v1::LintReport::FAILED);
  const v1::LintReport all = Combined(input);
  EXPECT_EQ(all.outcome(), v1::LintReport::FAILED);
  EXPECT_THAT(all.findings(), SizeIs(1));
  EXPECT_EQ(all.counts().errors(), 1);
}

}  // namespace
}  // namespace modelcard
