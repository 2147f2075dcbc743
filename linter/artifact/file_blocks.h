// The blocks of a file on disk, without hashing: for those who look at parts.

#ifndef LINTER_ARTIFACT_FILE_BLOCKS_H_
#define LINTER_ARTIFACT_FILE_BLOCKS_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"

namespace modelcard {

class FileBlocks : public BlockSource {
 public:
  // `fd` has to stay open; its own position is not used.
  explicit FileBlocks(int fd) : fd_(fd), block_(kBlockBytes) {}

  absl::string_view Next() override;
  bool SeekTo(uint64_t offset) override;

  // errno of a read that failed; 0 if none did.
  int error() const { return error_; }

  // Bytes read so far, however often.
  uint64_t bytes_read() const { return bytes_read_; }

 private:
  static constexpr size_t kBlockBytes = 64 << 10;

  const int fd_;
  uint64_t offset_ = 0;
  uint64_t bytes_read_ = 0;
  int error_ = 0;
  std::vector<char> block_;
};

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_FILE_BLOCKS_H_
