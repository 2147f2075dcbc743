#include "linter/supervision/decide.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/page/html.h"
#include "linter/requirement/language.h"
#include "linter/supervision/supervision_page.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/supervision.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using v1::Conclusion;
using Kind = v1::DeclaredAuthority;

v1::AiSystemDocumentation System(const std::string& more) {
  v1::AiSystemDocumentation system;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
      R"pb(
        system { name: "Gardener" version: "3" }
        provider { legal_name: "Acme B.V." }
        platform { kind: NEITHER }
        carve_outs { kind: NO_CARVE_OUT }
        high_risk { areas: NO_AREA }
        direct_use { general_purpose_ai_system: false areas: NO_AREA }
        union_institutions { kind: NOT_INVOLVED }
      )pb",
      &system));
  v1::AiSystemDocumentation extra;
  EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(more, &extra))
      << more;
  // A list in `more` stands in the place of the one above.
  if (extra.has_carve_outs()) system.clear_carve_outs();
  if (extra.has_high_risk()) system.clear_high_risk();
  if (extra.has_direct_use()) system.clear_direct_use();
  system.MergeFrom(extra);
  return system;
}

constexpr char kOwn[] =
    R"pb(models { name: "Tulip" provider: "ACME  b.v." })pb";
constexpr char kForeign[] = R"pb(models { name: "Iris" provider: "Iris" })pb";

std::vector<Conclusion::Kind> Kinds(const v1::AiSystemDocumentation& system) {
  std::vector<Conclusion::Kind> kinds;
  const v1::Supervision supervision = Decide(system, {});
  for (const Conclusion& conclusion : supervision.conclusions()) {
    kinds.push_back(conclusion.kind());
  }
  return kinds;
}

struct Case {
  const char* guards;
  std::string system;
  Kind::Kind authority;
};

class AuthorityTest : public testing::TestWithParam<Case> {};

TEST_P(AuthorityTest, FollowsFromTheFacts) {
  EXPECT_EQ(WhoSupervises(System(GetParam().system), {}).kind,
            GetParam().authority)
      << GetParam().guards;
}

std::string With(const std::string& a, const std::string& b) { return a + b; }

INSTANTIATE_TEST_SUITE_P(
    Article75, AuthorityTest,
    testing::Values(
        Case{"75(1)(a): the same provider", kOwn,
             Kind::AI_OFFICE_OF_THE_COMMISSION},
        Case{"75(1)(a): the same undertaking",
             With(kForeign, R"pb(provider { same_undertaking: "iris" })pb"),
             Kind::AI_OFFICE_OF_THE_COMMISSION},
        Case{"74(1): another provider", kForeign,
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"the name of the undertaking alone makes no company part of it",
             With(kForeign, R"pb(provider { undertaking: "Iris" })pb"),
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"75(1)(a)(i): Annex I product",
             With(kOwn, "carve_outs { kind: ANNEX_I_PRODUCT }"),
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"75(1)(a)(ii): critical infrastructure",
             With(kOwn, "carve_outs { kind: CRITICAL_INFRASTRUCTURE_SYSTEM }"),
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"75(1)(a)(iii): law enforcement authority",
             With(kOwn, "carve_outs { kind: LAW_ENFORCEMENT_AUTHORITY }"),
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"75(1)(a)(iii): border management authority",
             With(kOwn, "carve_outs { kind: BORDER_MANAGEMENT_AUTHORITY }"),
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"75(1)(a)(iii): financial institution",
             With(kOwn, "carve_outs { kind: FINANCIAL_INSTITUTION }"),
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"75(1)(a)(iv): administration of justice",
             With(kOwn, "carve_outs { kind: ADMINISTRATION_OF_JUSTICE }"),
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"75(1)(b): a platform, whoever provides the model",
             With(kForeign,
                  R"pb(platform { kind: CONSTITUTES service: "S" })pb"),
             Kind::AI_OFFICE_OF_THE_COMMISSION},
        Case{"75(1)(b): in a platform, and no exception holds there",
             With(kOwn, R"pb(platform { kind: INTEGRATED service: "S" }
                             carve_outs { kind: ANNEX_I_PRODUCT })pb"),
             Kind::AI_OFFICE_OF_THE_COMMISSION},
        Case{"74(9) before 75(1): made for Union institutions",
             With(kOwn, "union_institutions { kind: PROVIDED_OR_ONLY_USED }"),
             Kind::DATA_PROTECTION_SUPERVISOR},
        Case{"also used by Union institutions: the provider's authority stays",
             With(kForeign, "union_institutions { kind: ALSO_USED }"),
             Kind::NATIONAL_MARKET_SURVEILLANCE},
        Case{"models of several providers: open", With(kOwn, kForeign),
             Kind::KIND_UNSPECIFIED},
        Case{"models of several providers, with an exception: not open",
             With(With(kOwn, kForeign), "carve_outs { kind: ANNEX_I_PRODUCT }"),
             Kind::NATIONAL_MARKET_SURVEILLANCE}));

TEST(DecideTest, TheModelsOwnDocumentationSaysWhoProvidesIt) {
  v1::DocumentedModel facts;
  facts.mutable_model()->set_name("tulip");
  facts.mutable_model()->set_provider("Somebody else");
  EXPECT_EQ(WhoSupervises(System(kOwn), {facts}).kind,
            Kind::NATIONAL_MARKET_SURVEILLANCE);
}

TEST(DecideTest, ExclusiveCompetenceLeavesOtherDeployersToTheMemberStates) {
  EXPECT_THAT(Kinds(System(kOwn)), ElementsAre(Conclusion::AI_OFFICE_EXCLUSIVE,
                                               Conclusion::DEPLOYERS_NATIONAL,
                                               Conclusion::MODEL_SUPERVISION));
}

constexpr char kHighRisk[] = R"pb(
  high_risk { areas: EMPLOYMENT }
  direct_use { general_purpose_ai_system: true areas: EDUCATION }
)pb";

TEST(DecideTest, NationalAuthorityCooperatesAndCanRequestAssistance) {
  EXPECT_THAT(
      Kinds(System(With(kForeign, kHighRisk))),
      ElementsAre(Conclusion::NATIONAL_AUTHORITY, Conclusion::COOPERATION,
                  Conclusion::ASSISTANCE, Conclusion::MODEL_SUPERVISION));
}

TEST(DecideTest, ExclusiveCompetenceIsNotShared) {
  EXPECT_THAT(Kinds(System(With(kOwn, kHighRisk))),
              ElementsAre(Conclusion::AI_OFFICE_EXCLUSIVE,
                          Conclusion::DEPLOYERS_NATIONAL,
                          Conclusion::MODEL_SUPERVISION));
}

TEST(DecideTest, CooperationIsForGeneralPurposeSystems) {
  EXPECT_THAT(Kinds(System(With(kForeign,
                                "direct_use { general_purpose_ai_system: false "
                                "areas: EDUCATION }"))),
              ElementsAre(Conclusion::NATIONAL_AUTHORITY,
                          Conclusion::MODEL_SUPERVISION));
}

TEST(DecideTest, SupervisorStandsBesideTheOthers) {
  EXPECT_THAT(
      Kinds(System(With(kForeign, "union_institutions { kind: ALSO_USED }"))),
      ElementsAre(Conclusion::NATIONAL_AUTHORITY,
                  Conclusion::EUROPEAN_DATA_PROTECTION_SUPERVISOR,
                  Conclusion::MODEL_SUPERVISION));
}

TEST(DecideTest, OpenQuestionIsAnsweredByTheDeclarationAndSaysSo) {
  const v1::Supervision supervision =
      Decide(System(With(With(kOwn, kForeign),
                         R"pb(authority {
                                kind: AI_OFFICE_OF_THE_COMMISSION
                                reasoning: "Iris only reads addresses."
                              })pb")),
             {});
  EXPECT_EQ(supervision.conclusions(0).kind(), Conclusion::AI_OFFICE_EXCLUSIVE);
  EXPECT_THAT(supervision.conclusions(0).because(2).en(),
              HasSubstr("does not say who supervises"));
  EXPECT_THAT(supervision.conclusions(0).because(2).en(),
              HasSubstr("Iris only reads addresses."));
}

// What people and other programs rely on in every conclusion.
TEST(DecideTest, EveryConclusionHasItsLawInBothLanguages) {
  const auto& kinds = *Conclusion::Kind_descriptor();
  for (int i = 1; i < kinds.value_count(); ++i) {
    const v1::Basis& basis =
        kinds.value(i)->options().GetExtension(v1::legal_basis);
    SCOPED_TRACE(kinds.value(i)->name());
    EXPECT_FALSE(basis.citation().empty());
    EXPECT_FALSE(basis.power().empty());
    std::vector<const v1::Text*> texts = {&basis.title(), &basis.over()};
    for (const v1::Citation& citation : basis.citation()) {
      texts.push_back(&citation.locator());
    }
    for (const v1::Power& power : basis.power()) {
      for (const auto* text :
           {&power.who(), &power.of_whom(), &power.what(), &power.locator()}) {
        texts.push_back(text);
      }
    }
    for (const v1::Text* text : texts) {
      EXPECT_FALSE(text->en().empty());
      EXPECT_FALSE(text->nl().empty()) << text->en();
    }
  }
}

TEST(SupervisionPageTest, SaysWhatItIsNotAndEscapesNames) {
  v1::AiSystemDocumentation system = System(kForeign);
  system.mutable_system()->set_name("<script>alert(1)</script>");
  const v1::Supervision supervision = Decide(system, {});
  for (const Language language : {Language::kEnglish, Language::kDutch}) {
    const std::string html =
        page::ToHtml(SupervisionPage(supervision, language));
    EXPECT_THAT(html, testing::Not(HasSubstr("<script>")));
    EXPECT_THAT(html,
                HasSubstr(language == Language::kDutch ? "geen juridisch advies"
                                                       : "no legal advice"));
    EXPECT_THAT(html,
                HasSubstr(language == Language::kDutch ? "artikel 74, lid 1"
                                                       : "Article 74(1)"));
  }
}

}  // namespace
}  // namespace modelcard
