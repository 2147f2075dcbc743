#include "linter/cli/output_path.h"

#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/cli/read_document.h"

namespace modelcard {

namespace fs = std::filesystem;

bool IsSameFile(const std::string& a, const std::string& b) {
  if (a.empty() || b.empty()) return false;
  std::error_code error;
  if (fs::equivalent(a, b, error)) return true;
  // One that is not there yet: by its name, with links and dots resolved.
  const fs::path one = fs::weakly_canonical(fs::absolute(a, error), error);
  const fs::path other = fs::weakly_canonical(fs::absolute(b, error), error);
  return !one.empty() && one == other;
}

absl::Status CheckOutput(const std::string& output,
                         const std::vector<std::string>& inputs) {
  for (const std::string& input : inputs) {
    if (!IsSameFile(output, input)) continue;
    return absl::InvalidArgumentError(
        absl::StrCat("--output: ", output, " is also ", input,
                     ", which would be lost; name another file"));
  }
  return absl::OkStatus();
}

absl::Status CheckEnding(const std::string& output, absl::string_view format) {
  const absl::string_view named = FormatOfName(output);
  if (named.empty() || named == format) return absl::OkStatus();
  return absl::InvalidArgumentError(
      absl::StrCat("--output: ", output, " would hold ", format,
                   "; give --to=", named, ", or a file of another name"));
}

}  // namespace modelcard
