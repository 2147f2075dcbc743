#include "linter/document/suggest.h"

#include <string>

#include "gtest/gtest.h"

namespace modelcard {
namespace {

TEST(SuggestTest, FindsTheSlip) {
  EXPECT_EQ(Closest("total_paramters", {"total_parameters", "parameter_range"}),
            "total_parameters");
  EXPECT_EQ(Closest("LINT", {"lint", "list"}), "lint");
}

TEST(SuggestTest, SaysNothingWhereNothingIsClose) {
  EXPECT_EQ(Closest("weather", {"total_parameters", "licence"}), "");
  EXPECT_EQ(Closest(std::string(100000, 'a'), {"a"}), "");
  EXPECT_EQ(Closest("a", {}), "");
}

}  // namespace
}  // namespace modelcard
