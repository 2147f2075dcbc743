#include "linter/manifest/manifest.h"

#include <string>

#include "absl/status/status_matchers.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/report/json.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::absl_testing::IsOk;
using ::absl_testing::StatusIs;
using ::testing::HasSubstr;

ManifestParts Parts() {
  ManifestParts parts;
  parts.model = "//models/tulip:tulip";
  for (const char* name : {"b.safetensors", "a.safetensors"}) {
    v1::ArtifactFacts& facts = parts.artifacts.emplace_back();
    facts.set_name(name);
    facts.set_sha256(std::string(64, name[0]));
  }
  parts.documentation.set_name("tulip.documentation.textproto");
  parts.documentation.mutable_digest()->set_sha256(std::string(64, 'd'));
  parts.linter_digest = std::string(64, 'e');
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"pb(
        outcome: PASSED
        counts { warnings: 1 waived: 3 }
        findings {
          rule_id: "R.1"
          waiver { requirement: "R.1" reason: "r" }
        }
        findings {
          rule_id: "R.1"
          waiver { requirement: "R.1" reason: "r" }
        }
        findings {
          rule_id: "R.0"
          waiver { requirement: "R.0" reason: "r" }
        }
        documents { path: "tulip.textproto" digest: "sha256:01" }
        policy { path: "policy.textproto" digest: "sha256:02" }
        law_text_version: "2026-07-27"
        linter_version: "1.2.3"
        as_of: "2026-11-21"
        facts { name: "GPAI" value: TRUE why: "declared" }
        facts { name: "OSS_EXEMPT" value: UNKNOWN why: "not told" }
        not_applicable { requirement: "AIA.XII.1.d" reason: "Hosted only." }
      )pb",
      &parts.report));
  return parts;
}

TEST(ManifestTest, IsAnInTotoStatement) {
  const auto statement = MakeManifest(Parts());
  ASSERT_THAT(statement, IsOk());
  const std::string json = ToJson(*statement);
  EXPECT_THAT(json,
              HasSubstr("\"_type\": \"https://in-toto.io/Statement/v1\""));
  EXPECT_THAT(json,
              HasSubstr("\"predicateType\": "
                        "\"urn:rules-modelcard:model-documentation:v1\""));
  ASSERT_EQ(statement->subject_size(), 2);
  EXPECT_EQ(statement->subject(0).name(), "a.safetensors");
  EXPECT_EQ(statement->subject(0).digest().sha256(), std::string(64, 'a'));
}

TEST(ManifestTest, SaysWhatWasCheckedAndByWhat) {
  const auto statement = MakeManifest(Parts());
  ASSERT_THAT(statement, IsOk());
  const auto& predicate = statement->predicate();
  EXPECT_EQ(predicate.model(), "//models/tulip:tulip");
  EXPECT_EQ(predicate.sources(0).digest().sha256(), "01");
  EXPECT_EQ(predicate.policy().digest().sha256(), "02");
  EXPECT_EQ(predicate.linter().version(), "1.2.3");
  EXPECT_EQ(predicate.linter().digest().sha256(), std::string(64, 'e'));
  EXPECT_EQ(predicate.law_text_version(), "2026-07-27");
  EXPECT_EQ(predicate.findings().warnings(), 1);
  EXPECT_EQ(predicate.as_of(), "2026-11-21");
  // Each waiver once, sorted.
  ASSERT_EQ(predicate.waivers_size(), 2);
  EXPECT_EQ(predicate.waivers(0).requirement(), "R.0");
}

TEST(ManifestTest, SaysByWhichFactsDutiesAppliedAndWhatWasDeclaredNotTo) {
  const auto statement = MakeManifest(Parts());
  ASSERT_THAT(statement, IsOk());
  const auto& predicate = statement->predicate();
  ASSERT_EQ(predicate.facts_size(), 2);
  EXPECT_EQ(predicate.facts(0).name(), "GPAI");
  EXPECT_EQ(predicate.facts(0).value(), v1::FactValue::TRUE);
  EXPECT_EQ(predicate.facts(1).value(), v1::FactValue::UNKNOWN);
  EXPECT_EQ(predicate.facts(1).why(), "not told");
  ASSERT_EQ(predicate.not_applicable_size(), 1);
  EXPECT_EQ(predicate.not_applicable(0).requirement(), "AIA.XII.1.d");
  EXPECT_EQ(predicate.not_applicable(0).reason(), "Hosted only.");
}

TEST(ManifestTest, AWaiverOfAnotherFieldIsAnotherWaiver) {
  ManifestParts parts = Parts();
  parts.report.mutable_findings(0)->mutable_waiver()->set_field("a");
  const auto statement = MakeManifest(parts);
  ASSERT_THAT(statement, IsOk());
  ASSERT_EQ(statement->predicate().waivers_size(), 3);
  EXPECT_EQ(statement->predicate().waivers(2).field(), "a");
}

TEST(ManifestTest, NothingThatDidNotPassGetsOne) {
  ManifestParts parts = Parts();
  for (const auto outcome : {v1::LintReport::FAILED, v1::LintReport::UNUSABLE,
                             v1::LintReport::OUTCOME_UNSPECIFIED}) {
    parts.report.set_outcome(outcome);
    EXPECT_THAT(MakeManifest(parts),
                StatusIs(absl::StatusCode::kFailedPrecondition));
  }
}

}  // namespace
}  // namespace modelcard
