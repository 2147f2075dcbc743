#include "linter/artifact/gguf.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/gguf_metadata.h"
#include "linter/artifact/gguf_types.h"
#include "linter/artifact/tensor_table.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

// "At most 4" dimensions, "at most 64 bytes" for a name.
constexpr uint64_t kMaxDimensions = 4;
constexpr uint64_t kMaxName = 64;

class Header {
 public:
  Header(ByteReader& bytes, v1::ArtifactFacts& facts)
      : bytes_(bytes), facts_(facts) {}

  void Read() {
    uint64_t tensors = 0, entries = 0;
    if (!ReadVersion() || !Number(8, tensors) || !Number(8, entries)) return;
    GgufMetadata metadata(bytes_, big_endian_, facts_);
    if (!metadata.Read(entries)) return;
    alignment_ = metadata.alignment();
    if (!ReadTensors(tensors) || !FindData()) return;
    table_.CheckNames(facts_);
    table_.CheckLayout(data_at_, bytes_.size() - data_at_, alignment_, facts_);
    if (!facts_.faults().empty()) return;
    table_.Count(*facts_.mutable_tensors());
    metadata.Declare();
  }

 private:
  bool Fault(uint64_t offset, std::string message) {
    return Broken(facts_, offset, std::move(message));
  }

  bool Number(int bytes, uint64_t& value) {
    return bytes_.ReadNumber(bytes, big_endian_, value) ||
           Fault(bytes_.position(), "the file ends inside its header");
  }

  bool ReadVersion() {
    std::string magic;
    if (!bytes_.Read(4, magic) || magic != "GGUF") {
      return Fault(0, "does not begin with \"GGUF\"");
    }
    uint64_t version = 0;
    if (!Number(4, version)) return false;
    // Nothing says which byte order a file has; the version is a small number
    // in the right one only.
    if ((version & 0xFFFF) == 0) {
      big_endian_ = true;
      version = version >> 24 | (version >> 8 & 0xFF00);
    }
    facts_.set_format_version(absl::StrCat(version));
    return version == 2 || version == 3 ||
           Fault(4, absl::StrCat("version ", version,
                                 " of GGUF; versions 2 and 3 can be read"));
  }

  bool ReadTensors(uint64_t count) {
    // An empty name, no dimensions, a type and an offset.
    constexpr uint64_t kLeast = 8 + 4 + 4 + 8;
    if (count > bytes_.remaining() / kLeast) {
      return Fault(8, absl::StrCat(count, " tensors do not fit into the ",
                                   bytes_.remaining(), " bytes that follow"));
    }
    for (uint64_t i = 0; i < count; ++i) {
      if (!ReadTensor()) return false;
    }
    return true;
  }

  bool ReadTensor() {
    const uint64_t at = bytes_.position();
    uint64_t length = 0, dimensions = 0, type = 0, offset = 0;
    std::string name;
    if (!Number(8, length)) return false;
    if (length > kMaxName) {
      return Fault(at,
                   absl::StrCat("a tensor name of ", length, " bytes, at most ",
                                kMaxName, " are allowed"));
    }
    if (!bytes_.Read(length, name)) {
      return Fault(at, "the file ends inside a tensor name");
    }
    const std::string shown = absl::StrCat("tensor \"", Shown(name), "\"");
    if (!Number(4, dimensions)) return false;
    if (dimensions > kMaxDimensions) {
      return Fault(
          at, absl::StrCat(shown, " has ", dimensions, " dimensions, at most ",
                           kMaxDimensions, " are allowed"));
    }
    std::vector<uint64_t> shape(static_cast<size_t>(dimensions));
    for (uint64_t& dimension : shape) {
      if (!Number(8, dimension)) return false;
    }
    if (!Number(4, type) || !Number(8, offset)) return false;
    return AddTensor(name, shown, shape, type, offset, at);
  }

  bool AddTensor(const std::string& name, const std::string& shown,
                 const std::vector<uint64_t>& shape, uint64_t number,
                 uint64_t offset, uint64_t at) {
    const GgufType* type = GgufTypeOf(number);
    if (type == nullptr) {
      return Fault(at,
                   absl::StrCat(shown, ": there is no tensor type ", number));
    }
    uint64_t elements = 0, bytes = 0, end = 0;
    if (!ElementsOf(shape, elements) ||
        __builtin_mul_overflow(elements / type->block, type->bytes, &bytes) ||
        __builtin_add_overflow(offset, bytes, &end)) {
      return Fault(at, absl::StrCat(shown,
                                    ": the product of its dimensions is "
                                    "more than 64 bits can count"));
    }
    if (!shape.empty() && shape[0] % type->block != 0) {
      return Fault(
          at, absl::StrCat(shown, ": rows of ", shape[0],
                           " elements are no multiple of the ", type->block,
                           " of a block of ", type->name));
    }
    if (shape.empty() && type->block != 1) {
      return Fault(at, absl::StrCat(shown,
                                    ": a single element cannot be of "
                                    "type ",
                                    type->name));
    }
    if (offset % alignment_ != 0) {
      return Fault(
          at, absl::StrCat(shown, ": its offset ", offset,
                           " is no multiple of the alignment, ", alignment_));
    }
    if (end > bytes_.size()) {
      return Fault(at, absl::StrCat(shown, " ends at byte ", end,
                                    " of the data, but the whole file has ",
                                    bytes_.size(), " bytes"));
    }
    data_end_ = std::max(data_end_, end);
    return table_.Add({name, type->name, elements, offset, end, at}, facts_);
  }

  // The data begins at the next multiple of the alignment.
  bool FindData() {
    const uint64_t at = bytes_.position();
    data_at_ = at + (alignment_ - at % alignment_) % alignment_;
    // A file without data may end without padding.
    if (data_end_ == 0 && data_at_ > bytes_.size()) data_at_ = bytes_.size();
    return (data_at_ <= bytes_.size() &&
            data_end_ <= bytes_.size() - data_at_) ||
           Fault(at, absl::StrCat("the tensors need ", data_end_,
                                  " bytes of data from byte ", data_at_,
                                  " on, but the file has ", bytes_.size(),
                                  " bytes"));
  }

  ByteReader& bytes_;
  v1::ArtifactFacts& facts_;
  bool big_endian_ = false;
  uint64_t alignment_ = 32;
  uint64_t data_at_ = 0;
  uint64_t data_end_ = 0;
  TensorTable table_;
};

}  // namespace

void ReadGguf(ByteReader& bytes, v1::ArtifactFacts& facts) {
  Header(bytes, facts).Read();
}

}  // namespace modelcard
