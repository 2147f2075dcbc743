#include "linter/cli/inspect_all.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <ostream>
#include <thread>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "linter/artifact/inspect.h"
#include "linter/cli/console.h"
#include "linter/cli/progress_line.h"
#include "linter/report/printable.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

std::vector<absl::StatusOr<v1::ArtifactFacts>> InspectAll(
    const std::vector<ArtifactToInspect>& files, bool header_only,
    const Console& console) {
  std::vector<absl::StatusOr<v1::ArtifactFacts>> all(
      files.size(), absl::UnknownError("not read"));
  ProgressLine progress(files.size(), console);
  std::atomic<size_t> next = 0;
  const auto work = [&] {
    for (size_t i = next++; i < files.size(); i = next++) {
      const auto& [path, name] = files[i];
      all[i] = header_only ? InspectHeader(path, name)
                           : Inspect(path, name, progress.ForFile(i, path));
    }
  };
  const size_t workers = std::min<size_t>(
      files.size(), std::max(1u, std::thread::hardware_concurrency()));
  std::vector<std::thread> others;
  for (size_t i = 1; i < workers; ++i) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
  return all;
}

void PrintFaults(const v1::ArtifactFacts& facts, const Console& console) {
  for (const v1::FormatFault& fault : facts.faults()) {
    console.err << Printable(facts.name()) << ": byte " << fault.offset()
                << ": error: " << Printable(fault.message()) << std::endl;
  }
}

}  // namespace modelcard
