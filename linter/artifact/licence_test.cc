#include <fstream>
#include <iterator>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/testing.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

std::string File(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_FALSE(text.empty()) << path;
  return text;
}

v1::ArtifactFacts Facts(const std::string& text) {
  return FactsAbout("LICENSE", text);
}

TEST(LicenceTest, KnowsLicencesByTheirText) {
  EXPECT_EQ(Facts(File("LICENSE")).licence_text(), "Apache-2.0");
  EXPECT_EQ(Facts(File("testdata/artifact/LICENSE")).licence_text(), "MIT");
}

TEST(LicenceTest, LayoutAndCopyrightLinesMayDiffer) {
  std::string text = File("testdata/artifact/LICENSE");
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  EXPECT_EQ(
      Facts("Copyright (c) 2026 Tulip Models B.V.\n\n" + text).licence_text(),
      "MIT");
}

TEST(LicenceTest, AChangedWordMakesAnotherLicence) {
  std::string text = File("testdata/artifact/LICENSE");
  const size_t at = text.find("without restriction");
  ASSERT_NE(at, std::string::npos);
  text.replace(at, 7, "with   ");
  const auto facts = Facts(text);
  EXPECT_EQ(facts.licence_text(), "");
  ASSERT_EQ(facts.unknown_size(), 1);
  EXPECT_THAT(facts.unknown(0), HasSubstr("none of the licences"));
}

TEST(LicenceTest, AddedConditionsMakeAnotherLicence) {
  std::string text = File("testdata/artifact/LICENSE");
  text += " Not for commercial use.";
  const auto facts = Facts(text);
  EXPECT_EQ(facts.licence_text(), "");
  ASSERT_EQ(facts.unknown_size(), 1);
  EXPECT_THAT(facts.unknown(0), HasSubstr("that of MIT with"));
}

TEST(LicenceTest, OtherTexts) {
  EXPECT_EQ(Facts("").unknown_size(), 1);
  EXPECT_EQ(Facts(std::string(2 << 20, 'a')).unknown_size(), 1);
}

}  // namespace
}  // namespace modelcard
