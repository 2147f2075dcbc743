// YAML and JSON as a tree of values, with the place of each in the text.
//
// Knows no types: what a value means is for the reader of the tree. The parser
// is libyaml.

#ifndef LINTER_DOCUMENT_YAML_TREE_H_
#define LINTER_DOCUMENT_YAML_TREE_H_

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "linter/document/both.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Documents are written by hand: more is a mistake or an attack.
inline constexpr int kMaxYamlNesting = 64;
inline constexpr size_t kMaxYamlValues = 200'000;

struct YamlNode {
  enum class Kind { kScalar, kSequence, kMapping };

  Kind kind = Kind::kScalar;

  // Of a scalar: its text without quotes, and whether it had any. A block
  // scalar (`|`, `>`) and one with the tag `!!str` count as quoted.
  std::string text;
  bool quoted = false;

  // Of the others: whether it is written with brackets.
  bool flow = false;

  // Where the value is written, with its quotes or brackets.
  ByteRange range;

  // The same, or the alias that stands for the value here.
  ByteRange use;

  // Elements of a sequence, or values of a mapping, whose keys are `keys`.
  std::vector<YamlNode> keys;
  std::vector<YamlNode> values;

  // Whether it is nothing: `null`, `~` or no text at all.
  bool IsNull() const;

  // The value of a key; null if a mapping does not have it.
  const YamlNode* Find(const std::string& key) const;
};

enum class YamlSyntax {
  kYaml,

  // JSON alone: see json_tree.h.
  kJson,
};

// The one value in `part` of `source`. A key given twice, a reference to
// nothing, a type tag, a second document, and more nesting or values than the
// limits above are failures.
std::variant<YamlNode, ReadFailure> ParseYaml(const SourceText& source,
                                              ByteRange part,
                                              YamlSyntax syntax);

// A failure at `offset` of `source`.
ReadFailure FailureAt(const SourceText& source, size_t offset, Both message,
                      Both hint);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_YAML_TREE_H_
