#include "linter/document/same_name.h"

#include "gtest/gtest.h"

namespace modelcard {
namespace {

TEST(SameNameTest, BlanksAndCaseDoNotMatter) {
  EXPECT_TRUE(SameName("Tulip Models B.V.", " tulip  models\nb.v. "));
}

TEST(SameNameTest, EveryWordMatters) {
  EXPECT_FALSE(SameName("Tulip Models B.V.", "Tulip Models"));
  EXPECT_FALSE(SameName("Tulip Models", "TulipModels"));
  EXPECT_FALSE(SameName("Tulip 7B", "Tulip 70B"));
}

TEST(SameNameTest, NoNameIsNobodys) { EXPECT_FALSE(SameName(" ", "")); }

}  // namespace
}  // namespace modelcard
