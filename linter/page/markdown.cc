#include "linter/page/markdown.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "linter/page/page.h"
#include "linter/report/printable.h"

namespace modelcard::page {
namespace {

// Characters that may start or end markup wherever they stand.
constexpr absl::string_view kMarkup = "\\`*_[]<>&#|~$!";

// Where a character stands that would make the line a list item or the
// underline of a heading; npos if none does. "1." and "1)" make a list item if
// a blank follows.
size_t LineMarker(absl::string_view line) {
  constexpr size_t kNone = absl::string_view::npos;
  if (line.empty()) return kNone;
  if (absl::StrContains("-+=", line[0])) return 0;
  const size_t end = line.find_first_not_of("0123456789");
  if (end == 0 || end == kNone || (line[end] != '.' && line[end] != ')')) {
    return kNone;
  }
  const bool blank = end + 1 == line.size() || line[end + 1] == ' ';
  return blank ? end : kNone;
}

std::string EscapedLine(absl::string_view line) {
  const size_t marker = LineMarker(line);
  std::string escaped;
  for (size_t i = 0; i < line.size(); ++i) {
    if (i == marker || absl::StrContains(kMarkup, line[i])) escaped += '\\';
    escaped += line[i] == '\t' ? ' ' : line[i];
  }
  return escaped;
}

// Blanks at the start of a line would make code of it, at its end a line break.
std::string Escaped(absl::string_view text, absl::string_view line_break) {
  const std::string safe = Visible(text, /*keep_line_breaks=*/true);
  return absl::StrJoin(absl::StrSplit(safe, '\n'), line_break,
                       [](std::string* out, absl::string_view line) {
                         absl::StrAppend(out, EscapedLine(line));
                       });
}

// Between as many backquotes as it takes; nothing inside is markup. The "|" of
// a table cannot be written there.
std::string Code(absl::string_view text) {
  const std::string safe = Visible(text);
  if (safe.empty() || absl::StrContains(safe, '|')) return EscapedLine(safe);
  size_t longest = 0, run = 0;
  for (const char c : safe) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  const std::string fence(longest + 1, '`');
  const absl::string_view pad =
      safe.front() == '`' || safe.back() == '`' ? " " : "";
  return absl::StrCat(fence, pad, safe, pad, fence);
}

std::string Markdown(const Span& span, absl::string_view line_break) {
  std::string text = Escaped(span.text, line_break);
  switch (span.style) {
    case Span::Style::kPlain:
    case Span::Style::kMuted:
      break;
    case Span::Style::kStrong:
      text = absl::StrCat("<strong>", text, "</strong>");
      break;
    case Span::Style::kCode:
      text = Code(span.text);
      break;
    case Span::Style::kBadge:
      text = absl::StrCat("(", text, ")");
      break;
  }
  if (absl::StartsWith(span.url, "#")) {
    return absl::StrCat("[", text, "](#", AnchorText(span.url.substr(1)), ")");
  }
  if (!IsWebAddress(span.url)) return text;
  return absl::StrCat("[", text, "](<", span.url, ">)");
}

std::string Markdown(const Inline& spans, absl::string_view line_break) {
  std::string text;
  for (const Span& span : spans) text += Markdown(span, line_break);
  // Blanks at either end of a line mean something.
  return std::string(absl::StripAsciiWhitespace(text));
}

std::string Cell(const Inline& spans) { return Markdown(spans, "<br>"); }

std::string Row(const std::vector<std::string>& cells) {
  return absl::StrCat("| ", absl::StrJoin(cells, " | "), " |\n");
}

std::string Markdown(const Paragraph& paragraph) {
  return absl::StrCat(Markdown(paragraph.text, "\\\n"), "\n");
}

std::string Markdown(const Bullets& bullets) {
  std::string text;
  for (const Inline& item : bullets.items) {
    absl::StrAppend(&text, "- ", Cell(item), "\n");
  }
  return text;
}

std::string Markdown(const Table& table) {
  std::string text;
  if (!table.caption.empty()) {
    absl::StrAppend(&text, Escaped(table.caption, " "), "\n\n");
  }
  std::vector<std::string> cells;
  for (const std::string& header : table.headers) {
    cells.push_back(Escaped(header, " "));
  }
  absl::StrAppend(&text, Row(cells),
                  Row(std::vector<std::string>(cells.size(), "---")));
  for (const std::vector<Inline>& row : table.rows) {
    cells.clear();
    for (const Inline& cell : row) cells.push_back(Cell(cell));
    text += Row(cells);
  }
  return text;
}

// A table without headings: Markdown has no list of terms.
std::string Markdown(const KeyValues& list) {
  std::string text = "| | |\n| --- | --- |\n";
  for (const auto& [key, value] : list.rows) {
    text += Row({Cell(key), Cell(value)});
  }
  return text;
}

std::string Markdown(const Note& note) {
  return absl::StrCat("> ", Markdown(note.text, "\\\n> "), "\n");
}

void AppendBlocks(const std::vector<Block>& blocks, std::string& text) {
  for (const Block& block : blocks) {
    absl::StrAppend(
        &text, "\n",
        std::visit([](const auto& each) { return Markdown(each); }, block));
  }
}

void AppendSection(const Section& section, size_t level, std::string& text) {
  absl::StrAppend(&text, "\n<a id=\"", AnchorText(section.anchor),
                  "\"></a>\n\n", std::string(std::min<size_t>(level, 6), '#'),
                  " ", Escaped(section.heading, " "), "\n");
  if (!section.meta.empty()) {
    absl::StrAppend(&text, "\n<sub>", Cell(section.meta), "</sub>\n");
  }
  AppendBlocks(section.blocks, text);
  for (const Section& part : section.parts) {
    AppendSection(part, level + 1, text);
  }
}

void AppendContents(const std::vector<Section>& sections,
                    const std::string& indent, std::string& text) {
  for (const Section& section : sections) {
    if (!section.listed) continue;
    absl::StrAppend(&text, indent, "- [", Escaped(section.heading, " "), "](#",
                    AnchorText(section.anchor), ")\n");
    AppendContents(section.parts, indent + "  ", text);
  }
}

}  // namespace

std::string ToMarkdown(const Page& page) {
  std::string text = absl::StrCat("# ", Escaped(page.title, " "), "\n");
  if (!page.kicker.empty()) {
    absl::StrAppend(&text, "\n", Escaped(page.kicker, " "), "\n");
  }
  AppendBlocks(page.opening, text);
  std::string contents;
  if (!page.contents_title.empty()) AppendContents(page.sections, "", contents);
  if (!contents.empty()) {
    absl::StrAppend(&text, "\n## ", Escaped(page.contents_title, " "), "\n\n",
                    contents);
  }
  for (const Section& section : page.sections) {
    AppendSection(section, 2, text);
  }
  if (!page.closing.empty()) {
    text += "\n---\n";
    AppendBlocks(page.closing, text);
  }
  return text;
}

}  // namespace modelcard::page
