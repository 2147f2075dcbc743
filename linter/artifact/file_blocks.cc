#include "linter/artifact/file_blocks.h"

#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>

#include "absl/strings/string_view.h"

namespace modelcard {

absl::string_view FileBlocks::Next() {
  while (true) {
    const ssize_t count =
        pread(fd_, block_.data(), block_.size(), static_cast<off_t>(offset_));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) error_ = errno;
    if (count <= 0) return {};
    offset_ += static_cast<uint64_t>(count);
    bytes_read_ += static_cast<uint64_t>(count);
    return {block_.data(), static_cast<size_t>(count)};
  }
}

bool FileBlocks::SeekTo(uint64_t offset) {
  offset_ = offset;
  return true;
}

}  // namespace modelcard
