// Models made from others, and models of others.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/check/check.h"
#include "linter/check/lint.h"
#include "linter/check/model_providers.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/fact/facts.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<std::string> Lines(const v1::ModelDocumentation& message,
                               bool upstream,
                               const std::vector<DocumentedBase>* bases) {
  const Document document = std::get<Document>(
      ReadTextproto(SourceText("test.textproto", Normalize(message)),
                    {v1::ModelDocumentation::descriptor()}));
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  FactSet facts = FactsOf(document.message());
  if (upstream) facts.emplace(kUpstream, Upstream());
  std::vector<std::string> lines;
  for (const v1::Finding& finding :
       Lint({document, *catalogue, facts, Language::kEnglish, bases})) {
    lines.push_back(absl::StrCat(Brief(finding), " | ", finding.field_path(),
                                 " | ", finding.message(), " | ",
                                 finding.hint()));
    for (const v1::RelatedPlace& related : finding.related()) {
      absl::StrAppend(&lines.back(), " | see: ", related.message());
    }
  }
  return lines;
}

std::vector<std::string> WithBases(const v1::ModelDocumentation& message,
                                   const std::vector<DocumentedBase>& bases) {
  return Lines(message, /*upstream=*/false, &bases);
}

// The one that the modifying model of the tests lists.
DocumentedBase Crocus() {
  DocumentedBase base{"//models:crocus", {}};
  base.model.set_name("Crocus 70B");
  base.model.set_provider("Crocus Lab B.V.");
  base.model.add_versions("Crocus 70B 2.0");
  return base;
}

TEST(BaseModelTargetsTest, ListAndTargetsThatAgree) {
  EXPECT_THAT(WithBases(CompleteMessage("modifier_non_eu"), {Crocus()}),
              IsEmpty());
  EXPECT_THAT(WithBases(CompleteMessage(), {}), IsEmpty());
}

TEST(BaseModelTargetsTest, OutsideABuildNothingIsCompared) {
  EXPECT_THAT(Lines(CompleteMessage("modifier_non_eu"), false, nullptr),
              IsEmpty());
}

TEST(BaseModelTargetsTest, ListedModelThatIsNoTarget) {
  EXPECT_THAT(WithBases(CompleteMessage("modifier_non_eu"), {}),
              ElementsAre(AllOf(
                  HasSubstr("error MDF.GEN.6 base_model_targets | "
                            "general.base_models[0]"),
                  HasSubstr("\"Crocus 70B\" is no target in `base_models`"))));
}

TEST(BaseModelTargetsTest, TargetThatIsNotListed) {
  DocumentedBase other = Crocus();
  other.label = "//models:rose";
  other.model.set_name("Rose");
  EXPECT_THAT(WithBases(CompleteMessage("modifier_non_eu"), {Crocus(), other}),
              ElementsAre(HasSubstr("is made from \"Rose\" (//models:rose)")));
}

TEST(BaseModelTargetsTest, ModelMadeFromNoneThatIsMadeFromOne) {
  DocumentedBase own = Crocus();
  own.model.set_provider("Tulip Models B.V.");
  EXPECT_THAT(WithBases(CompleteMessage(), {own}),
              ElementsAre(AllOf(HasSubstr("| not_applicable[0]"),
                                HasSubstr("does not list"))));
}

TEST(BaseModelTargetsTest, AnotherVersion) {
  v1::ModelDocumentation message = CompleteMessage("modifier_non_eu");
  message.mutable_general()->mutable_base_models(0)->set_version("2.1");
  EXPECT_THAT(WithBases(message, {Crocus()}),
              ElementsAre(AllOf(HasSubstr("general.base_models[0].version"),
                                HasSubstr("documents no version \"2.1\""),
                                HasSubstr("it documents Crocus 70B 2.0"))));
}

TEST(BaseModelTargetsTest, AnotherProvider) {
  DocumentedBase base = Crocus();
  base.model.set_provider("Crocus Holding N.V.");
  EXPECT_THAT(WithBases(CompleteMessage("modifier_non_eu"), {base}),
              ElementsAre(HasSubstr("is Crocus Holding N.V. by its own")));
}

TEST(BaseModelTargetsTest, ExcludedBaseCannotBePlacedOnTheMarket) {
  DocumentedBase base = Crocus();
  base.model.set_excluded_from_union_market(true);
  EXPECT_THAT(WithBases(CompleteMessage("modifier_non_eu"), {base}),
              ElementsAre(AllOf(HasSubstr("error GL.59"),
                                HasSubstr("scope.placed_on_union_market"))));
}

TEST(BaseModelTargetsTest, SystemicRiskOfTheOriginalHasToBeStated) {
  DocumentedBase base = Crocus();
  base.model.set_systemic_risk(true);
  v1::ModelDocumentation message = CompleteMessage("modifier_non_eu");
  EXPECT_THAT(
      WithBases(message, {base}),
      ElementsAre(HasSubstr("write `original_has_systemic_risk: true`")));
  message.mutable_scope()
      ->mutable_modifier_threshold()
      ->set_original_has_systemic_risk(true);
  EXPECT_THAT(WithBases(message, {base}),
              Not(Contains(HasSubstr("base_model_targets"))));
}

TEST(BaseModelTargetsTest, SystemicRiskOfAnOwnBaseModelIsThatOfTheModel) {
  DocumentedBase own = Crocus();
  own.model.set_provider("Tulip Models B.V.");
  own.model.set_systemic_risk(true);
  v1::ModelDocumentation message = CompleteMessage();
  message.clear_not_applicable();
  *message.mutable_general()->add_base_models() =
      CompleteMessage("modifier_non_eu").general().base_models(0);
  message.mutable_general()->mutable_base_models(0)->set_provider(
      "Tulip Models B.V.");
  EXPECT_THAT(WithBases(message, {own}),
              Contains(AllOf(HasSubstr("error AIA.51-1 base_model_targets | "
                                       "scope.systemic_risk.status"),
                             HasSubstr("points 23 and 24"))));
  message.mutable_scope()->mutable_systemic_risk()->set_status(
      v1::SystemicRiskStatus::DESIGNATED);
  EXPECT_THAT(WithBases(message, {own}),
              Not(Contains(HasSubstr("base_model_targets"))));
}

// Guidelines, points 62 to 64: a small modification stays a model of the
// original's provider.
TEST(BaseModelTargetsTest, OwnSmallModificationIsAModelOfTheOriginalsProvider) {
  DocumentedBase small = Crocus();
  small.model.set_provider("Tulip Models B.V.");
  small.model.set_small_modification(true);
  small.model.add_original_providers("Rose N.V.");
  const v1::ModelDocumentation message = CompleteMessage("modifier_non_eu");
  v1::ModelDocumentation named = message;
  named.mutable_general()->mutable_base_models(0)->set_provider("Rose N.V.");
  EXPECT_THAT(WithBases(named, {small}), IsEmpty());
  named.mutable_scope()->set_modifies_other_model(false);
  named.mutable_general()->mutable_base_models(0)->set_provider(
      "Tulip Models B.V.");
  EXPECT_THAT(WithBases(named, {small}),
              Contains(AllOf(HasSubstr("modifies_other_model: true"),
                             HasSubstr("another provider, Rose N.V."),
                             HasSubstr("see: the provider of this model"))));
}

TEST(ModelProvidersTest, ChainOfSmallModifications) {
  DocumentedBase base = Crocus();
  base.model.set_small_modification(true);
  base.model.add_original_providers("Rose N.V.");
  base.model.set_systemic_risk(true);
  v1::DescribedModel model;
  model.set_provider("Tulip Models B.V.");
  model.add_original_providers("Crocus Lab B.V.");
  TakeOver({base}, model);
  EXPECT_THAT(model.original_providers(), ElementsAre("Crocus Lab B.V."))
      << "it is the provider of what it made";
  EXPECT_THAT(ProvidersOf(model), ElementsAre("Tulip Models B.V."));
  model.set_small_modification(true);
  TakeOver({base}, model);
  EXPECT_THAT(ProvidersOf(model), ElementsAre("Rose N.V."));
  EXPECT_TRUE(model.systemic_risk());
}

TEST(BaseModelTargetsTest, WhetherItModifiesAnotherProvidersModel) {
  DocumentedBase own = Crocus();
  own.model.set_provider("Tulip Models B.V.");
  v1::ModelDocumentation message = CompleteMessage("modifier_non_eu");
  message.mutable_general()->mutable_base_models(0)->set_provider(
      "Tulip Models B.V.");
  EXPECT_THAT(WithBases(message, {own}),
              ElementsAre(AllOf(HasSubstr("scope.modifies_other_model"),
                                HasSubstr("modifies_other_model: false"))));
}

// The complete document without what is owed to neither downstream providers
// nor the public.
v1::ModelDocumentation OwedToOthers() {
  v1::ModelDocumentation message = CompleteMessage();
  v1::TechnicalDocumentation& technical =
      *message.mutable_technical_documentation();
  technical.clear_training();
  technical.clear_compute();
  technical.clear_energy();
  technical.clear_evaluation();
  technical.clear_testing_process();
  technical.clear_distribution();
  message.clear_compute_ledger();
  return message;
}

TEST(UpstreamTest, WhatOnlyAuthoritiesAreOwedIsNotAsked) {
  EXPECT_THAT(Lines(OwedToOthers(), /*upstream=*/true, nullptr), IsEmpty());
  EXPECT_THAT(Lines(OwedToOthers(), /*upstream=*/false, nullptr),
              Contains(HasSubstr("missing")));
}

TEST(UpstreamTest, WhatDownstreamProvidersAreOwedIsAsked) {
  v1::ModelDocumentation message = OwedToOthers();
  message.clear_downstream_documentation();
  EXPECT_THAT(Lines(message, /*upstream=*/true, nullptr),
              Contains(HasSubstr("AIA.53.1.b missing")));
}

// Annex XI as a whole is owed to authorities; parts of it are in Annex XII too.
TEST(UpstreamTest, PartsOfWhatAuthoritiesAreOwedAreAskedOneByOne) {
  v1::ModelDocumentation message = OwedToOthers();
  message.clear_technical_documentation();
  const std::vector<std::string> lines =
      Lines(message, /*upstream=*/true, nullptr);
  EXPECT_THAT(lines, Contains(HasSubstr("AIA.XI.1.1.d-1 missing")));
  EXPECT_THAT(lines, Contains(HasSubstr("AIA.XI.1.1.b missing")));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("AIA.53.1.a missing"))));
  EXPECT_THAT(lines, Not(Contains(HasSubstr("AIA.XI.1.2.d"))));
}

TEST(UpstreamTest, AnswerThatWasNotAskedForIsStillChecked) {
  v1::ModelDocumentation message = CompleteMessage();
  message.mutable_technical_documentation()
      ->mutable_properties()
      ->set_total_parameters(-1);
  EXPECT_THAT(Lines(message, /*upstream=*/true, nullptr),
              Contains(HasSubstr("AIA.XI.1.1.d-2")));
}

}  // namespace
}  // namespace modelcard
