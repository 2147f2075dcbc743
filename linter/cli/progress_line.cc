#include "linter/cli/progress_line.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <numeric>
#include <ostream>
#include <string>
#include <utility>

#include "absl/strings/str_format.h"
#include "linter/report/printable.h"

namespace modelcard {

ProgressLine::~ProgressLine() {
  if (shown_) console_.err << "\r\x1b[K" << std::flush;
}

Progress ProgressLine::ForFile(size_t index, std::string path) {
  return [this, index, path = std::move(path)](uint64_t read, uint64_t size) {
    if (console_.interactive) Update(index, path, read, size);
  };
}

void ProgressLine::Update(size_t index, const std::string& path, uint64_t read,
                          uint64_t size) {
  const std::lock_guard<std::mutex> lock(mutex_);
  read_[index] = read;
  size_[index] = size;
  const auto now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(200);
  shown_ = true;
  const auto sum = [](const std::vector<uint64_t>& bytes) {
    return static_cast<double>(
               std::accumulate(bytes.begin(), bytes.end(), uint64_t{0})) /
           1e9;
  };
  console_.err << absl::StrFormat("\r\x1b[K%s: %.1f of %.1f GB",
                                  Printable(path), sum(read_), sum(size_))
               << std::flush;
}

}  // namespace modelcard
