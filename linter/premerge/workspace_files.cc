#include "linter/premerge/workspace_files.h"

#include <filesystem>
#include <string>
#include <system_error>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

namespace fs = std::filesystem;

bool IsFile(const std::string& workspace, absl::string_view path) {
  std::error_code error;
  return fs::is_regular_file(fs::path(workspace) / std::string(path), error);
}

}  // namespace

std::string BuildFileOf(const std::string& workspace, absl::string_view label) {
  const size_t root = label.find("//");
  absl::string_view package =
      root == absl::string_view::npos ? label : label.substr(root + 2);
  package = package.substr(0, package.find(':'));
  const std::string directory =
      package.empty() ? "" : absl::StrCat(package, "/");
  const std::string file = absl::StrCat(directory, "BUILD.bazel");
  return IsFile(workspace, file) ? file : absl::StrCat(directory, "BUILD");
}

std::string BoundaryFileOf(const std::string& workspace) {
  constexpr absl::string_view kModule = "MODULE.bazel";
  for (const absl::string_view name :
       {kModule, absl::string_view("WORKSPACE.bazel"),
        absl::string_view("WORKSPACE")}) {
    if (IsFile(workspace, name)) return std::string(name);
  }
  return std::string(kModule);
}

}  // namespace modelcard
