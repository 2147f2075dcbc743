#include "linter/view/view.h"

#include <cstddef>
#include <fstream>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "google/protobuf/message.h"
#include "gtest/gtest.h"
#include "linter/fact/facts.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

const Catalogue& Requirements() {
  static const auto& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  return catalogue;
}

v1::ModelDocumentation Shown(const v1::ModelDocumentation& document,
                             const FactSet& facts, v1::Audience audience) {
  return google::protobuf::DownCastMessage<v1::ModelDocumentation>(
      *ViewOf(document, Requirements(), facts, audience).document);
}

const ViewItem* Find(const View& view, const std::string& id) {
  for (const ViewItem& item : view.items) {
    if (item.entry->requirement->id() == id) return &item;
  }
  return nullptr;
}

TEST(ViewTest, AnswersToWhatDoesNotApplyStayBehind) {
  v1::ModelDocumentation document;
  document.mutable_general()->set_union_market_release_date("2026-03-16");
  EXPECT_TRUE(Shown(document, {}, v1::PUBLIC)
                  .general()
                  .has_union_market_release_date());
  const FactSet elsewhere = {
      {"EU_MARKET", {.name = "EU_MARKET", .value = false}}};
  EXPECT_FALSE(Shown(document, elsewhere, v1::PUBLIC).has_general());
}

// What the texts give an audience, by testdata/catalogue/elements.tsv, and what
// its view is about. A summary is not the answer, and what an audience gets if
// it asks is no part of a pack that it is handed.
TEST(ViewTest, EachViewIsAboutWhatTheTextsGiveItsAudience) {
  const std::set<std::string> no_part = {"", "summary_encouraged",
                                         "summary_if_needed",
                                         "on_request_in_fourteen_days"};
  const v1::Audience audiences[] = {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY,
                                    v1::DOWNSTREAM, v1::PUBLIC};
  for (size_t i = 0; i < 4; ++i) {
    std::set<std::string> owed, shown;
    std::ifstream file("testdata/catalogue/elements.tsv");
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
      const std::vector<std::string> cells = absl::StrSplit(line, '\t');
      if (!no_part.contains(cells.at(2 + i))) owed.insert(cells[0]);
    }
    EXPECT_GT(owed.size(), 20u);
    for (const ViewItem& item :
         ViewOf(v1::ModelDocumentation(), Requirements(), {}, audiences[i])
             .items) {
      shown.insert(item.entry->requirement->id());
    }
    EXPECT_EQ(shown, owed) << v1::Audience_Name(audiences[i]);
  }
}

TEST(ViewTest, WhatIsOwedOnRequestOnlyIsInNoPack) {
  // Code of Practice, Transparency chapter, Measure 1.2: within fourteen days.
  for (const v1::Audience audience :
       {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY, v1::DOWNSTREAM, v1::PUBLIC}) {
    EXPECT_EQ(Find(ViewOf(CompleteMessage(), Requirements(), {}, audience),
                   "COP.T.1.2-2"),
              nullptr)
        << v1::Audience_Name(audience);
  }
}

TEST(ViewTest, WaivedAnswersAreVoluntary) {
  v1::ModelDocumentation document;
  document.mutable_general()->set_release_date("2026-03-02");
  const FactSet exempt = {
      {"OSS_EXEMPT", {.name = "OSS_EXEMPT", .value = true}}};
  const View view = ViewOf(document, Requirements(), exempt, v1::DOWNSTREAM);
  ASSERT_NE(Find(view, "AIA.XI.1.1.c-1"), nullptr);
  EXPECT_TRUE(Find(view, "AIA.XI.1.1.c-1")->voluntary);
  EXPECT_FALSE(Find(view, "MDF.GEN.1")->voluntary);
  EXPECT_EQ(Shown(document, exempt, v1::DOWNSTREAM).general().release_date(),
            "2026-03-02");
}

TEST(ViewTest, TheCodeBindsThoseWhoSigned) {
  const FactSet signed_by = {{"COP_T", {.name = "COP_T", .value = true}}};
  const v1::ModelDocumentation document;
  const auto binds = [&](const FactSet& facts, const std::string& id) {
    return Find(ViewOf(document, Requirements(), facts, v1::AI_OFFICE), id)
        ->binding;
  };
  EXPECT_FALSE(binds({}, "MDF.GEN.3"));
  EXPECT_TRUE(binds(signed_by, "MDF.GEN.3"));
  EXPECT_TRUE(binds({}, "AIA.XI.1.1.a-1"));
}

TEST(ViewTest, FalseIsAnAnswerAndEmptyMessagesAreNone) {
  v1::ModelDocumentation document;
  document.mutable_training_summary()->mutable_crawled_data()->set_used(false);
  document.mutable_general()->add_base_models();
  document.mutable_general()->add_base_models()->set_name("Crocus");
  const v1::ModelDocumentation shown = Shown(document, {}, v1::PUBLIC);
  EXPECT_TRUE(shown.training_summary().crawled_data().has_used());
  ASSERT_EQ(shown.general().base_models_size(), 1);
  EXPECT_EQ(shown.general().base_models(0).name(), "Crocus");
  EXPECT_FALSE(shown.has_technical_documentation());
}

TEST(ViewTest, CompleteDocumentsKeepTheirPacks) {
  for (const std::string& name : CompleteNames()) {
    const v1::ModelDocumentation document = CompleteMessage(name);
    const FactSet facts = FactsOf(document);
    const v1::ModelDocumentation pack = Shown(document, facts, v1::DOWNSTREAM);
    EXPECT_EQ(pack.downstream_documentation().SerializeAsString(),
              document.downstream_documentation().SerializeAsString())
        << name;
    EXPECT_FALSE(pack.has_systemic_risk()) << name;
    EXPECT_FALSE(pack.has_compute_ledger()) << name;
    EXPECT_EQ(Shown(document, facts, v1::PUBLIC)
                  .training_summary()
                  .SerializeAsString(),
              document.training_summary().SerializeAsString())
        << name;
  }
}

}  // namespace
}  // namespace modelcard
