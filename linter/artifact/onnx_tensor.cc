#include "linter/artifact/onnx_tensor.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/tensor_table.h"
#include "linter/artifact/wire_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr uint64_t kMaxText = 4096;
constexpr size_t kMaxDimensions = 64;

struct Dtype {
  absl::string_view name;
  // Of one element; 0 for strings.
  uint64_t bits;
};

// TensorProto.DataType, by number.
constexpr Dtype kDtypes[] = {{"", 0},
                             {"FLOAT", 32},
                             {"UINT8", 8},
                             {"INT8", 8},
                             {"UINT16", 16},
                             {"INT16", 16},
                             {"INT32", 32},
                             {"INT64", 64},
                             {"STRING", 0},
                             {"BOOL", 8},
                             {"FLOAT16", 16},
                             {"DOUBLE", 64},
                             {"UINT32", 32},
                             {"UINT64", 64},
                             {"COMPLEX64", 64},
                             {"COMPLEX128", 128},
                             {"BFLOAT16", 16},
                             {"FLOAT8E4M3FN", 8},
                             {"FLOAT8E4M3FNUZ", 8},
                             {"FLOAT8E5M2", 8},
                             {"FLOAT8E5M2FNUZ", 8},
                             {"UINT4", 4},
                             {"INT4", 4},
                             {"FLOAT4E2M1", 4},
                             {"FLOAT8E8M0", 8},
                             {"UINT2", 2},
                             {"INT2", 2}};

class Reader {
 public:
  Reader(ByteReader& bytes, uint64_t end, OnnxTensor& tensor,
         v1::ArtifactFacts& facts)
      : bytes_(bytes),
        at_(bytes.position()),
        wire_(bytes, end),
        tensor_(tensor),
        facts_(facts) {}

  bool Read() {
    while (wire_.Next()) {
      if (!ReadField()) return false;
    }
    if (!wire_.error().empty()) return WireFault(wire_);
    return Check();
  }

 private:
  // Fields of TensorProto.
  enum Field {
    kDims = 1,
    kDataType = 2,
    kFloatData = 4,
    kName = 8,
    kRawData = 9,
    kDoubleData = 10,
    kExternalData = 13,
    kDataLocation = 14
  };

  bool Fault(absl::string_view message) {
    return Broken(
        facts_, at_,
        absl::StrCat("tensor \"", Shown(tensor_.name), "\": ", message));
  }

  bool WireFault(const WireReader& wire) {
    return Broken(facts_, wire.error_offset(), wire.error());
  }

  bool ReadField() {
    switch (wire_.field()) {
      case kDims:
        return ReadDimensions();
      case kDataType:
        type_ = wire_.value();
        return true;
      case kName:
        return wire_.type() != WireReader::kBytes ||
               wire_.Text(kMaxText, tensor_.name) || WireFault(wire_);
      case kRawData:
        has_raw_ = true;
        raw_ = wire_.type() == WireReader::kBytes ? wire_.length() : 0;
        return true;
      case kFloatData:
      case kDoubleData:
        if (wire_.type() == WireReader::kBytes) fixed_ += wire_.length();
        return true;
      case kExternalData:
        return wire_.type() != WireReader::kBytes || ReadExternal();
      case kDataLocation:
        external_ = wire_.value() == 1;
        return true;
      default:
        return true;
    }
  }

  bool ReadDimensions() {
    uint64_t value = wire_.value();
    if (wire_.type() == WireReader::kVarint) return AddDimension(value);
    while (wire_.Packed(value)) {
      if (!AddDimension(value)) return false;
    }
    return wire_.error().empty() || WireFault(wire_);
  }

  bool AddDimension(uint64_t value) {
    if (value >> 63 != 0) return Fault("a negative dimension");
    if (shape_.size() == kMaxDimensions) {
      return Fault(absl::StrCat("more than ", kMaxDimensions, " dimensions"));
    }
    shape_.push_back(value);
    return true;
  }

  // A StringStringEntryProto.
  bool ReadExternal() {
    WireReader entry(bytes_, wire_.end());
    std::string key, value;
    while (entry.Next()) {
      if (entry.type() != WireReader::kBytes) continue;
      if (entry.field() == 1 && !entry.Text(kMaxText, key)) break;
      if (entry.field() == 2 && !entry.Text(kMaxText, value)) break;
    }
    if (!entry.error().empty()) return WireFault(entry);
    if (key == "location") {
      tensor_.external_file = value;
    } else if (key == "offset" || key == "length") {
      uint64_t& number = key == "offset" ? external_offset_ : external_length_;
      if (!absl::SimpleAtoi(value, &number)) {
        return Fault(absl::StrCat("external data: ", key, " is \"",
                                  Shown(value), "\"; expected a number"));
      }
      has_external_length_ = has_external_length_ || key == "length";
    }
    return true;
  }

  bool Check() {
    if (type_ == 0 || type_ >= std::size(kDtypes)) {
      return Fault(absl::StrCat("there is no data type ", type_));
    }
    const Dtype& dtype = kDtypes[type_];
    tensor_.dtype = dtype.name;
    uint64_t bits = 0;
    if (!ElementsOf(shape_, tensor_.elements) ||
        __builtin_mul_overflow(tensor_.elements, dtype.bits, &bits)) {
      return Fault(
          "the product of its dimensions is more than 64 bits can "
          "count");
    }
    tensor_.bytes = bits / 8 + (bits % 8 != 0);
    if (external_) return CheckExternal();
    tensor_.external_file.clear();
    if (has_raw_ && dtype.bits > 0 && raw_ != tensor_.bytes) {
      return Fault(absl::StrCat("has ", raw_, " bytes of data; ",
                                tensor_.elements, " elements of type ",
                                dtype.name, " take ", tensor_.bytes));
    }
    if (fixed_ > 0 && fixed_ != tensor_.bytes) {
      return Fault(absl::StrCat("has ", fixed_, " bytes of data; ",
                                tensor_.elements, " elements of type ",
                                dtype.name, " take ", tensor_.bytes));
    }
    return true;
  }

  bool CheckExternal() {
    const std::string& file = tensor_.external_file;
    if (file.empty()) return Fault("external data without a location");
    const std::vector<absl::string_view> steps = absl::StrSplit(file, '/');
    for (const absl::string_view step : steps) {
      if (step == "..") {
        return Fault(absl::StrCat("external data in \"", Shown(file),
                                  "\", outside the model's directory"));
      }
    }
    if (file.front() == '/' || absl::StrContains(file, '\\')) {
      return Fault(absl::StrCat("external data in \"", Shown(file),
                                "\"; expected a path from the model's own "
                                "directory"));
    }
    if (has_external_length_ && external_length_ != tensor_.bytes) {
      return Fault(absl::StrCat(
          "external data of ", external_length_, " bytes; ", tensor_.elements,
          " elements of type ", tensor_.dtype, " take ", tensor_.bytes));
    }
    return !__builtin_add_overflow(external_offset_, tensor_.bytes,
                                   &tensor_.external_size) ||
           Fault("external data beyond what 64 bits can count");
  }

  ByteReader& bytes_;
  const uint64_t at_;
  WireReader wire_;
  OnnxTensor& tensor_;
  v1::ArtifactFacts& facts_;
  std::vector<uint64_t> shape_;
  uint64_t type_ = 0;
  uint64_t raw_ = 0;
  uint64_t fixed_ = 0;
  uint64_t external_offset_ = 0;
  uint64_t external_length_ = 0;
  bool has_raw_ = false;
  bool external_ = false;
  bool has_external_length_ = false;
};

}  // namespace

bool ReadOnnxTensor(ByteReader& bytes, uint64_t end, OnnxTensor& tensor,
                    v1::ArtifactFacts& facts) {
  return Reader(bytes, end, tensor, facts).Read();
}

}  // namespace modelcard
