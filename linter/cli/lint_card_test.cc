// What people are told of a model card, through the front door.

#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

using LintCardTest = CommandTest;

TEST_F(LintCardTest, ASecondTextIsListedWithTheLineOfTheFirst) {
  const std::string text =
      " words that are more than twelve in all and add to the other text "
      "rather than contradict it.\n";
  const std::string card = Write("card.md", "## Architecture\n\nSome" + text +
                                                "\n## Model type\n\nOther" +
                                                text + "\n# Fun\n\nx\n");
  const std::string said = Modelcard({"lint", "--format=concise", card}).out;
  EXPECT_THAT(said,
              AllOf(HasSubstr("card.md:5:1: note: not used: Model type; line 1 "
                              "answers the same already"),
                    HasSubstr("card.md:9:1: note: answers no requirement: Fun"),
                    Not(HasSubstr("answers no requirement: Model type"))));
  EXPECT_THAT(Modelcard({"lint", "--format=concise", "--lang=nl", card}).out,
              HasSubstr("niet gebruikt: Model type; regel 1 beantwoordt "
                        "hetzelfde al"));
}

// A number that is given twice is one fault.
TEST_F(LintCardTest, TwoNumbersAreOneFinding) {
  for (const std::string card :
       {"- Number of parameters: 7B\n- Number of parameters: 70B\n",
        "---\nmodelcard: {technical_documentation: {properties: "
        "{total_parameters: 7e9}}}\n---\n- Number of parameters: 70B\n"}) {
    EXPECT_THAT(
        Modelcard({"lint", "--format=concise", Write("card.md", card)}).out,
        AllOf(HasSubstr(" error: two answers for "),
              Not(HasSubstr("modelcard.contradictions"))))
        << card;
  }
  // Prose that says a third number is another.
  EXPECT_THAT(Modelcard({"lint", "--format=concise",
                         Write("card.md",
                               "- Number of parameters: 7B\n"
                               "- Number of parameters: 70B\n\n"
                               "Tulip is a model with 13B parameters.\n")})
                  .out,
              AllOf(HasSubstr("modelcard.source_conflicts"),
                    HasSubstr("modelcard.contradictions")));
}

// One card says things in more and in less detail; two files should not.
TEST_F(LintCardTest, TwoTextsOfOneCardAreAWarning) {
  const std::string table =
      "| Attribute | Details |\n|---|---|\n| Model type | Decoder |\n\n";
  const std::string item = "- Model type: Transformer (Tulip)\n";
  EXPECT_THAT(
      Modelcard({"lint", "--format=concise", Write("card.md", table + item)})
          .out,
      HasSubstr("card.md:5:3: warning: two answers for architecture"));
  EXPECT_THAT(Modelcard({"lint", "--format=concise",
                         Write("card.md", "- Model type: Decoder\n" + item)})
                  .out,
              HasSubstr("card.md:2:3: warning: two answers for architecture"));
  EXPECT_THAT(Modelcard({"lint", "--format=concise",
                         Write("card.md",
                               "---\nlanguage: [en, nl]\n---\n"
                               "- Languages: Multiple; see [x](#y)\n")})
                  .out,
              HasSubstr("warning: two answers for languages"));
  EXPECT_THAT(Modelcard({"lint", "--format=concise",
                         Write("card.md",
                               "- Release date: 2026-03-02\n"
                               "- Release date: 2026-03-03\n")})
                  .out,
              HasSubstr("error: two answers for release date"));
  EXPECT_THAT(Modelcard({"lint", "--format=concise",
                         Write("card.md", "- Model type: Decoder\n"),
                         Write("other.md", item)})
                  .out,
              HasSubstr("other.md:1:3: error: two answers for architecture"));
}

// The commonest layouts of the hub's template close no gate.
TEST_F(LintCardTest, TheTemplateOfTheHubContradictsNothing) {
  const std::string card = Write(
      "card.md",
      "---\nlicense: mit\nlanguage: en\n---\n# X\n\n- **Developed by:** Acme\n"
      "- **Model type:** transformer\n- **Language(s) (NLP):** English\n"
      "- **License:** MIT\n\n### Training Procedure\n\n"
      "#### Training Hyperparameters\n\n"
      "- **Training regime:** bf16 mixed precision\n");
  EXPECT_THAT(Modelcard({"lint", "--format=concise", card}).out,
              Not(HasSubstr("two answers")));
}

}  // namespace
}  // namespace modelcard
