#include "linter/policy/baseline.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/log/absl_check.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/finding/finding.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/baseline.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

const Catalogue& TheCatalogue() {
  static const auto& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  return catalogue;
}

v1::Finding Error(const std::string& fingerprint,
                  const std::string& rule = "AIA.XI.1.2.e-1") {
  v1::Finding finding;
  finding.set_path("tulip.textproto");
  finding.set_rule_id(rule);
  finding.set_severity(v1::Finding::ERROR);
  finding.set_fingerprint(fingerprint);
  finding.set_message("wrong: \"é\"");
  return finding;
}

v1::LintReport ReportOf(const std::vector<v1::Finding>& findings) {
  v1::LintReport report;
  report.set_model("//m:tulip");
  for (const v1::Finding& finding : findings) *report.add_findings() = finding;
  return report;
}

// The findings after the baseline that was written for `known`.
std::vector<v1::Finding> Under(const std::vector<v1::Finding>& known,
                               std::vector<v1::Finding> findings,
                               const std::string& model = "//m:tulip") {
  const std::string text =
      BaselineText(BaselineOf(ReportOf(known), TheCatalogue()));
  auto read = ReadTextproto(SourceText("baseline.textproto", text),
                            {v1::Baseline::descriptor()});
  ABSL_CHECK(std::holds_alternative<Document>(read))
      << std::get<ReadFailure>(read).message << text;
  ApplyBaseline(std::get<Document>(read), TheCatalogue(), {.model = model},
                findings);
  return findings;
}

TEST(BaselineTest, KnownErrorsDoNotCount) {
  const auto findings = Under({Error("a")}, {Error("a")});
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_TRUE(findings[0].in_baseline());
  EXPECT_EQ(CountOf(findings).errors(), 0);
  EXPECT_EQ(CountOf(findings).in_baseline(), 1);
}

// An entry quotes what it covers, and what it quotes is no answer of its own.
TEST(BaselineTest, APlaceholderIsCoveredLikeAnyOther) {
  v1::Finding placeholder = Error("a");
  placeholder.set_message("release date is a placeholder: \"TODO\"");
  const auto findings = Under({placeholder}, {placeholder});
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_TRUE(findings[0].in_baseline());
}

TEST(BaselineTest, ANewErrorCounts) {
  EXPECT_EQ(CountOf(Under({Error("a")}, {Error("a"), Error("b")})).errors(), 1);
}

TEST(BaselineTest, AnEntryThatFitsNothingIsAnError) {
  const auto findings = Under({Error("a"), Error("b")}, {Error("a")});
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_EQ(findings[1].rule_id(), "modelcard.baseline");
  EXPECT_EQ(findings[1].severity(), v1::Finding::ERROR);
  EXPECT_EQ(findings[1].path(), "baseline.textproto");
}

TEST(BaselineTest, OneEntryCoversOneError) {
  EXPECT_EQ(CountOf(Under({Error("a")}, {Error("a"), Error("a")})).errors(), 1);
}

TEST(BaselineTest, AnEmptyBaselineIsFine) {
  EXPECT_THAT(Under({}, {}), IsEmpty());
}

TEST(BaselineTest, EntriesOfOtherModelsAreLeftAlone) {
  const auto findings = Under({Error("a")}, {Error("a")}, "//m:rose");
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_FALSE(findings[0].in_baseline());
}

TEST(BaselineTest, HoldsErrorsThatCountAndNothingElse) {
  v1::Finding warning = Error("w");
  warning.set_severity(v1::Finding::WARNING);
  v1::Finding waived = Error("x");
  waived.mutable_waiver()->set_reason("r");
  v1::Finding policy = Error("p", "modelcard.expired_waiver");
  policy.set_path("policy.textproto");
  v1::LintReport report =
      ReportOf({warning, waived, policy, Error("annex", "AIA.53.1.a")});
  report.mutable_policy()->set_path("policy.textproto");
  EXPECT_THAT(BaselineOf(report, TheCatalogue()).entries(), IsEmpty());
}

// Whoever writes such an entry by hand takes a whole annex away.
TEST(BaselineTest, AWholeAnnexIsNotCovered) {
  v1::Baseline baseline;
  baseline.set_format(1);
  v1::BaselineEntry& entry = *baseline.add_entries();
  entry.set_model("//m:tulip");
  entry.set_path("tulip.textproto");
  entry.set_rule("AIA.53.1.a");
  entry.set_fingerprint("a");
  auto read =
      ReadTextproto(SourceText("baseline.textproto", BaselineText(baseline)),
                    {v1::Baseline::descriptor()});
  std::vector<v1::Finding> findings = {Error("a", "AIA.53.1.a")};
  ApplyBaseline(std::get<Document>(read), TheCatalogue(),
                {.model = "//m:tulip"}, findings);
  EXPECT_EQ(CountOf(findings).errors(), 2);
}

}  // namespace
}  // namespace modelcard
