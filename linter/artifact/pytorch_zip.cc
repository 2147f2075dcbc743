#include "linter/artifact/pytorch_zip.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/metadata.h"
#include "linter/artifact/tensor_table.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr uint64_t kEntrySize = 46, kEndSize = 22, kEnd64Size = 56,
                   kLocatorSize = 20, kLocalSize = 30;
constexpr uint64_t kMaxComment = 65535;

uint64_t Number(absl::string_view bytes, size_t at, int size) {
  uint64_t value = 0;
  for (int i = size - 1; i >= 0; --i) {
    value = value << 8 |
            static_cast<unsigned char>(bytes[at + static_cast<size_t>(i)]);
  }
  return value;
}

class Archive {
 public:
  Archive(ByteReader& bytes, v1::ArtifactFacts& facts)
      : bytes_(bytes), facts_(facts) {}

  void Read() {
    if (!FindDirectory() || !bytes_.SeekTo(directory_)) return;
    for (uint64_t i = 0; i < entries_; ++i) {
      if (!ReadEntry()) return;
    }
    if (bytes_.position() != directory_ + directory_size_) {
      Fault(bytes_.position(),
            absl::StrCat("the directory ends here; its size says byte ",
                         directory_ + directory_size_));
      return;
    }
    table_.CheckNames(facts_);
    if (!facts_.faults().empty()) return;
    Describe();
  }

 private:
  bool Fault(uint64_t offset, std::string message) {
    return Broken(facts_, offset, std::move(message));
  }

  bool ReadAt(uint64_t offset, uint64_t size, std::string& bytes) {
    return (bytes_.SeekTo(offset) && bytes_.Read(size, bytes)) ||
           Fault(offset, absl::StrCat("expected ", size, " bytes more"));
  }

  // The last record, behind which only a comment may stand.
  bool FindDirectory() {
    const uint64_t size = std::min(bytes_.size(), kEndSize + kMaxComment);
    const uint64_t from = bytes_.size() - size;
    std::string tail;
    if (!ReadAt(from, size, tail)) return false;
    for (size_t at = tail.rfind("PK\5\6"); at != tail.npos;
         at = at == 0 ? tail.npos : tail.rfind("PK\5\6", at - 1)) {
      if (at + kEndSize > tail.size() ||
          at + kEndSize + Number(tail, at + 20, 2) != tail.size()) {
        continue;
      }
      end_ = from + at;
      entries_ = Number(tail, at + 10, 2);
      directory_size_ = Number(tail, at + 12, 4);
      directory_ = Number(tail, at + 16, 4);
      return FindDirectory64() && CheckDirectory();
    }
    return Fault(bytes_.size(),
                 "a ZIP archive without its directory: the end "
                 "of the file is missing");
  }

  // Where a number is too large for its field another record has it.
  bool FindDirectory64() {
    if (end_ < kLocatorSize) return true;
    std::string record;
    if (!ReadAt(end_ - kLocatorSize, kLocatorSize, record)) return false;
    if (!absl::StartsWith(record, "PK\6\7")) return true;
    const uint64_t at = Number(record, 8, 8);
    if (end_ < kLocatorSize + kEnd64Size ||
        at > end_ - kLocatorSize - kEnd64Size) {
      return Fault(end_ - kLocatorSize,
                   absl::StrCat("the record of the 64-bit directory is said to "
                                "be at byte ",
                                at));
    }
    if (!ReadAt(at, kEnd64Size, record)) return false;
    if (!absl::StartsWith(record, "PK\6\6")) {
      return Fault(at, "expected the record of a 64-bit directory");
    }
    entries_ = Number(record, 32, 8);
    directory_size_ = Number(record, 40, 8);
    directory_ = Number(record, 48, 8);
    end_ = at;
    return true;
  }

  bool CheckDirectory() {
    if (directory_ > end_ || directory_size_ > end_ - directory_) {
      return Fault(
          end_, absl::StrCat("the directory is said to have ", directory_size_,
                             " bytes from byte ", directory_, " on"));
    }
    return entries_ <= directory_size_ / kEntrySize ||
           Fault(end_,
                 absl::StrCat("a directory of ", directory_size_,
                              " bytes cannot hold ", entries_, " entries"));
  }

  bool ReadEntry() {
    const uint64_t at = bytes_.position();
    std::string fixed, name, extra;
    if (!bytes_.Read(kEntrySize, fixed) || !absl::StartsWith(fixed, "PK\1\2")) {
      return Fault(at, "expected an entry of the directory");
    }
    if (!bytes_.Read(Number(fixed, 28, 2), name) ||
        !bytes_.Read(Number(fixed, 30, 2), extra) ||
        !bytes_.Skip(Number(fixed, 32, 2))) {
      return Fault(at, "the file ends inside its directory");
    }
    const uint64_t method = Number(fixed, 10, 2);
    uint64_t packed = Number(fixed, 20, 4), size = Number(fixed, 24, 4),
             local = Number(fixed, 42, 4);
    ReadExtra(extra, size, packed, local);
    const std::string shown = absl::StrCat("\"", Shown(name), "\"");
    if (local > directory_ || packed > directory_ - local ||
        kLocalSize > directory_ - local - packed) {
      return Fault(at, absl::StrCat(shown, ": ", packed, " bytes from byte ",
                                    local, " on run into the directory"));
    }
    if (method == 0 && packed != size) {
      return Fault(at, absl::StrCat(shown,
                                    " is stored as it is, but has two "
                                    "sizes: ",
                                    packed, " and ", size));
    }
    Note(name, size);
    return table_.Add({name, "", 0, local, local + kLocalSize + packed, at},
                      facts_);
  }

  // Extra field 1 has the numbers that are all ones, in this order.
  static void ReadExtra(absl::string_view extra, uint64_t& size,
                        uint64_t& packed, uint64_t& local) {
    constexpr uint64_t kInExtra = 0xFFFFFFFF;
    while (extra.size() >= 4) {
      const uint64_t id = Number(extra, 0, 2), length = Number(extra, 2, 2);
      extra.remove_prefix(4);
      if (length > extra.size()) return;
      absl::string_view field = extra.substr(0, length);
      extra.remove_prefix(length);
      if (id != 1) continue;
      for (uint64_t* number : {&size, &packed, &local}) {
        if (*number != kInExtra || field.size() < 8) continue;
        *number = Number(field, 0, 8);
        field.remove_prefix(8);
      }
    }
  }

  void Note(absl::string_view name, uint64_t size) {
    const absl::string_view base = name.substr(name.rfind('/') + 1);
    if (base == "data.pkl") has_pickle_ = true;
    if (absl::StrContains(name, "/data/") && !base.empty()) {
      ++storages_;
      // Sizes of entries were compared with the file, so they cannot overflow;
      // those of compressed ones may.
      if (__builtin_add_overflow(storage_bytes_, size, &storage_bytes_)) {
        storage_bytes_ = UINT64_MAX;
      }
    }
  }

  void Describe() {
    if (!has_pickle_) {
      facts_.set_format(v1::UNKNOWN_FORMAT);
      facts_.add_unknown("a ZIP archive that PyTorch did not write");
      return;
    }
    AddMetadata("storages", absl::StrCat(storages_), facts_);
    AddMetadata("bytes of storages", absl::StrCat(storage_bytes_), facts_);
    facts_.add_unknown(
        "parameters: the pickle that lists the tensors is a program, and is "
        "not run");
  }

  ByteReader& bytes_;
  v1::ArtifactFacts& facts_;
  // Finds two entries of one name.
  TensorTable table_;
  uint64_t end_ = 0;
  uint64_t entries_ = 0;
  uint64_t directory_ = 0;
  uint64_t directory_size_ = 0;
  uint64_t storages_ = 0;
  uint64_t storage_bytes_ = 0;
  bool has_pickle_ = false;
};

}  // namespace

void ReadPytorchZip(ByteReader& bytes, v1::ArtifactFacts& facts) {
  Archive(bytes, facts).Read();
}

}  // namespace modelcard
