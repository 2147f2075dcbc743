// Article 54: who represents a provider from outside the Union, and since when.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/check/member_states.h"
#include "linter/check/official_languages.h"
#include "linter/testing/lint_text.h"
#include "linter/testing/one_fault.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::IsEmpty;

constexpr char kOutside[] = "scope.provider_established_in_union";

class RepresentativeTest : public testing::TestWithParam<OneFault> {};

TEST_P(RepresentativeTest, IsOneFinding) { ExpectOneFinding(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    , RepresentativeTest,
    testing::Values(
        OneFault{"OutsideTheUnion",
                 "modifier_non_eu",
                 {{"country: \"Germany\"", "country: \"Switzerland\""}},
                 "AIA.54.1-2",
                 "representative",
                 v1::Finding::ERROR,
                 "authorised_representative.contact.country",
                 "no Member State: \"Switzerland\"",
                 {kOutside}},
        OneFault{"MandateInAnotherLanguage",
                 "modifier_non_eu",
                 {{"language: \"English\"", "language: \"Chinese\""}},
                 "AIA.54.1-1",
                 "representative",
                 v1::Finding::ERROR,
                 "authorised_representative.mandate.language",
                 "official language of the Union institutions, which this is "
                 "not: \"Chinese\"",
                 {kOutside}},
        OneFault{"MandateAfterPlacing",
                 "modifier_non_eu",
                 {{"date: \"2026-01-12\"", "date: \"2026-05-12\""}},
                 "AIA.54.1-1",
                 "representative",
                 v1::Finding::ERROR,
                 "authorised_representative.mandate.document.date",
                 "the mandate is of 2026-05-12, but the model was placed on "
                 "the Union market on 2026-03-16",
                 {"general.union_market_release_date", kOutside}}),
    [](const auto& info) { return info.param.name; });

std::string Legacy(const std::string& mandate) {
  std::string text = CompleteText("modifier_non_eu");
  text = Edit(text, "union_market_release_date: \"2026-03-16\"",
              "union_market_release_date: \"2025-07-16\"");
  text = Edit(text, "release_date: \"2026-03-02\"",
              "release_date: \"2025-07-02\"");
  text = Edit(text, "  systemic_risk {",
              "  legacy { complies_by: \"2027-06-01\" plan: \"Records of older "
              "data are being reconstructed.\" }\n  systemic_risk {");
  return Edit(text, "date: \"2026-01-12\"", "date: \"" + mandate + "\"");
}

// Article 111(3): such a model complies by 2 August 2027.
TEST(RepresentativeOfALegacyModelTest, MayBeAppointedUntilTheDeadline) {
  EXPECT_THAT(Brief(LintText(Legacy("2027-08-02"))), IsEmpty());
  const auto findings = LintText(Legacy("2027-08-03"));
  ASSERT_EQ(findings.size(), 1u) << testing::PrintToString(Brief(findings));
  EXPECT_EQ(findings[0].check(), "representative");
}

TEST(RepresentativeInTimeTest, MayBeAppointedOnTheDayItself) {
  EXPECT_THAT(
      Brief(LintText(Edit(CompleteText("modifier_non_eu"),
                          "date: \"2026-01-12\"", "date: \"2026-03-16\""))),
      IsEmpty());
}

TEST(RepresentativeWithinTheUnionTest, IsNotAskedOfAProviderInTheUnion) {
  const auto findings =
      LintText(Edit(Edit(CompleteText("modifier_non_eu"),
                         "country: \"Germany\"", "country: \"Switzerland\""),
                    "provider_established_in_union: false",
                    "provider_established_in_union: true"));
  for (const v1::Finding& finding : findings) {
    EXPECT_EQ(finding.check(), "inapplicable") << Brief(finding);
  }
  EXPECT_FALSE(findings.empty());
}

TEST(MemberStatesTest, AreKnownByNameAndCode) {
  for (const char* name :
       {"Germany", "Duitsland", "Deutschland", "DE", "de", "The Netherlands",
        "netherlands", "EL", "Éire", "Czech Republic", "Spanje"}) {
    EXPECT_TRUE(IsMemberState(name)) << name;
  }
  for (const char* name : {"", "Switzerland", "United Kingdom", "Norway", "UK",
                           "Iceland", "European Union", "EU", "Berlin"}) {
    EXPECT_FALSE(IsMemberState(name)) << name;
  }
}

TEST(OfficialLanguagesTest, AreKnownByNameAndCode) {
  for (const char* name :
       {"English", "engels", "en", "en-GB", "Deutsch", "de_AT", "gle",
        "Maltees", "français", "Chinese and English", "Noors; Deens",
        "Frans en Nederlands"}) {
    EXPECT_TRUE(NamesOfficialLanguage(name)) << name;
  }
  for (const char* name : {"", "Chinese", "zh-CN", "Norwegian", "Turkish",
                           "Translated from English", "Catalan"}) {
    EXPECT_FALSE(NamesOfficialLanguage(name)) << name;
  }
}

}  // namespace
}  // namespace modelcard
