#include "linter/cli/write_file.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <string>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"

namespace modelcard {

namespace {

bool Write(const std::string& path, absl::string_view content) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(content.data(), static_cast<std::streamsize>(content.size()));
  file.close();
  return !file.fail();
}

}  // namespace

absl::Status WriteFile(const std::string& path, absl::string_view content) {
  struct stat info;
  const bool in_place =
      lstat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
  const std::string target = in_place ? path : absl::StrCat(path, ".part");
  if (Write(target, content) &&
      (in_place || std::rename(target.c_str(), path.c_str()) == 0)) {
    return absl::OkStatus();
  }
  const int error = errno;
  if (!in_place) std::remove(target.c_str());
  return absl::ErrnoToStatus(error, absl::StrCat(path, ": cannot be written"));
}

}  // namespace modelcard
