#include "linter/inventory/overview.h"

#include <string>

#include "absl/status/statusor.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class OverviewTest : public testing::Test {
 protected:
  OverviewTest() {
    report_.set_model("//m:tulip");
    report_.add_described()->set_provider("Tulip Models B.V.");
    report_.mutable_authority()->set_en("AI Office");
    Set("GPAI", v1::FactValue::TRUE);
    Set("EU_MARKET", v1::FactValue::TRUE);
    Set("SYSTEMIC", v1::FactValue::FALSE);
  }

  void Set(const std::string& name, v1::FactValue::Value value) {
    v1::FactValue& fact = *report_.add_facts();
    fact.set_name(name);
    fact.set_value(value);
  }

  v1::Finding& AddError(const std::string& rule) {
    v1::Finding& finding = *report_.add_findings();
    finding.set_rule_id(rule);
    finding.set_severity(v1::Finding::ERROR);
    return finding;
  }

  v1::ModelOverview Overview() const {
    return OverviewOf(*catalogue_, report_);
  }

  v1::SectionState Section(const std::string& name) const {
    const v1::ModelOverview overview = Overview();
    for (const v1::SectionState& section : overview.sections()) {
      if (section.section() == name) return section;
    }
    ADD_FAILURE() << "no section " << name;
    return {};
  }

  absl::StatusOr<Catalogue> catalogue_ =
      Catalogue::Of(*v1::ModelDocumentation::descriptor());
  v1::LintReport report_;
};

TEST_F(OverviewTest, WithoutFindingsNothingIsOpen) {
  const v1::ModelOverview overview = Overview();
  EXPECT_EQ(overview.label(), "//m:tulip");
  EXPECT_EQ(overview.provider(), "Tulip Models B.V.");
  EXPECT_EQ(overview.authority().en(), "AI Office");
  EXPECT_EQ(Section("AIA.XI.1").title().en(), "Annex XI, section 1");
  for (const v1::SectionState& section : overview.sections()) {
    EXPECT_GT(section.asked(), 0) << section.section();
    EXPECT_EQ(section.open() + section.waived(), 0) << section.section();
  }
}

TEST_F(OverviewTest, WhatDoesNotApplyIsNotAsked) {
  const int asked = Section("AIA.XI.1").asked();
  EXPECT_GT(asked, 0);
  report_.clear_facts();
  Set("GPAI", v1::FactValue::FALSE);
  const v1::ModelOverview overview = Overview();
  for (const v1::SectionState& section : overview.sections()) {
    EXPECT_NE(section.section(), "AIA.XI.1");
  }
}

TEST_F(OverviewTest, SectionsAreNamedAsTheLawNamesThem) {
  EXPECT_EQ(Section("AIA.51").title().en(), "Article 51");
  const v1::ModelOverview overview = Overview();
  for (const v1::SectionState& section : overview.sections()) {
    EXPECT_THAT(section.title().en(), Not(HasSubstr("-")));
  }
}

TEST_F(OverviewTest, ErrorIsOpenWarningIsNot) {
  AddError("AIA.XI.1.1.c-1").set_severity(v1::Finding::WARNING);
  EXPECT_EQ(Section("AIA.XI.1").open(), 0);
  AddError("AIA.XI.1.1.c-1");
  EXPECT_EQ(Section("AIA.XI.1").open(), 1);
}

TEST_F(OverviewTest, ErrorThatAWaiverOrTheBaselineCoversIsWaived) {
  AddError("AIA.XI.1.1.c-1").mutable_waiver()->set_requirement("AIA");
  AddError("AIA.XI.1.1.b").set_in_baseline(true);
  EXPECT_EQ(Section("AIA.XI.1").open(), 0);
  EXPECT_EQ(Section("AIA.XI.1").waived(), 2);
}

// The one finding for a whole annex must not make the rest of it look answered.
TEST_F(OverviewTest, PartThatIsLeftOutIsOpenAltogether) {
  v1::Finding& finding = AddError("AIA.53.1.b");
  finding.set_check("missing");
  finding.set_field_path("downstream_documentation");
  const v1::SectionState annex = Section("AIA.XII");
  EXPECT_EQ(annex.open(), annex.asked());
  EXPECT_EQ(Section("AIA.XI.1").open(), 0);
}

TEST_F(OverviewTest, SystemHasNoSectionsButAllElse) {
  report_.set_role(v1::LintReport::SYSTEM);
  report_.add_made_from("//m:base");
  report_.add_deadlines()->set_date("2027-08-02");
  const v1::ModelOverview overview = Overview();
  EXPECT_THAT(overview.sections(), IsEmpty());
  EXPECT_EQ(overview.authority().en(), "AI Office");
  EXPECT_THAT(overview.made_from(), ElementsAre("//m:base"));
  ASSERT_EQ(overview.deadlines_size(), 1);
  EXPECT_EQ(overview.deadlines(0).date(), "2027-08-02");
}

TEST_F(OverviewTest, UnreadableDocumentIsNotKnown) {
  report_.clear_facts();
  report_.clear_described();
  report_.clear_authority();
  const v1::ModelOverview overview = Overview();
  EXPECT_EQ(overview.label(), "//m:tulip");
  EXPECT_THAT(overview.sections(), IsEmpty());
  EXPECT_FALSE(overview.has_authority());
}

}  // namespace
}  // namespace modelcard
