#include "linter/document/textproto_token.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "absl/strings/string_view.h"
#include "google/protobuf/io/tokenizer.h"
#include "google/protobuf/io/zero_copy_stream_impl_lite.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

using ::google::protobuf::io::ArrayInputStream;
using ::google::protobuf::io::ErrorCollector;
using ::google::protobuf::io::Tokenizer;

// The parser has spoken already.
class NoErrors : public ErrorCollector {
 public:
  void RecordError(int, int, absl::string_view) override {}
};

}  // namespace

size_t TokenOffset(const SourceText& source, int line, int column) {
  const absl::string_view text = source.Line(line + 1);
  int reached = 0;
  size_t i = 0;
  // Without tabs before it a column is an offset.
  if (text.substr(0, static_cast<size_t>(column)).find('\t') ==
      absl::string_view::npos) {
    i = std::min(text.size(), static_cast<size_t>(column));
  } else {
    for (; i < text.size() && reached < column; ++i) {
      reached += text[i] == '\t' ? 8 - reached % 8 : 1;
    }
  }
  return source.LineStart(line + 1) + i;
}

size_t TokenBefore(const SourceText& source, int line, int column) {
  const absl::string_view text = source.text();
  ArrayInputStream input(text.data(), static_cast<int>(text.size()));
  NoErrors errors;
  Tokenizer tokenizer(&input, &errors);
  // As the parser reads it.
  tokenizer.set_allow_f_after_float(true);
  tokenizer.set_comment_style(Tokenizer::SH_COMMENT_STYLE);
  tokenizer.set_require_space_after_number(false);
  tokenizer.set_allow_multiline_strings(true);
  std::optional<Tokenizer::Token> last, bracket;
  while (tokenizer.Next()) {
    const Tokenizer::Token& token = tokenizer.current();
    if (std::pair(token.line, token.column) >= std::pair(line, column)) break;
    if (token.text == "[") bracket = token;
    last = token;
  }
  if (!last) return TokenOffset(source, line, column);
  const Tokenizer::Token& begin =
      last->text == "]" && bracket ? *bracket : *last;
  return TokenOffset(source, begin.line, begin.column);
}

}  // namespace modelcard
