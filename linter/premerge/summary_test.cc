#include "linter/premerge/summary.h"

#include <memory>
#include <string>
#include <utility>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/premerge/premerge_test.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using Summary = v1::PremergeSummary;
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using SummarizeTest = PremergeTest;

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
  EXPECT_THAT(summary.targets(0).why().en(), HasSubstr("//m:rose"));
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

// Bazel says whose actions a target waited for.
TEST_F(SummarizeTest, NamesTheModelsThatATargetWaitedFor) {
  input_.targets = {"//m:fine_tune"};
  input_.build.targets["//m:fine_tune"].causes = {"//m:rose"};
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:rose"] = {"ModelcardVerdict"};
  input_.build.failed_actions["//m:lily"] = {"ModelcardVerdict"};
  EXPECT_EQ(Run().targets(0).why().en(),
            "is made from what is not documented: //m:rose");
  EXPECT_EQ(Run().targets(0).why().nl(),
            "is gemaakt van wat niet gedocumenteerd is: //m:rose");
  // What fails beside it for another reason is not in its way.
  input_.build.failed_actions["//m:lily"] = {"Genrule"};
  EXPECT_EQ(Run().targets(0).verdict(), Summary::FAILED);
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
  input_.build.targets["//m:fine_tune"].causes = {"//m:lily", "//m:rose"};
  EXPECT_EQ(Run().targets(0).verdict(), Summary::BROKEN);
}

TEST_F(SummarizeTest, NamesNoModelAsACauseThatMayBeNone) {
  Add("//m:fine_tune", false, v1::LintReport::PASSED);
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:rose"] = {"ModelcardVerdict"};
  input_.build.failed_actions["//m:lily"] = {"ModelcardVerdict"};
  EXPECT_EQ(Run().targets(0).why().en(),
            "is made from what is not documented, among: //m:lily, //m:rose");
  input_.head["//m:fine_tune"].report.add_made_from("//m:lily");
  EXPECT_EQ(Run().targets(0).why().en(),
            "is made from what is not documented: //m:lily");
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

TEST_F(SummarizeTest, BuildThatFailedThoughNoTargetDidIsBroken) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  input_.build.exit_code = 1;
  input_.build.failed_actions["//x:y"] = {"ModelcardVerdict"};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
  ASSERT_THAT(Run().problems(), SizeIs(1));
  EXPECT_THAT(Run().problems(0).en(), HasSubstr("nothing that was asked for"));
  // That a target fails says why the build did.
  Add("//m:rose", false, v1::LintReport::FAILED);
  EXPECT_EQ(Run().verdict(), Summary::FAILED);
  EXPECT_THAT(Run().problems(), IsEmpty());
}

TEST_F(SummarizeTest, TargetWithoutReportHasNoVerdict) {
  input_.targets = {"//m:tulip"};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
  input_.build.targets["//m:tulip"].success = true;
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
  EXPECT_THAT(Run().targets(0).why().en(), HasSubstr("there is no report"));
}

TEST_F(SummarizeTest, UnusableReportHasNoVerdict) {
  Add("//m:tulip", false, v1::LintReport::UNUSABLE);
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:tulip"] = {"ModelcardVerdict"};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
}

TEST_F(SummarizeTest, ProblemOutsideTheBuildOutweighs) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  input_.problems = {{"a package does not load"}};
  EXPECT_EQ(Run().verdict(), Summary::BROKEN);
  ASSERT_THAT(Run().problems(), SizeIs(1));
  EXPECT_EQ(Run().problems(0).en(), "a package does not load");
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

// An entry before it moves a fault; a fault that weighs less is no new one.
TEST_F(SummarizeTest, AFaultThatMovedOrWeighsLessIsNotNew) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  v1::Finding fault = FindingOf("A.1", "tulip.textproto");
  fault.set_field_path("a.b[1].c");
  v1::Finding waived = FindingOf("A.2", "tulip.textproto");
  waived.mutable_waiver()->set_requirement("A.2");
  for (const v1::Finding& finding : {fault, waived}) {
    *input_.base["//m:tulip"].report.add_findings() = finding;
  }
  fault.set_field_path("a.b[2].c");
  fault.set_severity(v1::Finding::WARNING);
  waived.clear_waiver();
  for (const v1::Finding& finding : {fault, waived}) {
    *input_.head["//m:tulip"].report.add_findings() = finding;
  }
  EXPECT_THAT(SummaryText(Run(), Language::kEnglish),
              Not(HasSubstr("new finding")));
  *input_.head["//m:tulip"].report.add_findings() = fault;
  EXPECT_THAT(SummaryText(Run(), Language::kEnglish),
              HasSubstr("new finding: A.1, warning at a.b[2].c\n"));
}

TEST_F(SummarizeTest, AFaultThatWeighsMoreIsNew) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  v1::Finding fault = FindingOf("A.1", "tulip.textproto");
  fault.set_severity(v1::Finding::NOTE);
  *input_.base["//m:tulip"].report.add_findings() = fault;
  fault.set_severity(v1::Finding::WARNING);
  *input_.head["//m:tulip"].report.add_findings() = fault;
  EXPECT_THAT(SummaryText(Run(), Language::kEnglish),
              HasSubstr("new finding: A.1, warning"));
  *input_.base["//m:tulip"].report.mutable_findings(0) = fault;
  EXPECT_THAT(SummaryText(Run(), Language::kEnglish),
              Not(HasSubstr("new finding")));
  input_.head["//m:tulip"].report.mutable_findings(0)->set_severity(
      v1::Finding::ERROR);
  EXPECT_THAT(SummaryText(Run(), Language::kEnglish),
              HasSubstr("new finding: A.1, error"));
}

// A comment says nothing of the weights.
TEST_F(SummarizeTest, ArtifactsAreComparedThoughACommentChanged) {
  Add("//m:tulip", true, v1::LintReport::PASSED);
  ModelState& base = input_.base["//m:tulip"];
  ModelState& head = input_.head["//m:tulip"];
  base.report = head.report;
  base.report.add_documents()->set_digest("sha256:1");
  head.report.add_documents()->set_digest("sha256:2");
  for (ModelState* state : {&base, &head}) {
    state->document = std::make_shared<v1::ModelDocumentation>();
    v1::ResourceDescriptor& weights = *state->manifest.emplace().add_subject();
    weights.set_name("weights");
    weights.mutable_digest()->set_sha256(state == &base ? "aa" : "bb");
  }
  EXPECT_THAT(SummaryText(Run(), Language::kEnglish),
              HasSubstr("documentation did not: weights"));
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

TEST_F(SummarizeTest, SpeaksDutch) {
  input_.targets = {"//m:fine_tune", "//m:lost", "//m:peony"};
  input_.build.targets["//m:fine_tune"].causes = {"//m:rose"};
  input_.build.targets["//m:peony"].success = true;
  input_.build.exit_code = 1;
  input_.build.failed_actions["//m:rose"] = {"ModelcardVerdict"};
  input_.build.failed_actions["//m:lily"] = {"Genrule"};
  const std::string text = SummaryText(Run(), Language::kDutch);
  EXPECT_THAT(text, HasSubstr("GEZAKT  //m:fine_tune"));
  EXPECT_THAT(text, HasSubstr("is gemaakt van wat niet gedocumenteerd is"));
  EXPECT_THAT(text, HasSubstr("GEEN OORDEEL  //m:lost"));
  for (const char* english : {"there is", "did not", "build failed", "made"}) {
    EXPECT_THAT(text, Not(HasSubstr(english)));
  }
}

TEST_F(SummarizeTest, TextHoldsNoControlCharacters) {
  input_.problems = {{"evil \x1b[31m\nname"}};
  const std::string text = SummaryText(Run(), Language::kDutch);
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, HasSubstr("GEEN OORDEEL"));
}

}  // namespace
}  // namespace modelcard
