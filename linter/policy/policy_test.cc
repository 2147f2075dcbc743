#include "linter/policy/policy.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/finding/finding.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr char kWaiver[] =
    "waivers {\n"
    "  requirement: \"AIA.XI.1.2.e-1\"\n"
    "  model: \"//m:tulip\"\n"
    "  reason: \"The hardware provider withholds the figures we need.\"\n"
    "  owner: \"ml-governance@acme.example\"\n"
    "  expires: \"2026-12-31\"\n"
    "}\n";

Document Parse(const std::string& text) {
  auto read = ReadTextproto(SourceText("policy.textproto", text),
                            {v1::Policy::descriptor()});
  ABSL_CHECK(std::holds_alternative<Document>(read))
      << std::get<ReadFailure>(read).message;
  return std::get<Document>(std::move(read));
}

std::vector<v1::Finding> Apply(const std::string& policy,
                               const PolicyRun& run = {.model = "//m:tulip"}) {
  v1::Finding finding;
  finding.set_rule_id("AIA.XI.1.2.e-1");
  finding.set_severity(v1::Finding::ERROR);
  std::vector<v1::Finding> findings = {finding};
  ApplyPolicy(Parse(policy),
              *Catalogue::Of(*v1::ModelDocumentation::descriptor()), run,
              findings);
  return findings;
}

std::string With(std::string text, const std::string& from,
                 const std::string& to) {
  const size_t at = text.find(from);
  ABSL_CHECK(at != std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

TEST(PolicyTest, AWaiverCoversItsRequirement) {
  const auto findings = Apply(kWaiver);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].waiver().owner(), "ml-governance@acme.example");
  EXPECT_EQ(findings[0].waiver().expires(), "2026-12-31");
  EXPECT_EQ(CountOf(findings).errors(), 0);
}

TEST(PolicyTest, AWaiverWithoutAModelCoversAllModels) {
  const auto findings =
      Apply(With(kWaiver, "  model: \"//m:tulip\"\n", ""), {.model = "//m:x"});
  EXPECT_EQ(CountOf(findings).waived(), 1);
}

TEST(PolicyTest, AWaiverForAnotherModelDoesNothing) {
  const auto findings = Apply(kWaiver, {.model = "//m:rose"});
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_FALSE(findings[0].has_waiver());
}

// Two faults of one requirement, at `sizes[1].count` and at `sizes[11]`.
std::vector<v1::Finding> ApplyToTwo(const std::string& field) {
  std::vector<v1::Finding> findings(2);
  for (v1::Finding& finding : findings) {
    finding.set_rule_id("AIA.XI.1.2.e-1");
    finding.set_severity(v1::Finding::ERROR);
  }
  findings[0].set_field_path("data.sizes[1].count");
  findings[1].set_field_path("data.sizes[11]");
  ApplyPolicy(Parse(With(kWaiver, "}\n",
                         absl::StrCat("  field: \"", field, "\"\n}\n"))),
              *Catalogue::Of(*v1::ModelDocumentation::descriptor()),
              {.model = "//m:tulip"}, findings);
  return findings;
}

TEST(PolicyTest, AWaiverOfAFieldCoversWhatIsInItAndNoMore) {
  const auto findings = ApplyToTwo("data.sizes[1]");
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_EQ(findings[0].waiver().field(), "data.sizes[1]");
  EXPECT_FALSE(findings[1].has_waiver()) << "another element of the list";
}

TEST(PolicyTest, AWaiverOfAFieldWithoutAFaultIsAFinding) {
  const auto findings = ApplyToTwo("data.size");
  ASSERT_THAT(findings, SizeIs(3));
  EXPECT_EQ(CountOf(findings).waived(), 0);
  EXPECT_EQ(findings[2].rule_id(), "modelcard.unused_waiver");
}

std::string HelpAfter(const std::string& policy, const std::string& url) {
  std::vector<v1::Finding> findings(1);
  findings[0].set_help_url(url);
  LeadToPages(Parse(policy), findings);
  return findings[0].help_url();
}

TEST(PolicyTest, FindingsLeadToTheOrganisationsCopyOfThePages) {
  for (const char* end : {"", "/"}) {
    EXPECT_EQ(HelpAfter(absl::StrCat("requirement_pages: "
                                     "\"https://git.acme.example/pages",
                                     end, "\""),
                        "docs/requirements/AIA.111.3.md"),
              "https://git.acme.example/pages/AIA.111.3.md");
  }
}

TEST(PolicyTest, WithoutACopyOfThePagesTheirPathsStay) {
  EXPECT_EQ(HelpAfter(kWaiver, "docs/requirements/AIA.111.3.md"),
            "docs/requirements/AIA.111.3.md");
  // Rules of the linter have no page.
  EXPECT_EQ(
      HelpAfter("requirement_pages: \"https://git.acme.example/pages\"", ""),
      "");
}

TEST(PolicyTest, PagesAreAtAnAddress) {
  const auto findings = Apply(
      absl::StrCat("requirement_pages: \"docs/requirements\"\n", kWaiver));
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_EQ(findings[1].check(), "url");
}

TEST(PolicyTest, AnUnusedWaiverOfThisModelIsAFinding) {
  const auto findings =
      Apply(With(kWaiver, "AIA.XI.1.2.e-1", "AIA.XI.1.2.e-2"));
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_FALSE(findings[0].has_waiver());
  EXPECT_EQ(findings[1].rule_id(), "modelcard.unused_waiver");
  EXPECT_EQ(findings[1].severity(), v1::Finding::WARNING);
  EXPECT_EQ(findings[1].line(), 1);
}

TEST(PolicyTest, TheLastDayCountsAndTheDayAfterDoesNot) {
  EXPECT_EQ(
      CountOf(Apply(kWaiver, {.model = "//m:tulip", .as_of = "2026-12-31"}))
          .waived(),
      1);
  const auto findings =
      Apply(kWaiver, {.model = "//m:tulip", .as_of = "2027-01-01"});
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_FALSE(findings[0].has_waiver());
  EXPECT_EQ(findings[1].rule_id(), "modelcard.expired_waiver");
  EXPECT_EQ(findings[1].severity(), v1::Finding::ERROR);
}

TEST(PolicyTest, AnIncompleteWaiverCoversNothing) {
  const std::pair<const char*, const char*> cuts[] = {
      {"  reason: \"The hardware provider withholds the figures we need.\"\n",
       "missing: reason"},
      {"  owner: \"ml-governance@acme.example\"\n", "missing: owner"},
      {"  expires: \"2026-12-31\"\n", "missing: expires"},
      {"  requirement: \"AIA.XI.1.2.e-1\"\n", "missing: requirement"},
  };
  for (const auto& [cut, message] : cuts) {
    const auto findings = Apply(With(kWaiver, cut, ""));
    ASSERT_THAT(findings, SizeIs(2)) << cut;
    EXPECT_FALSE(findings[0].has_waiver()) << cut;
    EXPECT_EQ(findings[1].message(), message);
    EXPECT_EQ(findings[1].severity(), v1::Finding::ERROR);
  }
}

TEST(PolicyTest, AWholeAnnexCannotBeWaived) {
  for (const char* id : {"AIA.53.1.a", "AIA.53.1.b"}) {
    const auto findings = Apply(With(kWaiver, "AIA.XI.1.2.e-1", id));
    ASSERT_THAT(findings, SizeIs(2)) << id;
    EXPECT_EQ(findings[1].rule_id(), "modelcard.broad_waiver");
    EXPECT_EQ(findings[1].severity(), v1::Finding::ERROR);
  }
}

TEST(PolicyTest, APlaceholderIsNoReasonAndNoDateNoExpiry) {
  EXPECT_EQ(CountOf(Apply(With(kWaiver,
                               "The hardware provider withholds the figures "
                               "we need.",
                               "TODO")))
                .waived(),
            0);
  EXPECT_EQ(CountOf(Apply(With(kWaiver, "2026-12-31", "2026-12-32"))).waived(),
            0);
}

constexpr char kLowered[] =
    "severities {\n"
    "  rule: \"AIA.XI.1.2.e-1\"\n"
    "  model: \"//m:tulip\"\n"
    "  severity: WARNING\n"
    "  reason: \"Measured from next quarter on, as agreed with the board.\"\n"
    "  owner: \"ml-governance@acme.example\"\n"
    "  expires: \"2026-12-31\"\n"
    "}\n";

TEST(SeverityTest, LoweringWithAReasonCountsAndIsRecorded) {
  const auto findings = Apply(kLowered);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity(), v1::Finding::WARNING);
  EXPECT_EQ(findings[0].changed_severity().from(), v1::Finding::ERROR);
  EXPECT_EQ(findings[0].changed_severity().owner(),
            "ml-governance@acme.example");
}

TEST(SeverityTest, LoweringNeedsReasonOwnerAndExpiry) {
  for (const char* cut :
       {"  reason: \"Measured from next quarter on, as agreed with the "
        "board.\"\n",
        "  owner: \"ml-governance@acme.example\"\n",
        "  expires: \"2026-12-31\"\n"}) {
    const auto findings = Apply(With(kLowered, cut, ""));
    ASSERT_THAT(findings, SizeIs(2)) << cut;
    EXPECT_EQ(findings[0].severity(), v1::Finding::ERROR) << cut;
    EXPECT_EQ(findings[1].rule_id(), "modelcard.severity_reason") << cut;
  }
}

TEST(SeverityTest, ALowerSeverityExpires) {
  const auto findings =
      Apply(kLowered, {.model = "//m:tulip", .as_of = "2027-01-01"});
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_EQ(findings[0].severity(), v1::Finding::ERROR);
  EXPECT_EQ(findings[1].rule_id(), "modelcard.expired_severity");
}

TEST(SeverityTest, OneThatChangesNothingIsAFinding) {
  const auto findings =
      Apply(With(kLowered, "AIA.XI.1.2.e-1", "AIA.XI.1.2.e-2"));
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_EQ(findings[1].rule_id(), "modelcard.unused_severity");
}

TEST(SeverityTest, OneForAnotherModelDoesNothing) {
  const auto findings = Apply(kLowered, {.model = "//m:rose"});
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity(), v1::Finding::ERROR);
}

TEST(SeverityTest, RaisingIsFree) {
  v1::Finding finding;
  finding.set_rule_id("MDF.GEN.6");
  finding.set_severity(v1::Finding::WARNING);
  std::vector<v1::Finding> findings = {finding};
  ApplyPolicy(Parse("severities { rule: \"MDF.GEN.6\" severity: ERROR }"),
              *Catalogue::Of(*v1::ModelDocumentation::descriptor()), {},
              findings);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].severity(), v1::Finding::ERROR);
  EXPECT_EQ(findings[0].changed_severity().reason(), "");
}

TEST(SeverityTest, FindingsAboutThePolicyCanBeRaised) {
  const auto findings = Apply(absl::StrCat(
      With(kWaiver, "AIA.XI.1.2.e-1", "AIA.XI.1.2.e-2"),
      "severities { rule: \"modelcard.unused_waiver\" severity: ERROR }"));
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_EQ(findings[1].rule_id(), "modelcard.unused_waiver");
  EXPECT_EQ(findings[1].severity(), v1::Finding::ERROR);
}

TEST(SeverityTest, WholeAnnexesAndOwnRulesAreNotLowered) {
  for (const char* rule : {"AIA.53.1.a", "modelcard.date_order"}) {
    v1::Finding finding;
    finding.set_rule_id(rule);
    finding.set_severity(v1::Finding::ERROR);
    std::vector<v1::Finding> findings = {finding};
    ApplyPolicy(Parse(With(kLowered, "AIA.XI.1.2.e-1", rule)),
                *Catalogue::Of(*v1::ModelDocumentation::descriptor()),
                {.model = "//m:tulip"}, findings);
    ASSERT_THAT(findings, SizeIs(2)) << rule;
    EXPECT_EQ(findings[0].severity(), v1::Finding::ERROR) << rule;
    EXPECT_EQ(findings[1].rule_id(), "modelcard.refused_severity") << rule;
  }
}

TEST(PolicyTest, ASecondWaiverOfTheSameIsAFinding) {
  // Also where neither names a model.
  for (const std::string& waiver :
       {std::string(kWaiver), With(kWaiver, "  model: \"//m:tulip\"\n", "")}) {
    const auto findings = Apply(absl::StrCat(waiver, waiver));
    ASSERT_THAT(findings, SizeIs(2));
    EXPECT_TRUE(findings[0].has_waiver());
    EXPECT_EQ(findings[1].rule_id(), "modelcard.unused_waiver");
    EXPECT_EQ(findings[1].line(), 8 - (waiver == kWaiver ? 0 : 1));
    EXPECT_THAT(findings[1].message(), HasSubstr("covers the same"));
  }
}

TEST(PolicyTest, AWaiverAfterOneThatExpiredIsNoSecondOne) {
  const auto findings =
      Apply(absl::StrCat(With(kWaiver, "2026-12-31", "2026-01-31"), kWaiver),
            {.model = "//m:tulip", .as_of = "2026-06-01"});
  ASSERT_THAT(findings, SizeIs(2));
  EXPECT_TRUE(findings[0].has_waiver());
  EXPECT_EQ(findings[1].rule_id(), "modelcard.expired_waiver");
}

TEST(PolicyTest, ARequiredDateMustBeGiven) {
  const auto without = Apply("require_as_of: true");
  ASSERT_THAT(without, SizeIs(2));
  EXPECT_EQ(without[1].rule_id(), "modelcard.require_as_of");
  EXPECT_EQ(without[1].severity(), v1::Finding::ERROR);
  EXPECT_THAT(Apply("require_as_of: true",
                    {.model = "//m:tulip", .as_of = "2026-12-31"}),
              SizeIs(1));
}

TEST(PolicyTest, UnknownOwnRuleSaysWhere) {
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  EXPECT_THAT(UnknownNames(Parse("severities { rule: \"modelcard.date_order\" "
                                 "severity: ERROR }"),
                           *catalogue),
              IsEmpty());
  EXPECT_THAT(UnknownNames(Parse("severities { rule: \"modelcard.dates\" "
                                 "severity: ERROR }"),
                           *catalogue),
              SizeIs(1));
}

TEST(PolicyTest, UnknownRequirementSaysWhere) {
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  EXPECT_THAT(UnknownNames(Parse(kWaiver), *catalogue), IsEmpty());
  const auto failures = UnknownNames(
      Parse(With(kWaiver, "AIA.XI.1.2.e-1", "AIA.XI.1.2.e-9")), *catalogue);
  ASSERT_THAT(failures, SizeIs(1));
  EXPECT_EQ(failures[0].line, 2);
  EXPECT_EQ(failures[0].column, 16);
  EXPECT_THAT(failures[0].message, HasSubstr("AIA.XI.1.2.e-9"));
}

}  // namespace
}  // namespace modelcard
