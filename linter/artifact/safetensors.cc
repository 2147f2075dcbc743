#include "linter/artifact/safetensors.h"

#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/json_reader.h"
#include "linter/artifact/metadata.h"
#include "linter/artifact/tensor_table.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr uint64_t kLengthBytes = 8;

// The limit of the reference implementation.
constexpr uint64_t kMaxHeader = 100'000'000;

struct Dtype {
  absl::string_view name;
  uint64_t bits;
};

// The types of version 0.6 of the reference implementation, and those that
// PyTorch adds for some accelerators.
constexpr Dtype kDtypes[] = {
    {"BOOL", 8},    {"F4", 4},          {"F6_E2M3", 6},     {"F6_E3M2", 6},
    {"U8", 8},      {"I8", 8},          {"F8_E5M2", 8},     {"F8_E4M3", 8},
    {"F8_E8M0", 8}, {"F8_E5M2FNUZ", 8}, {"F8_E4M3FNUZ", 8}, {"I16", 16},
    {"U16", 16},    {"F16", 16},        {"BF16", 16},       {"I32", 32},
    {"U32", 32},    {"F32", 32},        {"C64", 64},        {"F64", 64},
    {"I64", 64},    {"U64", 64}};

// 0 if there is no such type.
uint64_t BitsOf(absl::string_view dtype) {
  for (const Dtype& each : kDtypes) {
    if (each.name == dtype) return each.bits;
  }
  return 0;
}

// Each function returns false after a fault beyond which nothing can be
// understood; the fault is in the facts.
class Header {
 public:
  Header(ByteReader& bytes, uint64_t size, v1::ArtifactFacts& facts)
      : json_(bytes, kLengthBytes + size),
        data_at_(kLengthBytes + size),
        data_size_(bytes.size() - kLengthBytes - size),
        facts_(facts) {}

  void Read() {
    if (!ReadEntries()) return;
    table_.CheckLayout(data_at_, data_size_, /*alignment=*/1, facts_);
    if (facts_.faults().empty()) table_.Count(*facts_.mutable_tensors());
  }

 private:
  struct Info {
    std::string dtype;
    std::vector<uint64_t> shape;
    std::vector<uint64_t> offsets;
    bool has_dtype = false, has_shape = false, has_offsets = false;
  };

  bool Fault(std::string message) {
    return Broken(facts_, json_.offset(), std::move(message));
  }

  // What is no JSON at all is not a matter of this format's own rules.
  bool Expected(JsonToken found, std::string message) {
    if (found == JsonToken::kError) {
      return Broken(
          facts_, json_.error_offset(),
          absl::StrCat("the header is no valid JSON: ", json_.error()));
    }
    return Fault(std::move(message));
  }

  bool ReadEntries() {
    if (const JsonToken token = json_.Next();
        token != JsonToken::kBeginObject) {
      return Expected(token, "the header is not a JSON object");
    }
    while (true) {
      const JsonToken token = json_.Next();
      if (token == JsonToken::kEndObject) break;
      if (token != JsonToken::kKey) return Expected(token, "expected a key");
      const std::string name = json_.text();
      if (name == "__metadata__" ? !ReadMetadata() : !ReadTensor(name)) {
        return false;
      }
    }
    const JsonToken token = json_.Next();
    return token == JsonToken::kEnd || Expected(token, "expected the end");
  }

  bool ReadMetadata() {
    if (const JsonToken token = json_.Next();
        token != JsonToken::kBeginObject) {
      return Expected(token, "\"__metadata__\" is not an object of strings");
    }
    while (true) {
      const JsonToken token = json_.Next();
      if (token == JsonToken::kEndObject) return true;
      if (token != JsonToken::kKey) return Expected(token, "expected a key");
      const std::string key = json_.text();
      if (const JsonToken value = json_.Next(); value != JsonToken::kString) {
        return Expected(value, absl::StrCat("\"__metadata__\": the value of \"",
                                            Shown(key), "\" is not a string"));
      }
      AddMetadata(key, json_.text(), facts_);
    }
  }

  bool ReadTensor(const std::string& name) {
    const uint64_t declared_at = json_.offset();
    const std::string shown = absl::StrCat("tensor \"", Shown(name), "\"");
    Info info;
    if (!ReadInfo(shown, info)) return false;
    if (!info.has_dtype || !info.has_shape || !info.has_offsets) {
      return Fault(absl::StrCat(shown, " lacks ",
                                !info.has_dtype   ? "dtype"
                                : !info.has_shape ? "shape"
                                                  : "data_offsets"));
    }
    uint64_t elements = 0;
    if (!CheckSize(shown, info, elements)) return false;
    return table_.Add({name, info.dtype, elements, info.offsets[0],
                       info.offsets[1], declared_at},
                      facts_);
  }

  bool ReadInfo(const std::string& shown, Info& info) {
    if (const JsonToken token = json_.Next();
        token != JsonToken::kBeginObject) {
      return Expected(token, absl::StrCat(shown, " is not an object"));
    }
    while (true) {
      const JsonToken token = json_.Next();
      if (token == JsonToken::kEndObject) return true;
      if (token != JsonToken::kKey) return Expected(token, "expected a key");
      const std::string key = json_.text();
      if (key == "dtype") {
        info.has_dtype = true;
        if (const JsonToken value = json_.Next(); value != JsonToken::kString) {
          return Expected(value, absl::StrCat(shown, ": dtype is no string"));
        }
        info.dtype = json_.text();
      } else if (key == "shape") {
        info.has_shape = true;
        if (!ReadNumbers(shown, key, info.shape)) return false;
      } else if (key == "data_offsets") {
        info.has_offsets = true;
        if (!ReadNumbers(shown, key, info.offsets)) return false;
      } else if (!json_.SkipRest(json_.Next())) {
        return Expected(JsonToken::kError, "");
      }
    }
  }

  bool ReadNumbers(const std::string& shown, const std::string& key,
                   std::vector<uint64_t>& numbers) {
    constexpr size_t kMaxNumbers = 64;
    if (const JsonToken token = json_.Next(); token != JsonToken::kBeginArray) {
      return Expected(token, absl::StrCat(shown, ": ", key, " is no list"));
    }
    while (true) {
      const JsonToken token = json_.Next();
      if (token == JsonToken::kEndArray) return true;
      uint64_t number = 0;
      if (token != JsonToken::kNumber || !json_.Unsigned(number)) {
        return Expected(
            token, absl::StrCat(shown, ": ", key,
                                " holds something other than an integer from "
                                "0 to 2^64 - 1"));
      }
      if (numbers.size() == kMaxNumbers) {
        return Fault(absl::StrCat(shown, ": ", key, " has more than ",
                                  kMaxNumbers, " numbers"));
      }
      numbers.push_back(number);
    }
  }

  // Whether shape, type and offsets agree with each other and with the file.
  bool CheckSize(const std::string& shown, const Info& info,
                 uint64_t& elements) {
    const uint64_t bits = BitsOf(info.dtype);
    if (bits == 0) {
      return Fault(absl::StrCat(shown, ": there is no dtype \"",
                                Shown(info.dtype), "\""));
    }
    if (info.offsets.size() != 2 || info.offsets[0] > info.offsets[1]) {
      return Fault(absl::StrCat(
          shown, ": data_offsets are not a beginning and an end after it"));
    }
    if (info.offsets[1] > data_size_) {
      return Fault(absl::StrCat(shown, ": data_offsets end at byte ",
                                info.offsets[1], " of the data, which has ",
                                data_size_, " bytes"));
    }
    uint64_t total_bits = 0;
    if (!ElementsOf(info.shape, elements) ||
        __builtin_mul_overflow(elements, bits, &total_bits)) {
      return Fault(absl::StrCat(shown, ": the product of shape ",
                                "is more than 64 bits can count"));
    }
    const uint64_t size = info.offsets[1] - info.offsets[0];
    if (total_bits % 8 != 0 || total_bits / 8 != size) {
      return Fault(absl::StrCat(shown, ": ", elements, " elements of ", bits,
                                " bits do not fill the ", size,
                                " bytes of its data_offsets"));
    }
    return true;
  }

  JsonReader json_;
  const uint64_t data_at_;
  const uint64_t data_size_;
  v1::ArtifactFacts& facts_;
  TensorTable table_;
};

}  // namespace

void ReadSafetensors(ByteReader& bytes, v1::ArtifactFacts& facts) {
  uint64_t size = 0;
  if (!bytes.ReadNumber(kLengthBytes, /*big_endian=*/false, size)) {
    Broken(facts, 0, "shorter than the 8 bytes that hold the header's length");
    return;
  }
  if (size > bytes.remaining() || size > kMaxHeader) {
    Broken(facts, 0,
           absl::StrCat(
               "the header is said to have ", size, " bytes, but ",
               size > bytes.remaining()
                   ? absl::StrCat("only ", bytes.remaining(), " follow")
                   : absl::StrCat("at most ", kMaxHeader, " are allowed")));
    return;
  }
  if (size == 0 || bytes.Window().substr(0, 1) != "{") {
    Broken(facts, kLengthBytes, "the header does not begin with \"{\"");
    return;
  }
  Header(bytes, size, facts).Read();
}

}  // namespace modelcard
