#include "linter/card/rests.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/card/card_lines.h"
#include "linter/card/plain_name.h"
#include "linter/card/trim.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

// The first line, without the marks of a list, a quotation or a table.
std::string NameOf(absl::string_view text) {
  absl::string_view line = text.substr(0, text.find_first_of("\r\n"));
  const size_t begin = line.find_first_not_of(" \t|>*-+_");
  if (begin != absl::string_view::npos) line.remove_prefix(begin);
  return std::string(line.substr(0, line.find_last_not_of(" \t|*_") + 1));
}

void Add(const SourceText& source, ByteRange lines,
         std::vector<UnreadPart>& rests) {
  const ByteRange range = WithoutComments(source.text(), lines);
  const absl::string_view text =
      source.text().substr(range.begin, range.end - range.begin);
  if (PlainName(text).empty()) return;
  rests.push_back({{range, range}, NameOf(text)});
}

}  // namespace

std::vector<UnreadPart> RestsOf(const SourceText& source,
                                const CardLines& lines, ByteRange body,
                                std::vector<ByteRange> read) {
  std::sort(read.begin(), read.end(),
            [](ByteRange a, ByteRange b) { return a.begin < b.begin; });
  std::vector<UnreadPart> rests;
  size_t from = body.begin;
  for (const ByteRange& each : read) {
    const size_t line = lines.Start(lines.LineAt(each.begin));
    if (line > from) Add(source, {from, std::min(line, body.end)}, rests);
    // From the line behind it.
    const int last = lines.LineAt(each.end);
    from = std::max(from, lines.Start(last + 1));
  }
  if (from < body.end) Add(source, {from, body.end}, rests);
  return rests;
}

}  // namespace modelcard
