// What the tests of commands share.

#ifndef LINTER_CLI_COMMAND_TEST_H_
#define LINTER_CLI_COMMAND_TEST_H_

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gtest/gtest.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"

namespace modelcard {

struct Printed {
  int code;
  std::string out, err;
};

inline Printed Modelcard(const Arguments& arguments) {
  std::ostringstream out, err;
  const int code = RunModelcard(arguments, {out, err});
  return {code, out.str(), err.str()};
}

// A directory of its own for each test.
class CommandTest : public testing::Test {
 protected:
  void SetUp() override {
    directory_ = absl::StrCat(
        testing::TempDir(), "/",
        testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::create_directories(directory_);
  }

  std::string Path(const std::string& name) const {
    return absl::StrCat(directory_, "/", name);
  }

  std::string Write(const std::string& name, const std::string& content) const {
    std::ofstream(Path(name), std::ios::binary) << content;
    return Path(name);
  }

  static std::string Read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  std::vector<std::string> Files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(directory_)) {
      names.push_back(entry.path().filename().string());
    }
    return names;
  }

  std::string good_ = "testdata/complete/complete.textproto";
  std::string directory_;
};

}  // namespace modelcard

#endif  // LINTER_CLI_COMMAND_TEST_H_
