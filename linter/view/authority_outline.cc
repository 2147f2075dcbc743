#include <vector>

#include "linter/view/outline.h"
#include "linter/view/outlines.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using v1::AI_ACT;
using v1::CODE_OF_PRACTICE;
using v1::LEGAL_TEXT_UNSPECIFIED;
using v1::TRAINING_SUMMARY_TEMPLATE;

// Point 2 of Annex XI, section 1.
std::vector<OutlineSection> Elements() {
  return {
      {.heading = Words("(a) Technical means for integration",
                        "a) Technische middelen voor integratie"),
       .claims = {{AI_ACT, "Annex XI, section 1, point 2(a)"}}},
      {.heading = Words("(b) Design and training process",
                        "b) Ontwerp en trainingsproces"),
       .claims = {{AI_ACT, "Annex XI, section 1, point 2(b)"}}},
      {.heading = Words("(c) Data for training, testing and validation",
                        "c) Data voor training, tests en validatie"),
       .claims = {{AI_ACT, "Annex XI, section 1, point 2(c)"}}},
      {.heading = Words("(d) Computational resources and training time",
                        "d) Rekenhulpmiddelen en duur van de training"),
       .claims = {{AI_ACT, "Annex XI, section 1, point 2(d)"}}},
      {.heading = Words("(e) Energy consumption", "e) Energieverbruik"),
       .claims = {{AI_ACT, "Annex XI, section 1, point 2(e)"}}},
  };
}

std::vector<OutlineSection> Sections() {
  return {
      {.heading = Words("Documentation, provider and model",
                        "Documentatie, aanbieder en model"),
       .claims = {{CODE_OF_PRACTICE, "Transparency chapter, Measure 1.1"},
                  {TRAINING_SUMMARY_TEMPLATE, "section 1.1"},
                  {CODE_OF_PRACTICE, "Model Documentation Form"}}},
      {.heading = Words("Annex XI, section 1, point 1: general description",
                        "Bijlage XI, afdeling 1, punt 1: algemene "
                        "beschrijving"),
       .claims = {{AI_ACT, "Annex XI, section 1, point 1"},
                  {LEGAL_TEXT_UNSPECIFIED, "MDF.DIST."}}},
      {.heading = Words("Annex XI, section 1, point 2: elements of the model "
                        "and its development",
                        "Bijlage XI, afdeling 1, punt 2: elementen van het "
                        "model en ontwikkelingsproces"),
       .parts = Elements()},
      {.heading = Words("Article 53(1), point (a): testing and evaluation",
                        "Artikel 53, lid 1, punt a): tests en evaluatie"),
       .claims = {{AI_ACT, "Article 53(1), point (a)"}}},
      {.heading = Words("Annex XI, section 2: models with systemic risk",
                        "Bijlage XI, afdeling 2: modellen met een "
                        "systeemrisico"),
       .claims = {{AI_ACT, "Annex XI, section 2"},
                  {CODE_OF_PRACTICE,
                   "Safety and Security chapter, Measure 10.1"}}},
      {.heading = Words("Articles 51, 52 and 55: classification, notification "
                        "and safety",
                        "Artikelen 51, 52 en 55: classificatie, kennisgeving "
                        "en veiligheid"),
       .claims = {{AI_ACT, "Article 51(1)"},
                  {AI_ACT, "Article 52"},
                  {AI_ACT, "Article 55"}}},
      {.heading = Words("Article 53(1), point (c): copyright",
                        "Artikel 53, lid 1, punt c): auteursrecht"),
       .claims = {{AI_ACT, "Article 53(1), point (c)"},
                  {CODE_OF_PRACTICE, "Copyright chapter"}}},
      {.heading = Words("Article 53(2): free and open-source exception",
                        "Artikel 53, lid 2: uitzondering voor vrije en "
                        "opensourcemodellen"),
       .claims = {{AI_ACT, "Article 53(2)"},
                  {LEGAL_TEXT_UNSPECIFIED, "AIA.53.2"}}},
      {.heading = Words("Article 54: authorised representative",
                        "Artikel 54: gemachtigde"),
       .claims = {{AI_ACT, "Article 54"}, {LEGAL_TEXT_UNSPECIFIED, "AIA.54"}}},
      {.heading = Words("Scope and training compute",
                        "Toepassingsgebied en rekenkracht van de training"),
       .claims = {{AI_ACT, "Article 3(63)"},
                  {AI_ACT, "recital 97"},
                  {AI_ACT, "Article 51(2)"},
                  {AI_ACT, "Article 111"}}},
      {.heading =
           Words("Care for the documentation", "Zorg voor de documentatie"),
       .claims = {{CODE_OF_PRACTICE, "Transparency chapter, Measure 1.3"}}},
  };
}

}  // namespace

Outline AiOfficeOutline() {
  return {
      .kind = Words("Technical documentation for the AI Office",
                    "Technische documentatie voor het AI-bureau"),
      .about = Words(
          "What the provider of this general-purpose AI model keeps for the AI "
          "Office: Annex XI of Regulation (EU) 2024/1689 and what else the "
          "Office is to receive. It may hold trade secrets (Article 78).",
          "Wat de aanbieder van dit AI-model voor algemene doeleinden voor het "
          "AI-bureau bijhoudt: bijlage XI van Verordening (EU) 2024/1689 en "
          "wat het bureau verder moet krijgen. Er kunnen bedrijfsgeheimen in "
          "staan (artikel 78)."),
      .sections = Sections(),
  };
}

Outline AuthorityOutline() {
  return {
      .kind = Words("Technical documentation for national authorities",
                    "Technische documentatie voor nationale autoriteiten"),
      .about = Words(
          "What national competent authorities may ask for of the technical "
          "documentation of this general-purpose AI model. Quantities are "
          "given as ranges or orders of magnitude where the Model "
          "Documentation Form says so. It may hold trade secrets (Article "
          "78).",
          "Wat nationale bevoegde autoriteiten van de technische documentatie "
          "van dit AI-model voor algemene doeleinden mogen opvragen. "
          "Hoeveelheden zijn bandbreedten of ordes van grootte waar het "
          "modeldocumentatieformulier dat zegt. Er kunnen bedrijfsgeheimen in "
          "staan (artikel 78)."),
      .sections = Sections(),
  };
}

}  // namespace modelcard
