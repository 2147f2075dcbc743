#include "linter/document/spdx_expression.h"

#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::Optional;

TEST(SpdxExpressionTest, OneOrSeveralLicences) {
  EXPECT_THAT(LicencesIn("MIT"), Optional(ElementsAre("MIT")));
  EXPECT_THAT(LicencesIn("MIT OR Apache-2.0 and  0BSD"),
              Optional(ElementsAre("MIT", "Apache-2.0", "0BSD")));
  EXPECT_THAT(LicencesIn("(MIT OR (Apache-2.0)) AND(0BSD)"),
              Optional(ElementsAre("MIT", "Apache-2.0", "0BSD")));
}

TEST(SpdxExpressionTest, OtherTextIsNone) {
  for (const char* text :
       {"", " ", "OR", "MIT OR", "OR MIT", "Apache 2.0", "MIT OR OR MIT",
        "Tulip Community Licence 2", "(MIT", "MIT)", "()", "(MIT OR) MIT",
        "MIT (OR MIT)", ")MIT(", "MIT (Apache-2.0)",
        "Apache-2.0 WITH Commons-Clause"}) {
    EXPECT_EQ(LicencesIn(text), std::nullopt) << text;
  }
}

}  // namespace
}  // namespace modelcard
