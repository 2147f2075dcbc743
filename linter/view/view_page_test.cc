#include "linter/view/view_page.h"

#include <memory>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/fact/facts.h"
#include "linter/page/html.h"
#include "linter/page/markdown.h"
#include "linter/page/page.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/testing/lint_text.h"
#include "linter/view/answer.h"
#include "linter/view/outline.h"
#include "linter/view/view.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr v1::Audience kAudiences[] = {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY,
                                       v1::DOWNSTREAM, v1::PUBLIC};

const Catalogue& Requirements() {
  static const auto& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  return catalogue;
}

page::Page PageOf(const v1::ModelDocumentation& document, v1::Audience audience,
                  Language language = Language::kEnglish) {
  const View view =
      ViewOf(document, Requirements(), FactsOf(document), audience);
  return ViewPage(view, Requirements(), {.language = language});
}

// The anchors of the items below a section whose heading begins so.
std::vector<std::string> ItemsUnder(
    absl::string_view heading, const std::vector<page::Section>& sections) {
  std::vector<std::string> items;
  for (const page::Section& section : sections) {
    if (absl::StartsWith(section.heading, heading)) {
      for (const page::Section& part : section.parts) {
        if (!part.listed) items.push_back(part.anchor);
      }
      return items;
    }
    items = ItemsUnder(heading, section.parts);
    if (!items.empty()) return items;
  }
  return items;
}

TEST(ViewPageTest, EveryRequirementHasItsPlaceInTheLawsOrder) {
  const v1::ModelDocumentation document;
  for (const v1::Audience audience : kAudiences) {
    for (const ViewItem& item :
         ViewOf(document, Requirements(), {}, audience).items) {
      if (!HoldsAnswer(item.entry->field())) continue;
      EXPECT_NE(PlaceOf(*item.entry->requirement, OutlineFor(audience)).section,
                nullptr)
          << v1::Audience_Name(audience) << ": "
          << item.entry->requirement->id()
          << " stands in no section; add a claim to its outline";
    }
  }
}

TEST(ViewPageTest, TheDownstreamPackFollowsAnnexXii) {
  const page::Page page = PageOf(CompleteMessage(), v1::DOWNSTREAM);
  EXPECT_THAT(ItemsUnder("Annex XII, point 1", page.sections),
              ElementsAre("AIA.XI.1.1.a-1", "AIA.XI.1.1.a-2", "AIA.XI.1.1.b",
                          "AIA.XI.1.1.c-1", "AIA.XII.1.c-2", "AIA.XII.1.d",
                          "AIA.XII.1.e", "AIA.XI.1.1.d-1", "AIA.XI.1.1.d-3",
                          "AIA.XI.1.1.e-1", "AIA.XI.1.1.e-2", "AIA.XII.1.h"));
  EXPECT_THAT(
      ItemsUnder("Annex XII, point 2", page.sections),
      ElementsAre("AIA.XI.1.2.a", "AIA.XII.2.b-1", "AIA.XII.2.b-2",
                  "AIA.XI.1.2.c-1", "AIA.XI.1.2.c-2", "AIA.XI.1.2.c-7"));
}

TEST(ViewPageTest, ThePublicPageFollowsTheTemplate) {
  const page::Page page = PageOf(CompleteMessage(), v1::PUBLIC);
  std::vector<std::string> headings;
  for (const page::Section& section : page.sections) {
    headings.push_back(section.heading);
  }
  ASSERT_GE(headings.size(), 4u);
  headings.resize(4);
  EXPECT_THAT(
      headings,
      ElementsAre("About this summary", "1 General information",
                  "2 List of data sources", "3 Data processing aspects"));
  EXPECT_THAT(ItemsUnder("1.2 ", page.sections),
              ElementsAre("MDF.GEN.2", "MDF.GEN.5", "MDF.GEN.6"));
  EXPECT_THAT(ItemsUnder("2.2.1 ", page.sections),
              ElementsAre("TPL.2.2.1.1", "TPL.2.2.1.2"));
  EXPECT_THAT(ItemsUnder("3.1 ", page.sections),
              ElementsAre("TPL.3.1.1", "TPL.3.1.2", "TPL.3.1.3"));
}

TEST(ViewPageTest, TheAiOfficeGetsAnnexXiInItsOrder) {
  const page::Page page = PageOf(CompleteMessage("systemic"), v1::AI_OFFICE);
  EXPECT_THAT(ItemsUnder("(d) ", page.sections),
              ElementsAre("AIA.XI.1.2.d-1", "AIA.XI.1.2.d-2", "AIA.XI.1.2.d-4",
                          "AIA.XI.1.2.d-6"));
  EXPECT_THAT(ItemsUnder("Annex XI, section 2", page.sections),
              ElementsAre("AIA.XI.2.1", "AIA.XI.2.2-1", "AIA.XI.2.2-2",
                          "AIA.XI.2.3", "COP.S.10.1.1"));
}

TEST(ViewPageTest, AMissingAnswerThatBindsIsShownAsAGap) {
  v1::ModelDocumentation document = CompleteMessage();
  const std::string gap = "Not answered in this documentation.";
  EXPECT_THAT(page::ToHtml(PageOf(document, v1::AI_OFFICE)),
              Not(HasSubstr(gap)));
  document.mutable_technical_documentation()
      ->mutable_training()
      ->clear_process();
  EXPECT_THAT(page::ToHtml(PageOf(document, v1::AI_OFFICE)), HasSubstr(gap));
  EXPECT_THAT(page::ToHtml(PageOf(document, v1::DOWNSTREAM)),
              Not(HasSubstr(gap)));
}

TEST(ViewPageTest, SaysWhetherItWasCheckedAndThatThisIsNotCompliance) {
  const v1::ModelDocumentation document = CompleteMessage();
  const View view = ViewOf(document, Requirements(), {}, v1::PUBLIC);
  const auto text = [&](bool checked) {
    return page::ToMarkdown(
        ViewPage(view, Requirements(), {.checked = checked}));
  };
  EXPECT_THAT(text(true), HasSubstr("passed an automatic check"));
  EXPECT_THAT(text(false), HasSubstr("Draft: "));
  for (const bool checked : {false, true}) {
    EXPECT_THAT(text(checked), HasSubstr("not establish compliance"));
  }
}

TEST(ViewPageTest, AnEmptyViewSaysSo) {
  EXPECT_THAT(page::ToMarkdown(ViewPage(
                  {.audience = v1::PUBLIC,
                   .document = std::make_unique<v1::ModelDocumentation>(),
                   .items = {}},
                  Requirements(), {.language = Language::kDutch})),
              HasSubstr("Niets te tonen"));
}

TEST(ViewPageTest, SpeaksDutch) {
  const std::string text = page::ToMarkdown(
      PageOf(CompleteMessage(), v1::DOWNSTREAM, Language::kDutch));
  EXPECT_THAT(text, HasSubstr("Bijlage XII, punt 1"));
  EXPECT_THAT(text, HasSubstr("titel onofficieel vertaald"));
  // So that a public buyer can go on to the measures of the Dutch framework.
  EXPECT_THAT(text, HasSubstr("Algoritmekader [aia-29](#"));
  EXPECT_THAT(text, HasSubstr("maatregel owp-15: "));
  EXPECT_THAT(text, HasSubstr("noemt alleen bijlage XII"));
  EXPECT_THAT(page::ToMarkdown(PageOf(CompleteMessage(), v1::DOWNSTREAM,
                                      Language::kEnglish)),
              Not(HasSubstr("aia-29")));
  EXPECT_THAT(text, Not(HasSubstr("Annex XII, point")));
}

// Whatever stands in a document, a page has the same elements.
TEST(ViewPageTest, NothingInADocumentBecomesMarkup) {
  v1::ModelDocumentation document = CompleteMessage();
  for (const std::string& hostile :
       {std::string("<script>alert(1)</script>"), std::string("]]><!--"),
        std::string("javascript:alert(1)"),
        std::string("](javascript:alert(1)) <img src=x>"),
        std::string("\x1b[31m\xE2\x80\xAE\xE2\x80\x8B"),
        std::string(100'000, 'x')}) {
    document.mutable_general()->mutable_model()->set_name(hostile);
    document.mutable_general()->set_provider_legal_name(hostile);
    document.mutable_training_summary()->set_url(hostile);
    document.mutable_technical_documentation()
        ->mutable_properties()
        ->set_architecture(hostile);
    for (const v1::Audience audience : kAudiences) {
      const page::Page page = PageOf(document, audience);
      const std::string html = page::ToHtml(page);
      // What is escaped is no markup.
      const std::string markdown = absl::StrReplaceAll(
          page::ToMarkdown(page), {{"\\<", ""}, {"\\]", ""}, {"\\>", ""}});
      for (const absl::string_view harmful :
           {"<script", "<img", "]]>", "<!--", "href=\"javascript", "\x1b",
            "\xE2\x80\xAE", "\xE2\x80\x8B"}) {
        EXPECT_FALSE(absl::StrContains(html, harmful)) << harmful;
        EXPECT_FALSE(absl::StrContains(markdown, harmful)) << harmful;
      }
      EXPECT_FALSE(absl::StrContains(markdown, "](javascript"));
    }
  }
}

}  // namespace
}  // namespace modelcard
