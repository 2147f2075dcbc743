#include "linter/premerge/uncompared.h"

#include <memory>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/both.h"
#include "linter/premerge/premerge_test.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

class UncomparedTest : public PremergeTest {
 protected:
  UncomparedTest() {
    AddAtBoth("//m:tulip");
    input_.base_build->exit_code = 0;
  }

  void AddAtBoth(const std::string& label) {
    Add(label, true, v1::LintReport::PASSED);
    if (!input_.base_build) input_.base_build.emplace();
    input_.base_build->targets[label].success = true;
    for (ModelState* state : {&input_.base[label], &input_.head[label]}) {
      state->document = std::make_shared<v1::ModelDocumentation>();
      state->manifest.emplace();
    }
  }

  std::vector<std::string> English() const {
    std::vector<std::string> sentences;
    for (const Both& sentence : Uncompared(input_)) {
      EXPECT_NE(sentence.nl, "");
      sentences.push_back(sentence.en);
    }
    return sentences;
  }
};

TEST_F(UncomparedTest, NothingIfAllIsThere) {
  EXPECT_THAT(English(), IsEmpty());
}

TEST_F(UncomparedTest, NewTargetIsNamed) {
  Add("//m:new", true, v1::LintReport::PASSED);
  EXPECT_THAT(English(), ElementsAre(HasSubstr("//m:new, which is not there at "
                                               "the base")));
  EXPECT_THAT(
      SummaryText(Run(), Language::kDutch),
      HasSubstr("niet vergeleken: //m:new, dat er bij de basis niet is"));
}

TEST_F(UncomparedTest, TargetThatDidNotBuildAtTheBaseIsNamed) {
  AddAtBoth("//m:rose");
  input_.base.erase("//m:rose");
  EXPECT_THAT(English(), ElementsAre("//m:rose, which could not be built at "
                                     "the base"));
}

TEST_F(UncomparedTest, WithoutABaseThereIsOneReasonForAll) {
  Add("//m:new", true, v1::LintReport::PASSED);
  input_.base_build.reset();
  EXPECT_THAT(English(), IsEmpty());
}

TEST_F(UncomparedTest, ArtifactsOfAModelThatFailsAreNamed) {
  input_.head["//m:tulip"].manifest.reset();
  EXPECT_THAT(English(), ElementsAre(HasSubstr("the artifacts of //m:tulip")));
  // With documents that say something else nobody would compare them.
  auto other = std::make_shared<v1::ModelDocumentation>();
  other->mutable_header()->set_version("another");
  input_.head["//m:tulip"].document = other;
  EXPECT_THAT(English(), IsEmpty());
}

TEST_F(UncomparedTest, AnswersInAnotherSchemaAreNamed) {
  input_.base["//m:tulip"].report.add_extra_schemas()->set_digest("sha256:1");
  EXPECT_THAT(
      English(),
      ElementsAre(HasSubstr("answers of //m:tulip to the organisation")));
  input_.head["//m:tulip"].report.add_extra_schemas()->set_digest("sha256:1");
  EXPECT_THAT(English(), IsEmpty());
}

TEST_F(UncomparedTest, DocumentThatCannotBeReadIsNamed) {
  input_.head["//m:tulip"].document = nullptr;
  EXPECT_THAT(English(), ElementsAre(HasSubstr("the answers of //m:tulip")));
}

}  // namespace
}  // namespace modelcard
