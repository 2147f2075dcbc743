// Other tools show a check by its title, and a policy may name it: each that
// the sources report has one, in both languages.

#include "linter/check/titles.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>
#include <string>

#include "gtest/gtest.h"
#include "linter/requirement/language.h"

namespace modelcard {
namespace {

// The names that stand in the sources behind `.check =` and the like.
std::set<std::string> ReportedChecks() {
  const std::regex name(
      R"re((?:\.check = |kCheck\[\] = |ReportArtifact\(\s*)"([a-z_]+)")re");
  std::set<std::string> checks;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator("linter")) {
    const std::string path = entry.path().string();
    if (!path.ends_with(".cc") || path.ends_with("_test.cc")) continue;
    std::ifstream file(path, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    for (auto it = std::sregex_iterator(text.begin(), text.end(), name);
         it != std::sregex_iterator(); ++it) {
      checks.insert((*it)[1]);
    }
  }
  return checks;
}

TEST(TitlesTest, EveryCheckHasOne) {
  const std::set<std::string> checks = ReportedChecks();
  // Fewer would mean that the sources are not there.
  ASSERT_GT(checks.size(), 60u);
  for (const std::string& check : checks) {
    EXPECT_TRUE(HasTitle(check)) << check << " has no title in titles.cc";
    EXPECT_NE(CheckTitle(check, Language::kEnglish),
              CheckTitle(check, Language::kDutch))
        << check << " has one title for two languages";
  }
}

// What the documentation lists as compared is compared.
TEST(TitlesTest, DocumentedChecksExist) {
  std::ifstream file("docs/applicability.md", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  // In a row of the table: "| subject | `check`, `check` | source |".
  const std::regex name("`([a-z_]+)`(?=[^|\n]*\\|)");
  int named = 0;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), name);
       it != std::sregex_iterator(); ++it, ++named) {
    EXPECT_TRUE(HasTitle((*it)[1].str())) << (*it)[1];
  }
  EXPECT_GT(named, 20);
}

}  // namespace
}  // namespace modelcard
