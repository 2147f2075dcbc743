// The YAML block at the beginning of a Markdown card.

#ifndef LINTER_CARD_FRONT_MATTER_H_
#define LINTER_CARD_FRONT_MATTER_H_

#include <optional>
#include <variant>

#include "linter/card/card_lines.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {

struct FrontMatter {
  // Keys with values; none if the block is empty or there is no block.
  std::optional<YamlNode> keys;

  // What follows the block.
  ByteRange rest;
};

// Fails if the block has no end, is no YAML, or holds anything but keys.
std::variant<FrontMatter, ReadFailure> ReadFrontMatter(const SourceText& source,
                                                       const CardLines& lines);

}  // namespace modelcard

#endif  // LINTER_CARD_FRONT_MATTER_H_
