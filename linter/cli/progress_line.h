// A line that shows how far large files have been read, from two seconds on.

#ifndef LINTER_CLI_PROGRESS_LINE_H_
#define LINTER_CLI_PROGRESS_LINE_H_

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "linter/artifact/inspect.h"
#include "linter/cli/console.h"

namespace modelcard {

// Several threads may report to it. Shows nothing unless somebody watches.
class ProgressLine {
 public:
  ProgressLine(size_t files, const Console& console)
      : console_(console), read_(files), size_(files) {}

  // Clears the line.
  ~ProgressLine();

  // What reads file number `index`, from 0, calls.
  Progress ForFile(size_t index, std::string path);

 private:
  using Clock = std::chrono::steady_clock;

  void Update(size_t index, const std::string& path, uint64_t read,
              uint64_t size);

  const Console& console_;
  std::mutex mutex_;
  std::vector<uint64_t> read_;
  std::vector<uint64_t> size_;
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(2);
  bool shown_ = false;
};

}  // namespace modelcard

#endif  // LINTER_CLI_PROGRESS_LINE_H_
