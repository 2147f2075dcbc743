// A piece of a source and what it says.

#ifndef LINTER_CARD_SLICE_H_
#define LINTER_CARD_SLICE_H_

#include <cstddef>
#include <optional>
#include <string>

#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"

namespace modelcard {

// `text` is that of the range, but for quotes and escapes.
struct Slice {
  ByteRange range;
  std::string text;

  // Whether it is a scalar of YAML without quotes: a number is no text then.
  bool bare = false;
};

// From byte `begin` to `end` of the slice's text.
Slice Part(const Slice& slice, size_t begin, size_t end);

bool IsUrl(absl::string_view text);

// The address in `[text](address)`, or the slice if it is one; nothing if
// something else stands beside it.
std::optional<Slice> LinkTarget(const Slice& slice);

// The slice without the markup that stands around all of it: emphasis, code
// marks, and of a link everything but its text.
Slice Unmarked(Slice slice);

}  // namespace modelcard

#endif  // LINTER_CARD_SLICE_H_
