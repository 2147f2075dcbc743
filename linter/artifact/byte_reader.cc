#include "linter/artifact/byte_reader.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/string_view.h"

namespace modelcard {

absl::string_view MemoryBlocks::Next() {
  const absl::string_view rest =
      offset_ < bytes_.size() ? bytes_.substr(static_cast<size_t>(offset_))
                              : absl::string_view();
  offset_ = bytes_.size();
  return rest;
}

bool MemoryBlocks::SeekTo(uint64_t offset) {
  offset_ = offset;
  return true;
}

absl::string_view ByteReader::Window() {
  if (window_.empty() && position_ < size_) {
    window_ = source_.Next();
    // A file that grows is not read beyond the size it had.
    window_ = window_.substr(0, static_cast<size_t>(std::min<uint64_t>(
                                    window_.size(), remaining())));
  }
  return window_;
}

void ByteReader::Advance(size_t count) {
  window_.remove_prefix(count);
  position_ += count;
}

bool ByteReader::Skip(uint64_t count) {
  if (count > remaining()) return false;
  const uint64_t target = position_ + count;
  if (count > window_.size() && source_.SeekTo(target)) {
    window_ = {};
    position_ = target;
    return true;
  }
  while (position_ < target) {
    const size_t step = static_cast<size_t>(
        std::min<uint64_t>(Window().size(), target - position_));
    if (step == 0) return false;
    Advance(step);
  }
  return true;
}

bool ByteReader::SeekTo(uint64_t offset) {
  if (offset > size_) return false;
  if (offset >= position_) return Skip(offset - position_);
  if (!source_.SeekTo(offset)) return false;
  window_ = {};
  position_ = offset;
  return true;
}

bool ByteReader::Read(uint64_t count, std::string& bytes) {
  bytes.clear();
  if (count > remaining()) return false;
  bytes.reserve(static_cast<size_t>(count));
  while (bytes.size() < count) {
    const absl::string_view piece =
        Window().substr(0, static_cast<size_t>(count) - bytes.size());
    if (piece.empty()) return false;
    bytes.append(piece);
    Advance(piece.size());
  }
  return true;
}

bool ByteReader::ReadNumber(int bytes, bool big_endian, uint64_t& value) {
  value = 0;
  if (static_cast<uint64_t>(bytes) > remaining()) return false;
  for (int i = 0; i < bytes; ++i) {
    const absl::string_view window = Window();
    if (window.empty()) return false;
    const uint64_t byte = static_cast<unsigned char>(window.front());
    value |= byte << 8 * (big_endian ? bytes - 1 - i : i);
    Advance(1);
  }
  return true;
}

}  // namespace modelcard
