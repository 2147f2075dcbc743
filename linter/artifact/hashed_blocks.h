// The blocks of a file on disk, all of them, hashed on the way: a thread reads
// ahead while the caller hashes and parses, so that neither disk nor processor
// waits for the other.

#ifndef LINTER_ARTIFACT_HASHED_BLOCKS_H_
#define LINTER_ARTIFACT_HASHED_BLOCKS_H_

#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/sha256.h"

namespace modelcard {

// Called now and then with the bytes read so far and the size of the file.
using Progress = std::function<void(uint64_t read, uint64_t size)>;

class HashedBlocks : public BlockSource {
 public:
  // Reads `fd` from where it stands; `size` is what the file should have.
  HashedBlocks(int fd, uint64_t size, const Progress& progress);
  ~HashedBlocks() override;

  absl::string_view Next() override;

  // Every byte has to be hashed.
  bool SeekTo(uint64_t) override { return false; }

  // Reads and hashes what is left; then how many bytes the file had.
  uint64_t Drain();

  // After Drain(): 64 lower-case hexadecimal digits.
  std::string Hex() { return hash_.Hex(); }

  // After Drain(): errno of a read that failed; 0 if none did.
  int error() const { return error_; }

 private:
  // Large enough that system calls do not count, small enough for a cache.
  static constexpr size_t kBlockBytes = 1 << 20;
  static constexpr size_t kBlocks = 4;

  struct Block {
    std::vector<char> bytes;
    size_t size = 0;
    bool full = false;
  };

  size_t Fill(Block& block);
  void ReadAhead();
  Block* Take();
  void GiveBack(Block& block);

  const int fd_;
  const uint64_t size_;
  const Progress& progress_;
  Sha256 hash_;
  uint64_t total_ = 0;
  int error_ = 0;
  bool at_end_ = false;

  std::array<Block, kBlocks> blocks_;
  size_t current_ = 0;
  bool holding_ = false;

  std::mutex mutex_;
  std::condition_variable changed_;
  bool stop_ = false;
  std::thread reader_;
};

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_HASHED_BLOCKS_H_
