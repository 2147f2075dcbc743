// A POSIX file that closes itself.

#ifndef LINTER_ARTIFACT_FILE_DESCRIPTOR_H_
#define LINTER_ARTIFACT_FILE_DESCRIPTOR_H_

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"

namespace modelcard {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(FileDescriptor&& other) : fd_(std::exchange(other.fd_, -1)) {}
  FileDescriptor& operator=(FileDescriptor&&) = delete;
  ~FileDescriptor() {
    if (fd_ >= 0) close(fd_);
  }
  int get() const { return fd_; }

  // Closes now and says whether what was written has reached the file.
  bool Close() { return close(std::exchange(fd_, -1)) == 0; }

 private:
  int fd_;
};

// "PATH: WHAT: No such file or directory", for the last failed system call.
inline absl::Status ErrnoStatus(const std::string& path, const char* what) {
  const int error = errno;
  return absl::ErrnoToStatus(error, absl::StrCat(path, ": ", what));
}

// An open regular file and its size. A FIFO or device, which could block for
// ever, is refused without waiting for it.
struct OpenFile {
  FileDescriptor fd;
  struct stat info;
};

inline absl::StatusOr<OpenFile> OpenRegular(const std::string& path) {
  FileDescriptor fd(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (fd.get() < 0) return ErrnoStatus(path, "cannot be opened");
  struct stat info;
  if (fstat(fd.get(), &info) != 0) return ErrnoStatus(path, "cannot be read");
  if (!S_ISREG(info.st_mode)) {
    return absl::InvalidArgumentError(
        absl::StrCat(path, ": is not a regular file"));
  }
  return OpenFile{std::move(fd), info};
}

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_FILE_DESCRIPTOR_H_
