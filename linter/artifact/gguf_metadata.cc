#include "linter/artifact/gguf_metadata.h"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/gguf_types.h"
#include "linter/artifact/metadata.h"
#include "linter/artifact/name_hash.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

constexpr uint64_t kFloat32 = 6, kBool = 7, kString = 8, kArray = 9,
                   kFloat64 = 12;

struct ValueType {
  absl::string_view name;
  // In bytes; 0 if that differs from value to value.
  int size;
  // Numbers are kept as unsigned ones.
  bool is_signed;
};

constexpr ValueType kTypes[] = {
    {"8-bit numbers", 1, false},  {"8-bit numbers", 1, true},
    {"16-bit numbers", 2, false}, {"16-bit numbers", 2, true},
    {"32-bit numbers", 4, false}, {"32-bit numbers", 4, true},
    {"32-bit floats", 4, false},  {"booleans", 1, false},
    {"strings", 0, false},        {"lists", 0, false},
    {"64-bit numbers", 8, false}, {"64-bit numbers", 8, true},
    {"64-bit floats", 8, false}};

constexpr uint64_t kMaxKey = 65535;
constexpr int kMaxDepth = 8;

// Each key is remembered. A file of 2026 has a hundred.
constexpr uint64_t kMaxEntries = 1'000'000;

// Strings and lists inside lists are read one by one. A vocabulary of 2026 has
// 300,000 words and as many merges.
constexpr uint64_t kMaxElements = 4'000'000;

// What is kept of a string.
constexpr uint64_t kMaxText = 4096;

// Of how many keys, and how long ones, the value is kept.
constexpr size_t kMaxKept = 1024;
constexpr size_t kMaxKeptKey = 256;

template <typename Value, typename Map>
void Keep(const std::string& key, const Value& value, Map& map) {
  if (map.size() < kMaxKept && key.size() <= kMaxKeptKey) {
    map.insert_or_assign(key, value);
  }
}

}  // namespace

bool GgufMetadata::Fault(uint64_t offset, std::string message) {
  return Broken(facts_, offset, std::move(message));
}

bool GgufMetadata::Number(int bytes, uint64_t& value) {
  return bytes_.ReadNumber(bytes, big_endian_, value) ||
         Fault(bytes_.position(), "the file ends inside its metadata");
}

bool GgufMetadata::Read(uint64_t count) {
  // A key of one byte and a value of one.
  constexpr uint64_t kLeast = 8 + 1 + 4 + 1;
  if (count > bytes_.remaining() / kLeast) {
    return Fault(bytes_.position() - 8,
                 absl::StrCat(count, " metadata entries do not fit into the ",
                              bytes_.remaining(), " bytes that follow"));
  }
  if (count > kMaxEntries) {
    return Fault(bytes_.position() - 8,
                 absl::StrCat(count, " metadata entries, at most ", kMaxEntries,
                              " are read"));
  }
  std::string key;
  for (uint64_t i = 0; i < count; ++i) {
    uint64_t type = 0;
    if (!ReadKey(key) || !Number(4, type) || !ReadValue(key, type)) {
      return false;
    }
  }
  return true;
}

bool GgufMetadata::ReadKey(std::string& key) {
  const uint64_t at = bytes_.position();
  uint64_t length = 0;
  if (!Number(8, length)) return false;
  if (length == 0 || length > kMaxKey || length > bytes_.remaining()) {
    return Fault(
        at, absl::StrCat("a metadata key of ", length, " bytes; expected 1 to ",
                         std::min(kMaxKey, bytes_.remaining())));
  }
  if (!bytes_.Read(length, key)) {
    return Fault(at, "the file ends inside a metadata key");
  }
  if (!std::all_of(key.begin(), key.end(),
                   [](char c) { return c > 0x20 && c < 0x7F; })) {
    return Fault(at, absl::StrCat("metadata key \"", Shown(key),
                                  "\" is not printable ASCII"));
  }
  return keys_.insert(HashOfName(key).first).second ||
         Fault(at,
               absl::StrCat("metadata key \"", Shown(key), "\" appears twice"));
}

bool GgufMetadata::ReadValue(const std::string& key, uint64_t type) {
  const uint64_t at = bytes_.position();
  if (type >= std::size(kTypes)) {
    return Fault(at - 4, absl::StrCat("\"", Shown(key),
                                      "\": there is no value type ", type));
  }
  if (type == kArray) return ReadArray(key, 0);
  if (type == kString) {
    std::string text;
    if (!ReadString(key, text)) return false;
    AddMetadata(key, text, facts_);
    Keep(key, text, texts_);
    return true;
  }
  uint64_t value = 0;
  if (!Number(kTypes[type].size, value)) return false;
  if (type == kBool && value > 1) {
    return Fault(at, absl::StrCat("\"", Shown(key), "\": a boolean is 0 or 1, ",
                                  "not ", value));
  }
  if (key == "general.alignment" && !SetAlignment(type, value, at)) {
    return false;
  }
  KeepNumber(key, type, value);
  return true;
}

bool GgufMetadata::SetAlignment(uint64_t type, uint64_t value,
                                uint64_t offset) {
  constexpr uint64_t kUint32 = 4;
  if (type != kUint32 || value == 0 || value % 8 != 0) {
    return Fault(offset, absl::StrCat("general.alignment is ", value,
                                      "; expected a 32-bit number that is a "
                                      "multiple of 8"));
  }
  alignment_ = value;
  return true;
}

void GgufMetadata::KeepNumber(const std::string& key, uint64_t type,
                              uint64_t value) {
  if (type == kFloat32) {
    AddMetadata(
        key, absl::StrCat(std::bit_cast<float>(static_cast<uint32_t>(value))),
        facts_);
  } else if (type == kFloat64) {
    AddMetadata(key, absl::StrCat(std::bit_cast<double>(value)), facts_);
  } else if (type == kBool) {
    AddMetadata(key, value != 0 ? "true" : "false", facts_);
    Keep(key, value != 0 ? "true" : "false", texts_);
  } else if (kTypes[type].is_signed) {
    const int unused = 64 - 8 * kTypes[type].size;
    const auto number = static_cast<int64_t>(value << unused) >> unused;
    AddMetadata(key, absl::StrCat(number), facts_);
    if (number >= 0) Keep(key, static_cast<uint64_t>(number), counts_);
  } else {
    AddMetadata(key, absl::StrCat(value), facts_);
    Keep(key, value, counts_);
  }
}

bool GgufMetadata::ReadString(const std::string& key, std::string& text) {
  const uint64_t at = bytes_.position();
  uint64_t length = 0;
  if (!Number(8, length)) return false;
  if (length > bytes_.remaining()) {
    return Fault(at, absl::StrCat("\"", Shown(key), "\": a string of ", length,
                                  " bytes where only ", bytes_.remaining(),
                                  " are left"));
  }
  const uint64_t kept = std::min(length, kMaxText);
  return (bytes_.Read(kept, text) && bytes_.Skip(length - kept)) ||
         Fault(at, "the file ends inside its metadata");
}

bool GgufMetadata::ReadArray(const std::string& key, int depth) {
  const uint64_t at = bytes_.position();
  uint64_t type = 0, count = 0;
  if (!Number(4, type) || !Number(8, count)) return false;
  if (type >= std::size(kTypes)) {
    return Fault(at, absl::StrCat("\"", Shown(key),
                                  "\": there is no value type ", type));
  }
  if (depth == kMaxDepth) {
    return Fault(at, absl::StrCat("\"", Shown(key), "\": lists nested more ",
                                  "than ", kMaxDepth, " deep"));
  }
  // A string begins with its length, a list with its type and length.
  const uint64_t least = type == kString ? 8
                         : type == kArray
                             ? 12
                             : static_cast<uint64_t>(kTypes[type].size);
  if (count > bytes_.remaining() / least) {
    return Fault(at + 4,
                 absl::StrCat("\"", Shown(key), "\": ", count, " ",
                              kTypes[type].name, " do not fit into the ",
                              bytes_.remaining(), " bytes that follow"));
  }
  if (depth == 0) {
    AddMetadata(key, absl::StrCat(count, " ", kTypes[type].name), facts_);
    Keep(key, count, counts_);
  }
  return SkipElements(key, type, count, depth);
}

bool GgufMetadata::SkipElements(const std::string& key, uint64_t type,
                                uint64_t count, int depth) {
  if (type != kString && type != kArray) {
    return bytes_.Skip(count * static_cast<uint64_t>(kTypes[type].size)) ||
           Fault(bytes_.position(), "the file ends inside its metadata");
  }
  elements_read_ += count;
  if (elements_read_ > kMaxElements) {
    return Fault(bytes_.position() - 8,
                 absl::StrCat("\"", Shown(key), "\": more than ", kMaxElements,
                              " strings and lists in the metadata: no model "
                              "has as many"));
  }
  if (type == kString) return SkipStrings(key, count);
  for (uint64_t i = 0; i < count; ++i) {
    if (!ReadArray(key, depth + 1)) return false;
  }
  return true;
}

bool GgufMetadata::SkipStrings(const std::string& key, uint64_t count) {
  for (uint64_t i = 0; i < count; ++i) {
    const uint64_t at = bytes_.position();
    uint64_t length = 0;
    if (!Number(8, length)) return false;
    if (!bytes_.Skip(length)) {
      return Fault(at, absl::StrCat("\"", Shown(key), "\": a string of ",
                                    length, " bytes where only ",
                                    bytes_.remaining(), " are left"));
    }
  }
  return true;
}

const std::string* GgufMetadata::Text(absl::string_view key) const {
  const auto found = texts_.find(key);
  return found == texts_.end() ? nullptr : &found->second;
}

const uint64_t* GgufMetadata::Count(absl::string_view key) const {
  const auto found = counts_.find(key);
  return found == counts_.end() ? nullptr : &found->second;
}

void GgufMetadata::Declare() {
  v1::DeclaredFacts& declared = *facts_.mutable_declared();
  const auto text = [&](absl::string_view key, auto field) {
    if (const std::string* value = Text(key)) {
      modelcard::Declare(*value, key, *(declared.*field)());
    }
  };
  const auto number = [&](absl::string_view key, auto field) {
    if (const uint64_t* value = Count(key)) {
      modelcard::Declare(*value, key, *(declared.*field)());
    }
  };
  using Facts = v1::DeclaredFacts;
  text("general.architecture", &Facts::mutable_architecture);
  text("general.license", &Facts::mutable_licence);
  if (const std::string* arch = Text("general.architecture")) {
    const auto own = [&](absl::string_view name) {
      return absl::StrCat(*arch, ".", name);
    };
    number(own("context_length"), &Facts::mutable_context_length);
    number(own("block_count"), &Facts::mutable_layers);
    number(own("expert_count"), &Facts::mutable_experts);
    number(own("vocab_size"), &Facts::mutable_vocabulary_size);
    for (const auto& [key, modality] :
         {std::pair("has_vision_encoder", "images"),
          std::pair("has_audio_encoder", "audio")}) {
      const std::string* value = Text(own(key));
      if (value != nullptr && *value == "true") {
        modelcard::Declare(modality, own(key), *declared.add_modality());
      }
    }
  }
  number("tokenizer.ggml.tokens", &Facts::mutable_vocabulary_size);
  if (const uint64_t* type = Count("general.file_type");
      type != nullptr && !GgufFileType(*type).empty()) {
    modelcard::Declare(GgufFileType(*type), "general.file_type",
                       *declared.mutable_quantisation());
  }
  for (const auto& [key, value] : texts_) {
    if (absl::StartsWith(key, "general.base_model.") &&
        absl::EndsWith(key, ".name")) {
      modelcard::Declare(value, key, *declared.add_base_model());
    }
  }
  const std::string* kind = Text("general.type");
  facts_.set_adapter(kind != nullptr && *kind == "adapter");
  const uint64_t* shards = Count("split.count");
  const uint64_t* shard = Count("split.no");
  if (shards == nullptr || shard == nullptr || *shards < 2) return;
  facts_.mutable_shard()->set_number(static_cast<uint32_t>(*shard + 1));
  facts_.mutable_shard()->set_of(static_cast<uint32_t>(*shards));
  if (const uint64_t* total = Count("split.tensors.count")) {
    facts_.mutable_shard()->set_total_tensors(*total);
  }
}

}  // namespace modelcard
