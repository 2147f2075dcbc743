// The lines of a card as Markdown and YAML count them: a carriage return alone
// ends one too, which it does not for editors, and so not for SourceText.

#ifndef LINTER_CARD_CARD_LINES_H_
#define LINTER_CARD_CARD_LINES_H_

#include <cstddef>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Lines count from 1.
class CardLines {
 public:
  // `text` has to outlive this.
  explicit CardLines(absl::string_view text);

  int count() const { return static_cast<int>(starts_.size()); }

  // Where the line begins; the end of the text past the last line.
  size_t Start(int line) const;

  // Without its line break; empty past the last line.
  ByteRange Range(int line) const;
  absl::string_view Text(int line) const;

  // The line that holds an offset.
  int LineAt(size_t offset) const;

 private:
  absl::string_view text_;
  std::vector<size_t> starts_;
};

}  // namespace modelcard

#endif  // LINTER_CARD_CARD_LINES_H_
