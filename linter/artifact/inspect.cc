#include "linter/artifact/inspect.h"

#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/file_descriptor.h"
#include "linter/artifact/sha256.h"
#include "modelcard/v1/manifest.pb.h"

namespace modelcard {
namespace {

// Large enough that system calls do not count, small enough for a cache.
constexpr size_t kBlockBytes = 1 << 20;

}  // namespace

absl::StatusOr<v1::ArtifactFacts> Inspect(const std::string& path,
                                          const std::string& name,
                                          const Progress& progress) {
  absl::StatusOr<OpenFile> file = OpenRegular(path);
  if (!file.ok()) return file.status();
  const auto size = static_cast<uint64_t>(file->info.st_size);
  Sha256 hash;
  std::vector<char> block(kBlockBytes);
  uint64_t total = 0;
  while (true) {
    const ssize_t count = read(file->fd.get(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return ErrnoStatus(path, "cannot be read");
    if (count == 0) break;
    hash.Update(absl::string_view(block.data(), static_cast<size_t>(count)));
    total += static_cast<uint64_t>(count);
    progress(total, size);
  }
  if (total != size) {
    return absl::AbortedError(
        absl::StrCat(path, ": changed while it was read: ", size,
                     " bytes at first, then ", total));
  }
  v1::ArtifactFacts facts;
  facts.set_name(name);
  facts.set_size(total);
  facts.set_sha256(hash.Hex());
  return facts;
}

}  // namespace modelcard
