// JSON as a tree of values with their places.

#ifndef LINTER_DOCUMENT_JSON_TREE_H_
#define LINTER_DOCUMENT_JSON_TREE_H_

#include <variant>

#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"

namespace modelcard {

// The one value in `part` of `source`, by RFC 8259. Comments from `#` to the
// end of the line and a last comma are let pass, as is a byte order mark. A key
// given twice, half of a surrogate pair, and more nesting or values than the
// limits of yaml_tree.h are failures.
std::variant<YamlNode, ReadFailure> ParseJson(const SourceText& source,
                                              ByteRange part);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_JSON_TREE_H_
