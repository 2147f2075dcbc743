#include <string>

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/testing.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

v1::ArtifactFacts Facts(const std::string& statement) {
  return FactsAbout("model.sig",
                    absl::StrCat(R"({"dsseEnvelope": {"payload": ")",
                                 absl::Base64Escape(statement), "\"}}"));
}

TEST(ModelSignatureTest, DigestsOfFiles) {
  const std::string digest(64, 'a');
  const auto facts = Facts(absl::StrCat(
      R"({"predicate": {"resources": [)", R"({"digest": ")", digest,
      R"(", "algorithm": "sha256", "name": "w/1.safetensors"},)",
      R"({"name": "b", "algorithm": "blake2b", "digest": "00"}]}})"));
  EXPECT_EQ(FirstFault(facts), "");
  ASSERT_EQ(facts.signed_files_size(), 1);
  EXPECT_EQ(facts.signed_files(0).name(), "w/1.safetensors");
  EXPECT_EQ(facts.signed_files(0).sha256(), digest);
  ASSERT_EQ(facts.unknown_size(), 1);
  EXPECT_THAT(facts.unknown(0), HasSubstr("\"b\""));
}

// As model_signing writes them with shard serialisation.
TEST(ModelSignatureTest, PartsOfFilesAreNotFiles) {
  const auto facts = Facts(absl::StrCat(
      R"({"predicate": {"resources": [{"digest": ")", std::string(64, 'a'),
      R"(", "algorithm": "sha256-sharded-1000", "name": "w/1.safetensors:0:1000"},)",
      R"({"digest": "", "algorithm": "sha256-sharded-1000", "name": "b:0:9"}], )",
      R"("serialization": {"method": "shards", "shard_size": 1000}}})"));
  EXPECT_EQ(facts.signed_files_size(), 0);
  ASSERT_EQ(facts.unknown_size(), 1);
  EXPECT_THAT(facts.unknown(0), HasSubstr("of \"shards\""));
}

TEST(ModelSignatureTest, Broken) {
  EXPECT_THAT(FirstFault(FactsAbout("model.sig", "{}")),
              StartsWith("0: holds no DSSE envelope"));
  EXPECT_THAT(FirstFault(FactsAbout("model.sig", R"({"payload": "%"})")),
              StartsWith("0: the payload of the envelope is not base64"));
  EXPECT_THAT(FirstFault(Facts("[")),
              StartsWith("0: the signed statement is no valid JSON"));
  EXPECT_EQ(Facts("{}").unknown_size(), 1) << "that no file is listed";
}

}  // namespace
}  // namespace modelcard
