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
