#include <chrono>
#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/str_format.h"
#include "linter/artifact/inspect.h"
#include "linter/cli/command_line.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/cli/write_file.h"
#include "linter/report/json.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr absl::string_view kCommand = "inspect";

// A line that shows how far a large file has been read, from two seconds on.
class ProgressLine {
 public:
  ProgressLine(const std::string& path, const Console& console)
      : path_(path), console_(console) {}

  ~ProgressLine() {
    if (shown_) console_.err << "\r\x1b[K" << std::flush;
  }

  void Update(uint64_t read, uint64_t size) {
    if (!console_.interactive || size == 0) return;
    const auto now = Clock::now();
    if (now < next_) return;
    next_ = now + std::chrono::milliseconds(200);
    shown_ = true;
    console_.err << absl::StrFormat("\r\x1b[K%s: %3d %% of %.1f GB", path_,
                                    read * 100 / size,
                                    static_cast<double>(size) / 1e9)
                 << std::flush;
  }

 private:
  using Clock = std::chrono::steady_clock;

  const std::string& path_;
  const Console& console_;
  Clock::time_point next_ = Clock::now() + std::chrono::seconds(2);
  bool shown_ = false;
};

absl::StatusOr<v1::ArtifactFacts> InspectShowingProgress(
    const std::string& path, const std::string& name, const Console& console) {
  ProgressLine progress(path, console);
  return Inspect(path, name, [&](uint64_t read, uint64_t size) {
    progress.Update(read, size);
  });
}

}  // namespace

int InspectCommand(const Arguments& arguments, const Console& console) {
  std::string name, output;
  bool help = false;
  CommandLine line;
  line.Flag("name", &name, "NAME", "name in the facts; the path if not given");
  line.Flag("output", &output, "FILE", "write the facts there");
  line.Switch("help", &help, "print this");
  const auto positional = line.Parse(arguments);
  if (!positional.ok()) {
    return UsageError(console, kCommand, positional.status().message());
  }
  if (help) {
    console.out << "modelcard inspect [FLAG...] FILE...\n\nReads artifacts and "
                   "prints what they are: size and SHA-256 digest, as JSON.\n\n"
                << line.Help();
    return kPassed;
  }
  if (positional->empty()) {
    return UsageError(console, kCommand, "no file given");
  }
  if (positional->size() > 1 && !(name.empty() && output.empty())) {
    return UsageError(console, kCommand,
                      "--name and --output are for one file");
  }
  for (const std::string& path : *positional) {
    const absl::StatusOr<v1::ArtifactFacts> facts =
        InspectShowingProgress(path, name.empty() ? path : name, console);
    if (!facts.ok()) {
      return JobError(console, kCommand, facts.status().message());
    }
    if (output.empty()) {
      console.out << ToJson(*facts) << std::flush;
    } else if (absl::Status status = WriteFile(output, ToJson(*facts));
               !status.ok()) {
      return JobError(console, kCommand, status.message());
    }
  }
  return console.out ? kPassed
                     : JobError(console, kCommand, "could not be printed");
}

}  // namespace modelcard
