// Facts of the scope against what the rest of the document says.

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/document/normalize.h"
#include "linter/requirement/language.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::AnyOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

// For example "error AIA.51-1 systemic_threshold | scope.systemic_risk.status |
// no systemic risk is declared | scope.modifier_threshold.original_flop".
std::string Line(const v1::Finding& finding) {
  std::vector<std::string> related;
  for (const v1::RelatedPlace& place : finding.related()) {
    related.push_back(place.field_path());
  }
  const std::string brief = Brief(finding);
  return absl::StrJoin({brief.substr(brief.find(' ') + 1), finding.field_path(),
                        finding.message(), absl::StrJoin(related, " ")},
                       " | ");
}

std::vector<std::string> Lines(const v1::ModelDocumentation& document,
                               Language language = Language::kEnglish) {
  std::vector<std::string> lines;
  for (const v1::Finding& finding : LintText(Normalize(document), language)) {
    lines.push_back(Line(finding));
  }
  return lines;
}

// A complete document, with `text` merged into it.
v1::ModelDocumentation With(const std::string& name, const std::string& text) {
  v1::ModelDocumentation extra;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(text, &extra))
      << text;
  v1::ModelDocumentation document = CompleteMessage(name);
  document.MergeFrom(extra);
  return document;
}

// A modification of which the threshold says just this.
v1::ModelDocumentation Modification(const std::string& threshold) {
  v1::ModelDocumentation document = CompleteMessage("modifier_non_eu");
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      threshold, document.mutable_scope()->mutable_modifier_threshold()));
  return document;
}

class SystemicModificationTest : public testing::TestWithParam<const char*> {};

TEST_P(SystemicModificationTest, IsNotDeclaredAway) {
  const v1::ModelDocumentation document = Modification(GetParam());
  EXPECT_THAT(
      Lines(document),
      AllOf(Contains(
                AllOf(HasSubstr("error AIA.51-1 systemic_threshold | "
                                "scope.systemic_risk.status | "
                                "no systemic risk is declared"),
                      HasSubstr("scope.modifier_threshold.modification_flop"))),
            // The duties follow.
            Contains(HasSubstr("AIA.55.1.a missing")),
            Contains(HasSubstr("AIA.52.1-1 missing"))));
  EXPECT_THAT(Lines(document, Language::kDutch),
              Contains(HasSubstr("er is geen systeemrisico opgegeven")));
}

INSTANTIATE_TEST_SUITE_P(
    Point70, SystemicModificationTest,
    testing::Values("modification_flop: 5e24 original_has_systemic_risk: true",
                    "modification_flop: 1.1e25 original_flop: 3e25",
                    "modification_flop: 3.1e25",
                    // Neither alone is above the threshold of Article 51(2).
                    "modification_flop: 4e24 original_flop: 7e24"));

class OrdinaryModificationTest : public testing::TestWithParam<const char*> {};

TEST_P(OrdinaryModificationTest, HasNoSystemicRisk) {
  EXPECT_THAT(Lines(Modification(GetParam())),
              Not(Contains(AnyOf(HasSubstr("systemic_threshold"),
                                 HasSubstr("AIA.55")))));
}

INSTANTIATE_TEST_SUITE_P(
    Point70, OrdinaryModificationTest,
    testing::Values("modification_flop: 3.1e23 original_flop: 8.4e23",
                    // One third exactly: the model stays the original's.
                    "modification_flop: 1e25 original_flop: 3e25",
                    "modification_flop: 3e24 original_has_systemic_risk: true",
                    // 1e25 in all, and no more.
                    "modification_flop: 4e24 original_flop: 6e24"));

TEST(UnknownModificationTest, UnknownComputeTakesNoDutyAway) {
  v1::ModelDocumentation document =
      Modification("original_has_systemic_risk: true");
  EXPECT_THAT(
      Lines(document),
      AllOf(Contains(AllOf(HasSubstr("error modelcard.unknown_fact"),
                           HasSubstr("whether MODIFIER, SYSTEMIC holds"))),
            Contains(HasSubstr("AIA.55.1.a missing"))));
}

TEST(SystemicGroundTest, DeclaredFromASystemicOriginal) {
  const v1::ModelDocumentation document =
      Modification("modification_flop: 5e24 original_has_systemic_risk: true");
  v1::ModelDocumentation declared = document;
  declared.mutable_scope()->mutable_systemic_risk()->set_status(
      v1::SystemicRiskStatus::MODIFIED_FROM_SYSTEMIC);
  EXPECT_THAT(Lines(declared),
              Not(Contains(AnyOf(HasSubstr("systemic_ground"),
                                 HasSubstr("systemic_threshold")))));
}

struct Contradiction {
  const char* document;
  const char* text;
  std::vector<const char*> says;
};

class ContradictionTest : public testing::TestWithParam<Contradiction> {};

TEST_P(ContradictionTest, IsFoundAtBothPlaces) {
  const Contradiction& fault = GetParam();
  const std::vector<std::string> lines =
      Lines(With(fault.document, fault.text));
  std::vector<std::string> dutch =
      Lines(With(fault.document, fault.text), Language::kDutch);
  bool found = false;
  for (size_t i = 0; i < lines.size(); ++i) {
    bool all = true;
    for (const char* part : fault.says) {
      all = all && lines[i].find(part) != std::string::npos;
    }
    if (!all) continue;
    found = true;
    EXPECT_NE(lines[i], dutch[i]);
  }
  EXPECT_TRUE(found) << absl::StrJoin(lines, "\n");
}

INSTANTIATE_TEST_SUITE_P(
    , ContradictionTest,
    testing::Values(
        Contradiction{"complete",
                      "scope { systemic_risk { status: PRESUMED } }",
                      {"error AIA.51-1 systemic_ground | "
                       "scope.systemic_risk.status",
                       "no more than 3.1e23 FLOP is given anywhere",
                       "technical_documentation.compute.training_flop"}},
        Contradiction{
            "complete",
            "scope { systemic_risk { status: MODIFIED_FROM_SYSTEMIC } }",
            {"error AIA.51-1 systemic_ground",
             "no model of another provider is modified",
             "| scope.modifies_other_model"}},
        Contradiction{
            "modifier_non_eu",
            "scope { systemic_risk { status: MODIFIED_FROM_SYSTEMIC } }",
            {"error AIA.51-1 systemic_ground",
             "the original is not said to have it",
             "| scope.modifier_threshold"}},
        Contradiction{
            "systemic",
            "systemic_risk { notification { training_flop: 1.2e24 } }",
            {"error AIA.52.1-2 compute_agreement | "
             "systemic_risk.notification.training_flop",
             "1.2e24 FLOP, but",
             "is 3.1e25 | technical_documentation.compute.training_flop"}},
        Contradiction{"complete",
                      "general { base_models { name: 'Rose' version: '1' "
                      "provider: 'Other B.V.' training_summary_url: "
                      "'https://other.example/summary' } }",
                      {"error MDF.GEN.6 base_models | "
                       "scope.modifies_other_model",
                       "base model \"Rose\" is one of Other B.V.",
                       "| general.base_models[0]"}},
        Contradiction{"complete",
                      "compute_ledger { entries { kind: FINE_TUNING "
                      "description: 'Alignment in October' flop: 1e23 } }",
                      {"GL.118 compute_agreement | compute_ledger.total_flop",
                       "total is 3.1e23 FLOP, but the entries add up to "
                       "4.1e23",
                       "compute_ledger.entries[2]"}},
        // What the entries add up to decides, whatever the total says.
        Contradiction{
            "complete",
            "compute_ledger { entries { kind: FINE_TUNING "
            "description: 'Alignment in October' flop: 5e25 } }",
            {"error AIA.51-1 systemic_threshold", "compute_ledger.entries[2]"}},
        Contradiction{"complete",
                      "scope { indicative_criterion { "
                      "generates: NONE_OF_THESE } }",
                      {"GL.17 generated_output", "generates none of these",
                       "scope.indicative_criterion.generates[1]"}},
        Contradiction{
            "complete",
            "scope { indicative_criterion { generates: TEXT_TO_VIDEO } }",
            {"GL.17 generated_output | "
             "scope.indicative_criterion.generates[1]",
             "said to generate video from text, but its output is text",
             "technical_documentation.properties.output_modalities[0]"}},
        Contradiction{"complete",
                      "scope { general_purpose_ai_model: false }",
                      {"error modelcard.general_purpose",
                       "the indicative criterion is met: 3.1e23 FLOP, more "
                       "than 1e23, and it generates language",
                       "scope.indicative_criterion.training_flop "
                       "scope.indicative_criterion.generates[0]"}}));

// Gives the same figure everywhere but in the notification.
void SetCompute(double flop, v1::ModelDocumentation& document) {
  document.mutable_technical_documentation()
      ->mutable_compute()
      ->set_training_flop(flop);
  document.mutable_compute_ledger()->clear_entries();
  document.mutable_compute_ledger()->set_total_flop(flop);
  document.mutable_scope()->mutable_indicative_criterion()->set_training_flop(
      flop);
}

TEST(SystemicGroundTest, WhatIsForeseenInTheNotificationIsAGround) {
  v1::ModelDocumentation document = CompleteMessage("systemic");
  SetCompute(9.1e24, document);
  EXPECT_THAT(Lines(document), Not(Contains(HasSubstr("systemic_ground"))));
}

// Article 52(1) is for who meets the condition of Article 51(1), point (a).
TEST(NotificationTest, IsNotAskedOfADesignatedModel) {
  v1::ModelDocumentation document = CompleteMessage("systemic");
  document.mutable_scope()->mutable_systemic_risk()->set_status(
      v1::SystemicRiskStatus::DESIGNATED);
  document.mutable_systemic_risk()->clear_notification();
  // Above the threshold it is presumed, whoever else said so.
  EXPECT_THAT(Lines(document), Contains(HasSubstr("error AIA.52.1-1 missing")));
  SetCompute(9.1e24, document);
  EXPECT_THAT(Lines(document), Not(Contains(HasSubstr("AIA.52.1"))));
}

TEST(NotificationTest, WhatIsNotifiedIsNotDeclaredAway) {
  const std::vector<std::string> lines = Lines(With(
      "complete", "systemic_risk { notification { training_flop: 1.1e25 } }"));
  EXPECT_THAT(
      lines,
      Contains(AllOf(HasSubstr("error AIA.51-1 systemic_threshold"),
                     HasSubstr("systemic_risk.notification.training_flop"))));
  EXPECT_THAT(lines, Contains(HasSubstr("AIA.55.1.a missing")));
}

// The day from which Article 52 applies, and a framework that the Code of
// Practice did not yet ask for.
TEST(LegacyTest, DutiesOfBeforeTheLawAreNotLate) {
  v1::ModelDocumentation document = CompleteMessage("systemic");
  document.mutable_general()->set_union_market_release_date("2024-06-10");
  document.mutable_general()->set_release_date("2024-06-10");
  v1::NotificationDates& dates = *document.mutable_systemic_risk()
                                      ->mutable_notification()
                                      ->mutable_dates();
  dates.set_known("2023-11-02");
  dates.set_notified("2025-08-12");
  document.mutable_systemic_risk()->mutable_framework()->set_confirmed(
      "2025-09-01");
  EXPECT_THAT(Lines(document),
              Not(Contains(AnyOf(HasSubstr("notification_date"),
                                 HasSubstr("framework_dates")))));
  dates.set_notified("2025-08-20");
  EXPECT_THAT(Lines(document), Contains(HasSubstr("notified 18 days after")));
}

// Commission Guidelines, points 62 and 63.
TEST(SmallModificationTest, OwesWhatThoseNeedWhoBuildOnIt) {
  v1::ModelDocumentation document =
      Modification("modification_flop: 3.1e23 original_flop: 9.3e23");
  document.clear_technical_documentation();
  document.clear_training_summary();
  document.clear_copyright_policy();
  EXPECT_THAT(
      Lines(document),
      Not(Contains(AnyOf(HasSubstr("AIA.53.1.a"), HasSubstr("TPL."),
                         HasSubstr("AIA.53.1.c"), HasSubstr("AIA.XI.1.2")))));
  document.clear_downstream_documentation();
  EXPECT_THAT(Lines(document), Contains(HasSubstr("error AIA.53.1.b")));
  document = Modification("modification_flop: 3.2e23 original_flop: 9.3e23");
  document.clear_technical_documentation();
  EXPECT_THAT(Lines(document), Contains(HasSubstr("error AIA.53.1.a")));
}

TEST(DatasetsTest, NeedALinkOrADescription) {
  const std::string named =
      "training_summary { public_datasets { large { name: 'Web 1.0' } } }";
  EXPECT_THAT(Lines(With("complete", named)),
              ElementsAre(AllOf(HasSubstr("error TPL.2.1.3 missing_part"),
                                HasSubstr("large[2].url"))));
  EXPECT_THAT(
      Lines(With("complete",
                 "training_summary { public_datasets { large { name: 'Web 1.0' "
                 "description: 'Pages of 2024, crawled in spring.' } } }")),
      IsEmpty());
}

TEST(DatasetsTest, NoneMayBeLarge) {
  v1::ModelDocumentation document = CompleteMessage();
  document.mutable_training_summary()->mutable_public_datasets()->clear_large();
  EXPECT_THAT(Lines(document), ElementsAre(HasSubstr("TPL.2.1.3 missing")));
  v1::NotApplicable& none = *document.add_not_applicable();
  none.set_requirement("TPL.2.1.3");
  none.set_reason("No data set is more than 3 percent of them.");
  EXPECT_THAT(Lines(document), IsEmpty());
}

TEST(UnknownSizeOfTheEnterpriseTest, IsANoteWhereDomainsWereCrawled) {
  v1::ModelDocumentation document = CompleteMessage();
  document.mutable_scope()->clear_small_or_medium_enterprise();
  EXPECT_THAT(Lines(document),
              ElementsAre(AllOf(HasSubstr("note modelcard.unknown_fact"),
                                HasSubstr("whether SME holds"))));
}

// Not to say whose it is would be a way around the question of modification.
TEST(BaseModelsTest, ABaseModelIsSomebodys) {
  v1::ModelDocumentation document =
      With("complete", "general { base_models { name: 'Rose' version: '1' } }");
  document.clear_not_applicable();
  EXPECT_THAT(
      Lines(document),
      Contains(AllOf(HasSubstr("error MDF.GEN.6 base_models | "
                               "general.base_models[0].provider"),
                     HasSubstr("whose base model \"Rose\" is, is not said"),
                     HasSubstr("| scope.modifies_other_model"))));
}

TEST(BaseModelsTest, OwnBaseModelIsNoModificationOfAnothers) {
  v1::ModelDocumentation document =
      With("complete",
           "general { base_models { name: 'Tulip 3B' version: '1.0' "
           "provider: 'Tulip Models B.V.' training_summary_url: "
           "'https://tulip.example/summary-3b' } }");
  document.clear_not_applicable();
  EXPECT_THAT(Lines(document), Not(Contains(HasSubstr("base_models"))));
}

TEST(LedgerTest, RoundingIsNoContradiction) {
  v1::ModelDocumentation document = CompleteMessage();
  document.mutable_compute_ledger()->set_total_flop(3.3e23);
  EXPECT_THAT(Lines(document), IsEmpty());
}

TEST(LedgerTest, EntriesCountWithoutATotal) {
  v1::ModelDocumentation document = CompleteMessage();
  document.mutable_compute_ledger()->clear_total_flop();
  document.mutable_compute_ledger()->mutable_entries(0)->set_flop(5e25);
  EXPECT_THAT(Lines(document),
              Contains(HasSubstr("error AIA.51-1 systemic_threshold")));
}

TEST(GeneratedOutputTest, ImagesAloneAreNoLanguage) {
  v1::ModelDocumentation document = CompleteMessage();
  auto& outputs = *document.mutable_technical_documentation()
                       ->mutable_properties()
                       ->mutable_output_modalities();
  outputs[0].set_modality(v1::IMAGES);
  EXPECT_THAT(Lines(document),
              Contains(HasSubstr("said to generate language, but its output is "
                                 "images")));
  auto& criterion = *document.mutable_scope()->mutable_indicative_criterion();
  criterion.set_generates(0, v1::IndicativeCriterion::TEXT_TO_IMAGE);
  EXPECT_THAT(Lines(document), Not(Contains(HasSubstr("generated_output"))));
  // Without text to make them from it is something else, such as upscaling.
  auto& inputs = *document.mutable_technical_documentation()
                      ->mutable_properties()
                      ->mutable_input_modalities();
  inputs.DeleteSubrange(0, 1);
  EXPECT_THAT(Lines(document),
              Contains(HasSubstr("from text, but its input is images")));
  criterion.set_generates(0, v1::IndicativeCriterion::NONE_OF_THESE);
  EXPECT_THAT(Lines(document),
              AllOf(Not(Contains(HasSubstr("generated_output"))),
                    Contains(HasSubstr("indicative_criterion | "))));
}

TEST(GeneratedOutputTest, TextIsLanguageWhateverTheReasoning) {
  v1::ModelDocumentation document = CompleteMessage();
  auto& criterion = *document.mutable_scope()->mutable_indicative_criterion();
  criterion.set_generates(0, v1::IndicativeCriterion::NONE_OF_THESE);
  criterion.set_reasoning("It sorts what it reads and writes nothing itself.");
  EXPECT_THAT(Lines(document),
              ElementsAre(HasSubstr("warning GL.17 generated_output")));
}

}  // namespace
}  // namespace modelcard
