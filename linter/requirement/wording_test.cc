#include "linter/requirement/wording.h"

#include <string>

#include "gtest/gtest.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

std::string Name(const std::string& title) {
  v1::Requirement requirement;
  requirement.mutable_title()->set_en(title);
  return NameOf(requirement, Language::kEnglish);
}

TEST(WordingTest, TitlesFitIntoSentences) {
  EXPECT_EQ(Name("Number of parameters (total model size)"),
            "number of parameters");
  EXPECT_EQ(Name("Data type / modality (training, testing, validation)"),
            "data type / modality");
  EXPECT_EQ(Name("AI systems"), "AI systems");
  EXPECT_EQ(Name("Union market release date"), "Union market release date");
}

TEST(WordingTest, DutchTitleWhereThereIsOne) {
  v1::Requirement requirement;
  requirement.mutable_title()->set_en("Licence");
  EXPECT_EQ(NameOf(requirement, Language::kDutch), "licence");
  requirement.mutable_title()->set_nl("Licentie");
  EXPECT_EQ(NameOf(requirement, Language::kDutch), "licentie");
}

TEST(WordingTest, Citations) {
  v1::Citation citation;
  citation.set_text(v1::AI_ACT);
  citation.mutable_locator()->set_en("Annex XI, section 1, point 1(d)");
  citation.mutable_locator()->set_nl("bijlage XI, afdeling 1, punt 1, d)");
  EXPECT_EQ(CitationText(citation, Language::kEnglish),
            "Annex XI, section 1, point 1(d)");
  EXPECT_EQ(CitationText(citation, Language::kDutch),
            "bijlage XI, afdeling 1, punt 1, d)");
  citation.set_text(v1::CODE_OF_PRACTICE);
  citation.mutable_locator()->set_en("Model Documentation Form");
  EXPECT_EQ(CitationText(citation, Language::kEnglish),
            "Code of Practice, Model Documentation Form");
}

}  // namespace
}  // namespace modelcard
