#include "linter/cli/write_file.h"

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace modelcard {

absl::Status WriteFile(const std::string& path, absl::string_view content) {
  const std::string partial = absl::StrCat(path, ".part");
  std::ofstream file(partial, std::ios::binary | std::ios::trunc);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  if (!file || std::rename(partial.c_str(), path.c_str()) != 0) {
    const int error = errno;
    std::remove(partial.c_str());
    return absl::ErrnoToStatus(error,
                               absl::StrCat(path, ": cannot be written"));
  }
  return absl::OkStatus();
}

}  // namespace modelcard
