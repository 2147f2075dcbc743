// What is asked of a model that is not placed on the Union market.

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/normalize.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::IsSupersetOf;

// Nothing but the facts and the statement that excludes it.
v1::ModelDocumentation Excluded() {
  v1::ModelDocumentation document = CompleteMessage("excluded");
  document.clear_technical_documentation();
  document.clear_downstream_documentation();
  document.clear_copyright_policy();
  document.clear_compute_ledger();
  return document;
}

std::vector<std::string> Rules(const v1::ModelDocumentation& document) {
  std::vector<std::string> rules;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    rules.push_back(finding.rule_id());
  }
  return rules;
}

TEST(UnionMarketTest, OutsideItNothingElseIsAsked) {
  EXPECT_THAT(Brief(LintText(Normalize(Excluded()))), IsEmpty());
}

TEST(UnionMarketTest, OutsideItNoRepresentativeIsAsked) {
  v1::ModelDocumentation document = Excluded();
  document.mutable_scope()->set_provider_established_in_union(false);
  EXPECT_THAT(Brief(LintText(Normalize(document))), IsEmpty());
}

TEST(UnionMarketTest, WithoutTheStatementEverythingIsAsked) {
  v1::ModelDocumentation document = Excluded();
  document.mutable_scope()->mutable_union_market_exclusion()->clear_url();
  EXPECT_THAT(Rules(document),
              IsSupersetOf({"GL.59", "AIA.53.1.a", "AIA.53.1.b", "AIA.53.1.c",
                            "AIA.53.1.d"}));
}

TEST(UnionMarketTest, InsideItEverythingIsAsked) {
  v1::ModelDocumentation document = Excluded();
  document.mutable_scope()->set_placed_on_union_market(true);
  EXPECT_THAT(Rules(document), IsSupersetOf({"AIA.53.1.a", "AIA.53.1.b",
                                             "AIA.53.1.c", "AIA.53.1.d"}));
}

TEST(UnionMarketTest, WhatIsAnsweredAllTheSameHasToBeSound) {
  v1::ModelDocumentation document = CompleteMessage("excluded");
  document.mutable_technical_documentation()
      ->mutable_properties()
      ->set_total_parameters(8e9);
  EXPECT_THAT(Brief(LintText(Normalize(document))),
              ElementsAre(HasSubstr("AIA.XI.1.1.d-2 significant_figures")));
}

}  // namespace
}  // namespace modelcard
