#include "linter/view/outline.h"
#include "linter/view/outlines.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

Outline DownstreamOutline() {
  using v1::AI_ACT;
  using v1::CODE_OF_PRACTICE;
  using v1::TRAINING_SUMMARY_TEMPLATE;
  return {
      .kind = Words("Documentation for downstream providers",
                    "Documentatie voor aanbieders verder in de keten"),
      .about = Words(
          "For providers who integrate this general-purpose AI model into "
          "their AI systems: Annex XII of Regulation (EU) 2024/1689. Questions "
          "that it leaves open go to the provider.",
          "Voor aanbieders die dit AI-model voor algemene doeleinden in hun "
          "AI-systemen integreren: bijlage XII van Verordening (EU) 2024/1689. "
          "Vragen die daarna overblijven zijn voor de aanbieder."),
      .sections =
          {
              {.heading = Words("Documentation, provider and model",
                                "Documentatie, aanbieder en model"),
               .claims = {{CODE_OF_PRACTICE,
                           "Transparency chapter, Measure 1.1"},
                          {TRAINING_SUMMARY_TEMPLATE, "section 1.1"},
                          {CODE_OF_PRACTICE, "Model Documentation Form"}}},
              {.heading = Words("Article 53(1), point (b)(i): capabilities and "
                                "limitations",
                                "Artikel 53, lid 1, punt b), i): capaciteiten "
                                "en beperkingen"),
               .claims = {{AI_ACT, "Article 53(1), point (b)"}}},
              {.heading = Words("Annex XII, point 1: general description",
                                "Bijlage XII, punt 1: algemene beschrijving"),
               .claims = {{AI_ACT, "Annex XII, point 1"}}},
              {.heading = Words("Annex XII, point 2: elements of the model and "
                                "its development",
                                "Bijlage XII, punt 2: elementen van het model "
                                "en ontwikkelingsproces"),
               .claims = {{AI_ACT, "Annex XII, point 2"}}},
              {.heading = Words("Copyright", "Auteursrecht"),
               .claims = {{CODE_OF_PRACTICE, "Copyright chapter"}}},
              {.heading = Words("Union market", "Uniemarkt"),
               .claims = {{AI_ACT, "Article 2(1)"}}},
          },
  };
}

}  // namespace modelcard
