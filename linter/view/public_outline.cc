#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/view/outline.h"
#include "linter/view/outlines.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using v1::AI_ACT;
using v1::CODE_OF_PRACTICE;
using v1::TRAINING_SUMMARY_TEMPLATE;

// A section of the template, by its number. The template was read in English;
// the Dutch headings are translations.
OutlineSection Numbered(absl::string_view number, absl::string_view en,
                        absl::string_view nl,
                        std::vector<OutlineSection> parts = {}) {
  OutlineSection section{.heading = Words(absl::StrCat(number, " ", en),
                                          absl::StrCat(number, " ", nl)),
                         .parts = std::move(parts)};
  if (section.parts.empty()) {
    section.claims = {
        {TRAINING_SUMMARY_TEMPLATE, absl::StrCat("section ", number)}};
  }
  return section;
}

std::vector<OutlineSection> Template() {
  return {
      Numbered("1", "General information", "Algemene informatie",
               {Numbered("1.1", "Provider identification",
                         "Identificatie van de aanbieder"),
                Numbered("1.2", "Model identification",
                         "Identificatie van het model"),
                Numbered("1.3",
                         "Modalities, overall training data size and other "
                         "characteristics",
                         "Modaliteiten, totale omvang van de trainingsdata en "
                         "andere kenmerken")}),
      Numbered(
          "2", "List of data sources", "Lijst van databronnen",
          {Numbered("2.1", "Publicly available datasets",
                    "Openbaar beschikbare datasets"),
           Numbered("2.2",
                    "Private non-publicly available datasets obtained from "
                    "third parties",
                    "Private, niet openbaar beschikbare datasets van derden",
                    {Numbered("2.2.1",
                              "Datasets commercially licensed by rightsholders "
                              "or their representatives",
                              "Door rechthebbenden of hun vertegenwoordigers "
                              "commercieel gelicentieerde datasets"),
                     Numbered("2.2.2",
                              "Private datasets obtained from other third "
                              "parties",
                              "Private datasets van andere derden")}),
           Numbered("2.3", "Data crawled and scraped from online sources",
                    "Van onlinebronnen gecrawlde en gescrapete data"),
           Numbered("2.4", "User data", "Gebruikersdata"),
           Numbered("2.5", "Synthetic data", "Synthetische data"),
           Numbered("2.6", "Other sources of data", "Andere databronnen")}),
      Numbered("3", "Data processing aspects", "Aspecten van de verwerking",
               {Numbered("3.1",
                         "Respect of reservation of rights from text and data "
                         "mining",
                         "Naleving van voorbehouden van rechten tegen tekst- "
                         "en datamining"),
                Numbered("3.2", "Removal of illegal content",
                         "Verwijdering van illegale content"),
                Numbered("3.3", "Other information", "Overige informatie")}),
  };
}

}  // namespace

Outline PublicOutline() {
  Outline outline{
      .kind = Words("Public information on training content and copyright",
                    "Openbare informatie over trainingscontent en "
                    "auteursrecht"),
      .about = Words(
          "The public summary of the content used to train this "
          "general-purpose AI model (Article 53(1), point (d), of Regulation "
          "(EU) 2024/1689), by the template of the AI Office, and what else "
          "its provider makes public.",
          "De openbare samenvatting van de content waarmee dit AI-model voor "
          "algemene doeleinden is getraind (artikel 53, lid 1, punt d), van "
          "Verordening (EU) 2024/1689), volgens het sjabloon van het "
          "AI-bureau, en wat de aanbieder verder openbaar maakt."),
      .sections = {{.heading =
                        Words("About this summary", "Over deze samenvatting"),
                    .claims = {{TRAINING_SUMMARY_TEMPLATE, "header"},
                               {TRAINING_SUMMARY_TEMPLATE, "all sections"}}}},
  };
  for (OutlineSection& section : Template()) {
    outline.sections.push_back(std::move(section));
  }
  outline.sections.push_back(
      {.heading = Words("Copyright policy", "Auteursrechtbeleid"),
       .claims = {{CODE_OF_PRACTICE, "Copyright chapter"}}});
  outline.sections.push_back({.heading = Words("Free and open-source model",
                                               "Vrij en opensourcemodel"),
                              .claims = {{AI_ACT, "Article 53(2)"}}});
  outline.sections.push_back(
      {.heading = Words("Safety and security", "Veiligheid en beveiliging"),
       .claims = {
           {CODE_OF_PRACTICE, "Safety and Security chapter, Measure 10.2"}}});
  outline.sections.push_back(
      {.heading = Words("Questions about the documentation",
                        "Vragen over de documentatie"),
       .claims = {{CODE_OF_PRACTICE, "Transparency chapter, Measure 1.2"}}});
  return outline;
}

}  // namespace modelcard
