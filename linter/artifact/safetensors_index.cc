#include "linter/artifact/safetensors_index.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/json_reader.h"
#include "linter/artifact/metadata.h"
#include "linter/artifact/name_hash.h"
#include "linter/artifact/tensor_table.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

// Together they bound the memory.
constexpr size_t kMaxShards = 4096;
constexpr size_t kMaxName = 4096;

class Index {
 public:
  Index(ByteReader& bytes, v1::ArtifactFacts& facts)
      : json_(bytes, bytes.size(), kMaxName), facts_(facts) {}

  void Read() {
    if (!ReadRoot()) return;
    if (shards_.empty()) {
      Broken(facts_, 0, "the index has no \"weight_map\", or an empty one");
      return;
    }
    for (auto& [file, names] : shards_) {
      std::sort(names.begin(), names.end());
      v1::IndexedShard& shard = *facts_.add_index();
      shard.set_file(Shown(file, 4096));
      shard.set_tensors(names.size());
      shard.set_names_sha256(DigestOfNames(names));
    }
  }

 private:
  bool Expected(JsonToken found, std::string message) {
    if (found == JsonToken::kError) {
      return Broken(
          facts_, json_.error_offset(),
          absl::StrCat("the index is no valid JSON: ", json_.error()));
    }
    return Broken(facts_, json_.offset(), std::move(message));
  }

  bool ReadRoot() {
    if (const JsonToken token = json_.Next();
        token != JsonToken::kBeginObject) {
      return Expected(token, "the index is not a JSON object");
    }
    while (true) {
      const JsonToken token = json_.Next();
      if (token == JsonToken::kEndObject) break;
      if (token != JsonToken::kKey) return Expected(token, "expected a key");
      if (json_.text() == "weight_map") {
        if (!ReadMap()) return false;
      } else if (!json_.SkipRest(json_.Next())) {
        return Expected(JsonToken::kError, "");
      }
    }
    const JsonToken token = json_.Next();
    return token == JsonToken::kEnd || Expected(token, "expected the end");
  }

  bool ReadMap() {
    if (const JsonToken token = json_.Next();
        token != JsonToken::kBeginObject) {
      return Expected(token, "\"weight_map\" is not an object of strings");
    }
    size_t tensors = 0;
    while (true) {
      const JsonToken token = json_.Next();
      if (token == JsonToken::kEndObject) return true;
      if (token != JsonToken::kKey) return Expected(token, "expected a key");
      const NameHash name = HashOfName(json_.text());
      if (const JsonToken value = json_.Next(); value != JsonToken::kString) {
        return Expected(value,
                        "\"weight_map\" has a value that is not a string");
      }
      if (json_.cut()) {
        return Expected(JsonToken::kString,
                        absl::StrCat("the name of a shard has more than ",
                                     kMaxName, " bytes"));
      }
      if (++tensors > kMaxTensors) {
        return Expected(JsonToken::kKey,
                        absl::StrCat("more than ", kMaxTensors,
                                     " tensors: no model has as many"));
      }
      shards_[json_.text()].push_back(name);
      if (shards_.size() > kMaxShards) {
        return Expected(JsonToken::kKey,
                        absl::StrCat("more than ", kMaxShards, " shards"));
      }
    }
  }

  JsonReader json_;
  v1::ArtifactFacts& facts_;
  std::map<std::string, std::vector<NameHash>, std::less<>> shards_;
};

}  // namespace

void ReadSafetensorsIndex(ByteReader& bytes, v1::ArtifactFacts& facts) {
  Index(bytes, facts).Read();
}

}  // namespace modelcard
