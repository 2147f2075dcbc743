// The metadata of the Hugging Face hub, as far as a field of the schema means
// the same.

#ifndef LINTER_CARD_HUGGING_FACE_H_
#define LINTER_CARD_HUGGING_FACE_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {

// A value and the field that it answers, for example
// "general.base_models.name". `text` is what it says there.
struct MappedValue {
  std::string field;
  ByteRange range;
  std::string text;

  // Whether it is written without quotes: a number is no text then.
  bool bare = false;
};

// What belongs into one element of a list stays together.
struct MappedGroup {
  std::vector<MappedValue> values;

  // Where it stands, to be listed if it has no place in the schema; as a whole
  // with its key if it has no name of its own.
  ByteRange range;
  std::string name;
};

// The groups that a key answers; empty if it is not of the hub's, or means
// nothing the schema asks. `all` holds every key: some belong together.
std::vector<MappedGroup> MapHuggingFaceKey(absl::string_view key,
                                           const YamlNode& value,
                                           const YamlNode& all);

// Whether the key only adds to another one of `all`, which uses it.
bool IsPartOfOtherKey(absl::string_view key, const YamlNode& all);

}  // namespace modelcard

#endif  // LINTER_CARD_HUGGING_FACE_H_
