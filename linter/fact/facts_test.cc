#include "linter/fact/facts.h"

#include <optional>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/requirement/applicability.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

TEST(FactsTest, WhatIsDeclared) {
  v1::ModelDocumentation document;
  document.mutable_scope()->set_general_purpose_ai_model(true);
  document.mutable_scope()->set_placed_on_union_market(false);
  const FactSet facts = FactsOf(document);
  EXPECT_EQ(facts.at("GPAI").value, true);
  EXPECT_EQ(facts.at("EU_MARKET").value, false);
  EXPECT_THAT(facts.at("EU_MARKET").why.en(), HasSubstr("Article 3(9)"));
  EXPECT_THAT(facts.at("EU_MARKET").why.nl(), HasSubstr("artikel 3"));
}

TEST(FactsTest, WhatIsNotDeclaredIsNotKnown) {
  const FactSet facts = FactsOf(v1::ModelDocumentation());
  EXPECT_EQ(facts.at("GPAI").value, std::nullopt);
  EXPECT_EQ(facts.at("EU_MARKET").value, std::nullopt);
}

TEST(FactsTest, NoDocumentCanClaimTheOpenSourceExceptionWithoutProof) {
  EXPECT_EQ(FactsOf(v1::ModelDocumentation()).at("OSS_EXEMPT").value, false);
}

TEST(FactsTest, OtherTypesHaveNone) {
  EXPECT_TRUE(FactsOf(v1::Policy()).empty());
}

}  // namespace
}  // namespace modelcard
