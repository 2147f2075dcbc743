// JSON as a list of its single values, each with the path that leads to it.

#ifndef LINTER_ARTIFACT_JSON_LEAVES_H_
#define LINTER_ARTIFACT_JSON_LEAVES_H_

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>

#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/json_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// A string, number, true, false or null.
struct JsonLeaf {
  // Keys joined by dots, elements of lists by their number: "a.b.0".
  absl::string_view path;
  JsonToken token;

  // Of a string its characters, of everything else as written.
  absl::string_view text;

  // Its reader, for Unsigned() and cut().
  const JsonReader& reader;
};

// What a walk meets; each may be empty.
struct JsonVisitor {
  std::function<void(const JsonLeaf&)> leaf;

  // An object begins at this path.
  std::function<void(absl::string_view path)> object;

  // Whether to go past what is at this path, unread.
  std::function<bool(absl::string_view path)> skip;
};

// Reads the whole file, which has to hold an object. False if it is no valid
// JSON, which is noted as a fault. `name` is what the file is called in it, for
// example "config.json".
bool WalkJson(ByteReader& bytes, absl::string_view name,
              const JsonVisitor& visitor, v1::ArtifactFacts& facts,
              size_t max_string = 1 << 16);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_JSON_LEAVES_H_
