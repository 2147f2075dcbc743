#include "linter/artifact/copy_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <string>
#include <vector>

#include "absl/cleanup/cleanup.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/artifact/file_descriptor.h"

namespace modelcard {
namespace {

constexpr size_t kBlockBytes = 1 << 20;

// Shares the blocks; false where the file system cannot.
bool Clone(int from, int to) {
#ifdef FICLONE
  return ioctl(to, FICLONE, from) == 0;
#else
  (void)from, (void)to;
  return false;
#endif
}

bool CopyBytes(int from, int to, off_t begin, off_t end,
               std::vector<char>& block) {
  while (begin < end) {
    const auto wanted =
        std::min<size_t>(block.size(), static_cast<size_t>(end - begin));
    const ssize_t count = pread(from, block.data(), wanted, begin);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    for (ssize_t written = 0; written < count;) {
      const ssize_t more =
          pwrite(to, block.data() + written,
                 static_cast<size_t>(count - written), begin + written);
      if (more < 0 && errno == EINTR) continue;
      if (more <= 0) return false;
      written += more;
    }
    begin += count;
  }
  return true;
}

// Copies what lies between the holes.
bool CopyData(int from, int to, off_t size) {
  std::vector<char> block(kBlockBytes);
  off_t begin = 0;
  while (begin < size) {
#ifdef SEEK_DATA
    const off_t data = lseek(from, begin, SEEK_DATA);
    // ENXIO: nothing but a hole is left.
    if (data < 0 && errno == ENXIO) break;
    // A file system that does not know about holes has one long run of data.
    const off_t run = data < 0 ? begin : data;
    const off_t hole = data < 0 ? size : lseek(from, run, SEEK_HOLE);
    const off_t end = hole < 0 ? size : hole;
#else
    const off_t run = begin;
    const off_t end = size;
#endif
    if (!CopyBytes(from, to, run, end, block)) return false;
    begin = end;
  }
  return ftruncate(to, size) == 0;
}

}  // namespace

absl::Status CopyFile(const std::string& from, const std::string& to) {
  absl::StatusOr<OpenFile> source = OpenRegular(from);
  if (!source.ok()) return source.status();
  const std::string partial = absl::StrCat(to, ".part");
  unlink(partial.c_str());
  FileDescriptor target(open(partial.c_str(),
                             O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                             source->info.st_mode & 0777));
  if (target.get() < 0) return ErrnoStatus(to, "cannot be written");
  absl::Cleanup remove_partial = [&] { unlink(partial.c_str()); };
  if (!Clone(source->fd.get(), target.get()) &&
      !CopyData(source->fd.get(), target.get(), source->info.st_size)) {
    return ErrnoStatus(to, "cannot be written");
  }
  if (!target.Close() || rename(partial.c_str(), to.c_str()) != 0) {
    return ErrnoStatus(to, "cannot be written");
  }
  std::move(remove_partial).Cancel();
  return absl::OkStatus();
}

}  // namespace modelcard
