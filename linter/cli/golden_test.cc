// Whole reports, byte for byte: each testdata/golden/NAME.textproto is linted
// as a user would, and what is printed must be NAME.txt beside it (NAME.nl.txt
// in Dutch, NAME.json as JSON), its exit code on the first line.
//
// `bazel run //linter/cli:golden_test -- --update` writes the files anew.

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

bool update = false;

struct Golden {
  std::string file;
  Arguments arguments;
};

std::string Print(const Arguments& arguments) {
  std::ostringstream out, err;
  const int code = RunModelcard(arguments, {out, err});
  return absl::StrCat("exit code ", code, "\n", out.str(), err.str());
}

std::string ReadAll(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<Golden> Goldens() {
  std::vector<Golden> goldens = {
      {"docs/requirements/README.md", {"requirements", "--format=markdown"}},
      {"testdata/golden/requirements.tsv", {"requirements", "--format=tsv"}},
      {"testdata/golden/explain.txt",
       {"explain", "AIA.XI.1.1.d-2", "MDF.GEN.6"}},
      {"testdata/golden/explain.nl.txt",
       {"explain", "--lang=nl", "AIA.XI.1.1.d-2", "MDF.GEN.6"}},
      {"testdata/golden/smollm3.txt",
       {"lint", "--policy=examples/smollm3/policy.textproto",
        "--model=//examples/smollm3:smollm3", "--as-of=2026-11-21",
        "examples/smollm3/smollm3.textproto"}},
      {"testdata/golden/modifier.txt",
       {"lint", "--as-of=2026-11-21", "examples/modifier/lisdodde.textproto"}},
      {"testdata/golden/small_modification.txt",
       {"lint", "--as-of=2026-11-21",
        "examples/small_modification/lisdodde.textproto"}},
      {"testdata/golden/representative.txt",
       {"lint", "--as-of=2026-11-21",
        "examples/representative/lupine.textproto"}},
      {"testdata/golden/applicability.txt",
       {"lint", "--explain-applicability",
        "examples/smollm3/smollm3.textproto"}},
      {"testdata/golden/applicability.nl.txt",
       {"lint", "--lang=nl", "--explain-applicability",
        "examples/minimal/crocus.textproto"}},
      {"testdata/golden/view_downstream.md",
       {"view", "--audience=downstream", "--format=markdown",
        "examples/minimal/crocus.textproto"}},
      {"testdata/golden/view_national_authority.nl.md",
       {"view", "--audience=national_authority", "--format=markdown",
        "--lang=nl", "examples/minimal/crocus.textproto"}},
      {"testdata/golden/view_public.html",
       {"view", "--audience=public", "examples/minimal/crocus.textproto"}},
      {"testdata/golden/view_public.json",
       {"view", "--audience=public", "--format=json",
        "examples/minimal/crocus.textproto"}},
      {"testdata/golden/card.txt",
       {"lint", "--as-of=2026-11-21", "examples/card/README.md",
        "examples/card/compute.textproto", "examples/card/model.yaml"}},
      {"testdata/golden/init_card.txt", {"init", "examples/card/README.md"}},
      {"testdata/golden/init_card.nl.yaml",
       {"init", "--lang=nl", "--to=yaml", "examples/card/README.md"}},
      {"testdata/golden/formats.sarif",
       {"lint", "--format=sarif", "examples/incomplete/crocus.textproto"}},
      {"testdata/golden/formats.nl.sarif",
       {"lint", "--format=sarif", "--lang=nl",
        "examples/incomplete/crocus.textproto"}},
      {"testdata/golden/formats.junit.xml",
       {"lint", "--format=junit", "examples/incomplete/crocus.textproto"}},
      {"testdata/golden/formats.github.txt",
       {"lint", "--format=github", "examples/incomplete/crocus.textproto"}},
      {"testdata/golden/formats.gitlab.json",
       {"lint", "--format=gitlab", "examples/incomplete/crocus.textproto"}},
      {"testdata/golden/formats.concise.txt",
       {"lint", "--format=concise", "examples/incomplete/crocus.textproto"}},
      {"testdata/golden/formats.concise.nl.txt",
       {"lint", "--format=concise", "--lang=nl",
        "examples/incomplete/crocus.textproto"}},
      {"testdata/golden/readme.txt",
       {"lint", "examples/incomplete/crocus.textproto"}},
  };
  for (const std::string& id :
       Catalogue::Of(*v1::ModelDocumentation::descriptor())->Ids()) {
    goldens.push_back({absl::StrCat("docs/requirements/", id, ".md"),
                       {"explain", "--format=markdown", id}});
  }
  goldens.push_back({"docs/requirements/systems.md",
                     {"requirements", "--of=system", "--format=markdown"}});
  for (const std::string& id :
       Catalogue::Of(*v1::AiSystemDocumentation::descriptor())->Ids()) {
    goldens.push_back({absl::StrCat("docs/requirements/", id, ".md"),
                       {"explain", "--format=markdown", id}});
  }
  for (const auto& entry :
       std::filesystem::directory_iterator("testdata/golden")) {
    const std::string path = entry.path().string();
    if (entry.path().extension() != ".textproto") continue;
    const std::string stem = path.substr(0, path.size() - 10);
    goldens.push_back({stem + ".txt", {"lint", path}});
    goldens.push_back({stem + ".nl.txt", {"lint", "--lang=nl", path}});
    goldens.push_back({stem + ".json", {"lint", "--format=json", path}});
  }
  return goldens;
}

// Pages are shown to people: they have no exit code in them.
std::string Expected(const Golden& golden, std::string actual) {
  if (golden.arguments[0] == "requirements" || golden.arguments[0] == "view" ||
      absl::StartsWith(golden.file, "docs/")) {
    return actual.substr(actual.find('\n') + 1);
  }
  return actual;
}

// The first line in which two texts differ, and both of its forms.
std::string FirstDifference(const std::string& a, const std::string& b) {
  std::istringstream lines_a(a), lines_b(b);
  std::string line_a, line_b;
  for (int number = 1;; ++number) {
    const bool more_a = static_cast<bool>(std::getline(lines_a, line_a));
    const bool more_b = static_cast<bool>(std::getline(lines_b, line_b));
    if (!more_a) line_a = "(end of file)";
    if (!more_b) line_b = "(end of output)";
    if ((!more_a && !more_b) || line_a != line_b) {
      return absl::StrCat("line ", number, "\n  agreed:  ", line_a,
                          "\n  printed: ", line_b);
    }
  }
}

TEST(GoldenTest, WhatIsPrintedIsWhatWasAgreed) {
  const std::vector<Golden> goldens = Goldens();
  // An empty directory would agree with everything.
  ASSERT_GT(goldens.size(), 15u);
  const char* workspace = std::getenv("BUILD_WORKSPACE_DIRECTORY");
  ASSERT_TRUE(!update || workspace != nullptr)
      << "--update works under `bazel run` only";
  for (const Golden& golden : goldens) {
    const std::string actual = Expected(golden, Print(golden.arguments));
    if (update) {
      std::ofstream(absl::StrCat(workspace, "/", golden.file), std::ios::binary)
          << actual;
      continue;
    }
    const std::string agreed = ReadAll(golden.file);
    EXPECT_TRUE(agreed == actual)
        << golden.file << ", " << FirstDifference(agreed, actual)
        << "\nto accept it: bazel run //linter/cli:golden_test -- --update";
  }
}

TEST(GoldenTest, EveryPageHasItsRequirement) {
  std::set<std::string> agreed;
  for (const Golden& golden : Goldens()) agreed.insert(golden.file);
  for (const auto& entry :
       std::filesystem::directory_iterator("docs/requirements")) {
    EXPECT_TRUE(agreed.contains(entry.path().string()))
        << entry.path() << " is about no requirement: delete it";
  }
}

}  // namespace
}  // namespace modelcard

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  modelcard::update = argc > 1 && std::string(argv[1]) == "--update";
  return RUN_ALL_TESTS();
}
