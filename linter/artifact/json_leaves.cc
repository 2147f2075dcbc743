#include "linter/artifact/json_leaves.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/json_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

class Walk {
 public:
  Walk(JsonReader& json, const JsonVisitor& visitor)
      : json_(json), visitor_(visitor) {}

  // False on an error, which is the reader's.
  bool Run() {
    JsonToken token = json_.Next();
    while (true) {
      if (token == JsonToken::kError) return false;
      if (token == JsonToken::kEnd) return true;
      if (!Handle(token)) return false;
      token = json_.Next();
    }
  }

  bool is_object() const { return is_object_; }

 private:
  // An object or list that is open.
  struct Level {
    bool list;
    uint64_t index;
    // Length of the path to it.
    size_t path;
  };

  bool Handle(JsonToken token) {
    if (token == JsonToken::kKey) {
      path_.resize(levels_.back().path);
      absl::StrAppend(&path_, path_.empty() ? "" : ".", json_.text());
      return true;
    }
    if (token == JsonToken::kEndObject || token == JsonToken::kEndArray) {
      path_.resize(levels_.back().path);
      levels_.pop_back();
      return true;
    }
    if (!levels_.empty() && levels_.back().list) {
      path_.resize(levels_.back().path);
      absl::StrAppend(&path_, path_.empty() ? "" : ".", levels_.back().index++);
    }
    if (visitor_.skip && visitor_.skip(path_)) return json_.SkipRest(token);
    if (token == JsonToken::kBeginObject || token == JsonToken::kBeginArray) {
      const bool list = token == JsonToken::kBeginArray;
      if (levels_.empty()) is_object_ = !list;
      levels_.push_back({list, 0, path_.size()});
      if (!list && visitor_.object) visitor_.object(path_);
      return true;
    }
    if (visitor_.leaf) visitor_.leaf({path_, token, TextOf(token), json_});
    return true;
  }

  absl::string_view TextOf(JsonToken token) const {
    switch (token) {
      case JsonToken::kTrue:
        return "true";
      case JsonToken::kFalse:
        return "false";
      case JsonToken::kNull:
        return "null";
      default:
        return json_.text();
    }
  }

  JsonReader& json_;
  const JsonVisitor& visitor_;
  std::vector<Level> levels_;
  std::string path_;
  bool is_object_ = false;
};

}  // namespace

bool WalkJson(ByteReader& bytes, absl::string_view name,
              const JsonVisitor& visitor, v1::ArtifactFacts& facts,
              size_t max_string) {
  JsonReader json(bytes, bytes.size(), max_string);
  Walk walk(json, visitor);
  if (!walk.Run()) {
    return Broken(facts, json.error_offset(),
                  absl::StrCat(name, " is no valid JSON: ", json.error()));
  }
  return walk.is_object() ||
         Broken(facts, 0, absl::StrCat(name, " is not a JSON object"));
}

}  // namespace modelcard
