#include "linter/artifact/hashed_blocks.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <thread>

#include "absl/strings/string_view.h"

namespace modelcard {

HashedBlocks::HashedBlocks(int fd, uint64_t size, const Progress& progress)
    : fd_(fd), size_(size), progress_(progress) {
#ifdef POSIX_FADV_SEQUENTIAL
  posix_fadvise(fd_, 0, 0, POSIX_FADV_SEQUENTIAL);
#endif
  // One byte more than there should be, so that the end shows in one call.
  const size_t wanted =
      static_cast<size_t>(std::min<uint64_t>(size, kBlockBytes - 1)) + 1;
  const bool fits = size < kBlockBytes;
  for (Block& block : blocks_) {
    block.bytes.resize(wanted);
    if (fits) break;
  }
  // For a small file a thread would take longer than the file.
  if (!fits) reader_ = std::thread([this] { ReadAhead(); });
}

HashedBlocks::~HashedBlocks() {
  if (!reader_.joinable()) return;
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stop_ = true;
  }
  changed_.notify_all();
  reader_.join();
}

// Fills the block as far as the file goes.
size_t HashedBlocks::Fill(Block& block) {
  size_t size = 0;
  while (size < block.bytes.size()) {
    const ssize_t count =
        read(fd_, block.bytes.data() + size, block.bytes.size() - size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) error_ = errno;
    if (count <= 0) break;
    size += static_cast<size_t>(count);
  }
  return size;
}

// What `reader_` does: fills one block after the other, in a circle. An empty
// block is the end.
void HashedBlocks::ReadAhead() {
  for (size_t i = 0;; i = (i + 1) % kBlocks) {
    Block& block = blocks_[i];
    {
      std::unique_lock<std::mutex> lock(mutex_);
      changed_.wait(lock, [&] { return stop_ || !block.full; });
      if (stop_) return;
    }
    const size_t size = Fill(block);
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      block.size = size;
      block.full = true;
    }
    changed_.notify_all();
    if (size == 0) return;
  }
}

// The next block, once it is there.
HashedBlocks::Block* HashedBlocks::Take() {
  Block& block = blocks_[current_];
  if (!reader_.joinable()) {
    block.size = Fill(block);
    return &block;
  }
  std::unique_lock<std::mutex> lock(mutex_);
  changed_.wait(lock, [&] { return block.full; });
  holding_ = true;
  return &block;
}

void HashedBlocks::GiveBack(Block& block) {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    block.full = false;
  }
  changed_.notify_all();
  current_ = (current_ + 1) % kBlocks;
  holding_ = false;
}

absl::string_view HashedBlocks::Next() {
  if (at_end_) return {};
  if (holding_) GiveBack(blocks_[current_]);
  const Block& block = *Take();
  if (block.size == 0) {
    at_end_ = true;
    return {};
  }
  const absl::string_view bytes(block.bytes.data(), block.size);
  hash_.Update(bytes);
  total_ += block.size;
  progress_(total_, size_);
  return bytes;
}

uint64_t HashedBlocks::Drain() {
  while (!Next().empty()) {
  }
  return total_;
}

}  // namespace modelcard
