#include "linter/artifact/inspect.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstdint>
#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/file_blocks.h"
#include "linter/artifact/file_descriptor.h"
#include "linter/artifact/format.h"
#include "linter/artifact/hashed_blocks.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

absl::Status ReadFailed(const std::string& path, int error) {
  return absl::ErrnoToStatus(error, absl::StrCat(path, ": cannot be read"));
}

absl::Status Changed(const std::string& path, uint64_t first, uint64_t then) {
  return absl::AbortedError(absl::StrCat(path,
                                         ": changed while it was read: ", first,
                                         " bytes at first, then ", then));
}

v1::ArtifactFacts NewFacts(const std::string& name, uint64_t size) {
  v1::ArtifactFacts facts;
  facts.set_name(name);
  facts.set_size(size);
  return facts;
}

// A parser that has to start at the end gets the file for itself.
absl::Status ReadSeeking(const std::string& path, int fd,
                         const FormatReader& format, v1::ArtifactFacts& facts) {
  FileBlocks blocks(fd);
  ByteReader bytes(blocks, facts.size());
  format.read(bytes, facts);
  if (blocks.error() != 0) return ReadFailed(path, blocks.error());
  struct stat now;
  if (fstat(fd, &now) != 0) return ErrnoStatus(path, "cannot be read");
  const auto size = static_cast<uint64_t>(now.st_size);
  return size == facts.size() ? absl::OkStatus()
                              : Changed(path, facts.size(), size);
}

}  // namespace

absl::StatusOr<v1::ArtifactFacts> Inspect(const std::string& path,
                                          const std::string& name,
                                          const Progress& progress) {
  absl::StatusOr<OpenFile> file = OpenRegular(path);
  if (!file.ok()) return file.status();
  v1::ArtifactFacts facts =
      NewFacts(name, static_cast<uint64_t>(file->info.st_size));
  HashedBlocks blocks(file->fd.get(), facts.size(), progress);
  ByteReader bytes(blocks, facts.size());
  const FormatReader* format =
      FormatOf(name, bytes.Window().substr(0, kFirstBytes));
  if (format != nullptr) {
    facts.set_format(format->format);
    if (!format->seeks) format->read(bytes, facts);
  }
  const uint64_t total = blocks.Drain();
  if (blocks.error() != 0) return ReadFailed(path, blocks.error());
  if (total != facts.size()) return Changed(path, facts.size(), total);
  facts.set_sha256(blocks.Hex());
  if (format != nullptr && format->seeks) {
    if (absl::Status status = ReadSeeking(path, file->fd.get(), *format, facts);
        !status.ok()) {
      return status;
    }
  }
  return facts;
}

absl::StatusOr<v1::ArtifactFacts> InspectHeader(const std::string& path,
                                                const std::string& name) {
  absl::StatusOr<OpenFile> file = OpenRegular(path);
  if (!file.ok()) return file.status();
  v1::ArtifactFacts facts =
      NewFacts(name, static_cast<uint64_t>(file->info.st_size));
  FileBlocks first(file->fd.get());
  const FormatReader* format = FormatOf(
      name, ByteReader(first, facts.size()).Window().substr(0, kFirstBytes));
  if (first.error() != 0) return ReadFailed(path, first.error());
  if (format == nullptr) return facts;
  facts.set_format(format->format);
  if (absl::Status status = ReadSeeking(path, file->fd.get(), *format, facts);
      !status.ok()) {
    return status;
  }
  return facts;
}

}  // namespace modelcard
