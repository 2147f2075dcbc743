#include "linter/artifact/tokenizer.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/json_leaves.h"
#include "linter/artifact/json_reader.h"
#include "linter/artifact/metadata.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

void ReadTokenizer(ByteReader& bytes, v1::ArtifactFacts& facts) {
  constexpr size_t kMaxAdded = 100'000;
  uint64_t vocabulary = 0;
  std::vector<uint64_t> added;
  JsonVisitor visitor;
  visitor.skip = [](absl::string_view path) { return path == "model.merges"; };
  visitor.leaf = [&](const JsonLeaf& leaf) {
    if (leaf.path == "version" || leaf.path == "model.type") {
      AddMetadata(leaf.path, leaf.text, facts);
    }
    // An object of words and numbers, or a list of pairs of word and score.
    if (absl::StartsWith(leaf.path, "model.vocab.") &&
        leaf.token == JsonToken::kNumber) {
      ++vocabulary;
    }
    uint64_t id = 0;
    if (absl::StartsWith(leaf.path, "added_tokens.") &&
        absl::EndsWith(leaf.path, ".id") && leaf.reader.Unsigned(id) &&
        added.size() < kMaxAdded) {
      added.push_back(id);
    }
  };
  if (!WalkJson(bytes, "tokenizer.json", visitor, facts)) {
    facts.clear_metadata();
    return;
  }
  if (vocabulary == 0) return;
  const uint64_t own = vocabulary;
  vocabulary += static_cast<uint64_t>(std::count_if(
      added.begin(), added.end(), [&](uint64_t id) { return id >= own; }));
  Declare(vocabulary, "model.vocab and added_tokens",
          *facts.mutable_declared()->mutable_vocabulary_size());
}

}  // namespace modelcard
