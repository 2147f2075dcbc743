// The bytes of an artifact from front to back, a block at a time: parsers see
// every file this way, whatever its size.

#ifndef LINTER_ARTIFACT_BYTE_READER_H_
#define LINTER_ARTIFACT_BYTE_READER_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"

namespace modelcard {

// Where bytes come from.
class BlockSource {
 public:
  virtual ~BlockSource() = default;

  // The bytes that come next, valid until the next call. Empty at the end, and
  // if they cannot be read; whoever owns the source knows which.
  virtual absl::string_view Next() = 0;

  // Lets Next() go on at `offset`, counted from the beginning of the file.
  // False if the source has to read what lies between.
  virtual bool SeekTo(uint64_t offset) = 0;
};

// Bytes in memory.
class MemoryBlocks : public BlockSource {
 public:
  // `bytes` has to outlive the source.
  explicit MemoryBlocks(absl::string_view bytes) : bytes_(bytes) {}
  absl::string_view Next() override;
  bool SeekTo(uint64_t offset) override;

 private:
  absl::string_view bytes_;
  uint64_t offset_ = 0;
};

// Reads numbers, strings and runs of bytes from a source, and knows where it
// is.
class ByteReader {
 public:
  // `size` is that of the whole file, in bytes.
  ByteReader(BlockSource& source, uint64_t size)
      : source_(source), size_(size) {}

  uint64_t position() const { return position_; }
  uint64_t size() const { return size_; }

  // Never negative: how much the size of the file still promises.
  uint64_t remaining() const { return size_ - position_; }

  // Bytes that are at hand; at least one unless the end is reached.
  absl::string_view Window();

  // Goes past bytes of the window.
  void Advance(size_t count);

  // Goes past `count` bytes; false if there are fewer.
  bool Skip(uint64_t count);

  // Goes to any place; false if the source can only go forward and `offset`
  // lies behind, or if the file is shorter.
  bool SeekTo(uint64_t offset);

  // The next `count` bytes, which are copied: a caller has to bound them first.
  bool Read(uint64_t count, std::string& bytes);

  // An unsigned number of `bytes` bytes, 8 at most.
  bool ReadNumber(int bytes, bool big_endian, uint64_t& value);

 private:
  BlockSource& source_;
  const uint64_t size_;
  uint64_t position_ = 0;
  absl::string_view window_;
};

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_BYTE_READER_H_
