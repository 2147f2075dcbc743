// A claim of the open-source exception, and what the document says elsewhere of
// its licence and its channels.

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/normalize.h"
#include "linter/testing/lint_text.h"
#include "linter/testing/one_fault.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

constexpr char kClaim[] = "open_source.licence.spdx_id";
constexpr char kLicensing[] = "technical_documentation.distribution.licensing";

// The licence that the document gives as the model's.
const std::string kLicence =
    "      licences {\n"
    "        name: \"Apache License 2.0\"\n"
    "        url: \"https://hub.example/tulip/tulip-7b/licence\"\n"
    "      }\n";

std::string Licence(const std::string& name, const std::string& spdx_id) {
  return "      licences { name: \"" + name + "\"" +
         (spdx_id.empty() ? "" : " spdx_id: \"" + spdx_id + "\"") +
         " url: \"https://tulip.example/other\" }\n";
}

OneFault Disagreement(const std::string& name, const std::string& licensing,
                      const std::string& field, const std::string& message) {
  return {name,
          "open_source",
          {{kLicence, licensing}},
          "AIA.XI.1.1.f",
          "licence_agreement",
          v1::Finding::ERROR,
          std::string(kLicensing) + field,
          message,
          {kClaim}};
}

class OpenSourceClaimTest : public testing::TestWithParam<OneFault> {};

TEST_P(OpenSourceClaimTest, IsContradicted) { ExpectOneFinding(GetParam()); }

INSTANTIATE_TEST_SUITE_P(
    , OpenSourceClaimTest,
    testing::Values(
        Disagreement("AnotherLicenceWithoutIdentifier",
                     Licence("Tulip Community Licence 2", ""),
                     ".licences[0].name",
                     "under \"Tulip Community Licence 2\", which nothing "
                     "shows to be \"Apache-2.0\""),
        Disagreement("ARestrictedLicenceBesideIt",
                     kLicence + Licence("Non-commercial", "CC-BY-NC-4.0"),
                     ".licences[1].spdx_id", "under \"CC-BY-NC-4.0\""),
        Disagreement("NoLicence", "      none_reason: \"No licence exists.\"\n",
                     ".none_reason", "said to have no licence"),
        Disagreement("AnotherFreeLicence", Licence("MIT", "MIT"),
                     ".licences[0].spdx_id",
                     "under \"MIT\", not under \"Apache-2.0\"")),
    [](const auto& info) { return info.param.name; });

TEST(OpenSourceClaimLicenceTest, TheSameOneInAnyFormIsAccepted) {
  for (const std::string& licensing :
       {kLicence, Licence("Apache License 2.0", "Apache-2.0"),
        Licence("Apache-2.0", ""), Licence("Apache", "apache-2.0"),
        Licence("Either", "MIT OR Apache-2.0"),
        // That of the code, for example.
        kLicence + Licence("MIT License", "MIT")}) {
    EXPECT_THAT(
        Brief(LintText(Edit(CompleteText("open_source"), kLicence, licensing))),
        IsEmpty())
        << licensing;
  }
}

v1::ModelDocumentation WithoutWeights() {
  v1::ModelDocumentation document = CompleteMessage("open_source");
  for (auto& channel : *document.mutable_technical_documentation()
                            ->mutable_distribution()
                            ->mutable_channels()) {
    channel.set_access(v1::DistributionChannel::BLACK_BOX);
  }
  for (auto& channel : *document.mutable_downstream_documentation()
                            ->mutable_distribution_channels()) {
    channel.set_access(v1::DistributionChannel::BLACK_BOX);
  }
  return document;
}

TEST(WeightsChannelTest, PublicWeightsComeThroughSomeChannel) {
  v1::ModelDocumentation document = WithoutWeights();
  const auto findings = LintText(Normalize(document));
  ASSERT_EQ(findings.size(), 1u) << testing::PrintToString(Brief(findings));
  EXPECT_EQ(findings[0].check(), "weights_channel");
  EXPECT_EQ(findings[0].field_path(),
            "technical_documentation.distribution.channels[0].access");
  EXPECT_EQ(findings[0].related_size(), 2);
  EXPECT_EQ(findings[0].related(0).field_path(), "open_source.weights.url");
  // Those for downstream providers alone.
  document.clear_technical_documentation();
  const auto downstream = LintText(Normalize(document));
  ASSERT_FALSE(downstream.empty());
  std::vector<std::string> paths;
  for (const v1::Finding& finding : downstream) {
    paths.push_back(finding.field_path());
  }
  EXPECT_THAT(paths,
              Contains("downstream_documentation.distribution_channels[0]."
                       "access"));
}

TEST(WeightsChannelTest, NoneNeedsBeNamedAndWithoutAClaimNoneIsAsked) {
  v1::ModelDocumentation none = CompleteMessage("open_source");
  none.mutable_technical_documentation()
      ->mutable_distribution()
      ->clear_channels();
  none.mutable_downstream_documentation()->clear_distribution_channels();
  EXPECT_THAT(Brief(LintText(Normalize(none))), IsEmpty());
  v1::ModelDocumentation unclaimed = WithoutWeights();
  unclaimed.mutable_scope()->set_claims_open_source_exception(false);
  for (const v1::Finding& finding : LintText(Normalize(unclaimed))) {
    EXPECT_NE(finding.check(), "weights_channel") << Brief(finding);
  }
}

// A claim that is contradicted exempts nothing, also where the finding about
// the contradiction is waived.
TEST(OpenSourceClaimLicenceTest, AContradictionTakesTheExemptionAway) {
  v1::ModelDocumentation document = CompleteMessage("open_source");
  document.clear_downstream_documentation();
  EXPECT_THAT(Brief(LintText(Normalize(document))), IsEmpty());
  document.mutable_technical_documentation()
      ->mutable_distribution()
      ->mutable_licensing()
      ->mutable_licences(0)
      ->set_spdx_id("CC-BY-NC-4.0");
  std::vector<std::string> rules;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    rules.push_back(finding.rule_id());
  }
  EXPECT_THAT(rules, Contains("AIA.XI.1.1.f"));
  EXPECT_THAT(rules, Contains("AIA.53.1.b"));
}

std::vector<v1::Finding> Claiming(const std::string& spdx_id) {
  return LintText(Edit(CompleteText("open_source"), "spdx_id: \"Apache-2.0\"",
                       "spdx_id: \"" + spdx_id + "\""));
}

TEST(OpenSourceIdentifierTest, SeveralMayBeJoined) {
  for (const char* id : {"MIT OR Apache-2.0", "Apache-2.0 AND MIT"}) {
    EXPECT_THAT(Brief(Claiming(id)), IsEmpty()) << id;
  }
  for (const char* id :
       {"MIT OR CC-BY-NC-4.0", "Apache 2.0", "MIT OR", "MIT Apache-2.0"}) {
    const auto findings = Claiming(id);
    ASSERT_EQ(findings.size(), 1u) << id;
    EXPECT_EQ(findings[0].severity(), v1::Finding::ERROR) << id;
    EXPECT_EQ(findings[0].check(), "open_source_exemption") << id;
  }
}

TEST(OpenSourceIdentifierTest, AnotherCaseIsMended) {
  const auto findings = Claiming("mit or apache-2.0");
  ASSERT_EQ(findings.size(), 1u) << testing::PrintToString(Brief(findings));
  EXPECT_EQ(findings[0].severity(), v1::Finding::NOTE);
  ASSERT_EQ(findings[0].edits_size(), 1);
  EXPECT_EQ(findings[0].edits(0).replaced(), "mit or apache-2.0");
  EXPECT_EQ(findings[0].edits(0).replacement(), "MIT OR Apache-2.0");
}

}  // namespace
}  // namespace modelcard
