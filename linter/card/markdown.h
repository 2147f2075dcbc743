// A Markdown text as sections, and in them what is written as a key with a
// value. The parser is cmark-gfm.

#ifndef LINTER_CARD_MARKDOWN_H_
#define LINTER_CARD_MARKDOWN_H_

#include <string>
#include <vector>

#include "absl/strings/string_view.h"
#include "linter/card/card_lines.h"
#include "linter/document/source_text.h"

namespace modelcard {

// "key: value", as an item of a list, a row of a table with two columns, or a
// line of a paragraph. The first row of a table is its header, which may be an
// entry like the others: people leave headers out, and Markdown does not.
struct MarkdownEntry {
  enum class Form { kItem, kHeader, kRow, kLine };

  Form form;

  // Without emphasis.
  std::string key;

  // Key and value.
  ByteRange whole;
  ByteRange value;
};

struct MarkdownSection {
  // 1 to 6; 0 for what stands before the first heading.
  int level = 0;

  // The text of the heading, without emphasis, links and HTML.
  std::string title;
  ByteRange heading;

  // What stands between this heading and the next of any level, without white
  // space and HTML comments around it.
  ByteRange body;
  std::vector<MarkdownEntry> entries;
};

// What holds running text or a table, wherever it stands.
struct MarkdownBlock {
  enum class Form { kText, kTable, kHtml };

  Form form;

  // From its first character to the end of its last line.
  ByteRange range;
  bool quoted = false;
};

struct Markdown {
  std::vector<MarkdownSection> sections;

  // In the order of the text. Code and HTML comments are none.
  std::vector<MarkdownBlock> blocks;
};

// The text of `part` of `source`, which begins with a line. Headings in
// quotations and lists, and what looks like one in a code block, begin none.
Markdown ReadMarkdown(const SourceText& source, const CardLines& lines,
                      ByteRange part);

// Whether a line is `**Key:** value` or the like.
bool IsKeyAndValue(absl::string_view line);

}  // namespace modelcard

#endif  // LINTER_CARD_MARKDOWN_H_
