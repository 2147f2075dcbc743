#include "linter/cli/write_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

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

// Makes an empty file next to `path` that no other run writes, with the rights
// that any new file has. Empty if none can be made.
std::string MakePart(const std::string& path) {
  for (int number = 0;; ++number) {
    const std::string part =
        absl::StrCat(path, ".", getpid(), "-", number, ".part");
    const int file =
        open(part.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file >= 0) {
      close(file);
      return part;
    }
    if (errno != EEXIST) return "";
  }
}

bool Replace(const std::string& path, absl::string_view content) {
  const std::string part = MakePart(path);
  if (part.empty()) return false;
  if (Write(part, content) && std::rename(part.c_str(), path.c_str()) == 0) {
    return true;
  }
  const int error = errno;
  std::remove(part.c_str());
  errno = error;
  return false;
}

}  // namespace

absl::Status WriteFile(const std::string& path, absl::string_view content) {
  struct stat info;
  const bool in_place =
      lstat(path.c_str(), &info) == 0 && !S_ISREG(info.st_mode);
  if (in_place ? Write(path, content) : Replace(path, content)) {
    return absl::OkStatus();
  }
  return absl::ErrnoToStatus(errno, absl::StrCat(path, ": cannot be written"));
}

}  // namespace modelcard
