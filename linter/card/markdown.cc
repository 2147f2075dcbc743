#include "linter/card/markdown.h"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "cmark-gfm-core-extensions.h"
#include "cmark-gfm-extension_api.h"
#include "cmark-gfm.h"
#include "linter/card/card_lines.h"
#include "linter/card/trim.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

constexpr size_t kLongestKey = 80;
constexpr int kMostWordsOfKey = 8;
constexpr absl::string_view kEmphasis = "*_`";

using Tree = std::unique_ptr<cmark_node, decltype(&cmark_node_free)>;

Tree Parse(absl::string_view text) {
  cmark_gfm_core_extensions_ensure_registered();
  const std::unique_ptr<cmark_parser, decltype(&cmark_parser_free)> parser(
      cmark_parser_new(CMARK_OPT_DEFAULT), &cmark_parser_free);
  cmark_parser_attach_syntax_extension(parser.get(),
                                       cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Tree(cmark_parser_finish(parser.get()), &cmark_node_free);
}

bool IsA(cmark_node* node, absl::string_view type) {
  return cmark_node_get_type_string(node) == type;
}

// The words in a node, without markup.
std::string PlainText(cmark_node* node) {
  std::string text;
  const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(
      cmark_iter_new(node), &cmark_iter_free);
  while (cmark_iter_next(iterator.get()) != CMARK_EVENT_DONE) {
    cmark_node* each = cmark_iter_get_node(iterator.get());
    const cmark_node_type type = cmark_node_get_type(each);
    if (cmark_iter_get_event_type(iterator.get()) != CMARK_EVENT_ENTER) {
      continue;
    }
    if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE) {
      if (const char* literal = cmark_node_get_literal(each)) text += literal;
    } else if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK) {
      text += ' ';
    }
  }
  absl::RemoveExtraAsciiWhitespace(&text);
  return text;
}

// Emphasis, code marks and white space at both ends.
absl::string_view WithoutMarks(absl::string_view text) {
  const auto is_mark = [](char c) {
    return absl::ascii_isspace(static_cast<unsigned char>(c)) ||
           absl::StrContains(kEmphasis, c);
  };
  while (!text.empty() && is_mark(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_mark(text.back())) text.remove_suffix(1);
  return text;
}

struct KeyAndValue {
  std::string key;

  // Where the value begins in the line.
  size_t value;
};

// Splits `**Key:** value` and the like.
std::optional<KeyAndValue> SplitKey(absl::string_view line) {
  for (size_t colon = line.find(':');
       colon != absl::string_view::npos && colon <= kLongestKey;
       colon = line.find(':', colon + 1)) {
    const absl::string_view after = line.substr(colon + 1);
    // Not the colon of an address or a time.
    if (!after.empty() &&
        !absl::ascii_isspace(static_cast<unsigned char>(after[0])) &&
        !absl::StrContains(kEmphasis, after[0])) {
      continue;
    }
    const absl::string_view key = WithoutMarks(line.substr(0, colon));
    // A sentence that ends with a colon is no key.
    if (key.empty() || absl::StrContains(key, ". ") ||
        std::count(key.begin(), key.end(), ' ') >= kMostWordsOfKey) {
      return std::nullopt;
    }
    size_t value = colon + 1;
    // The end of the key's emphasis, but not the beginning of the value's.
    while (value < line.size() && absl::StrContains(kEmphasis, line[value])) {
      ++value;
    }
    return KeyAndValue{std::string(key), value};
  }
  return std::nullopt;
}

// The line below a heading, of equals signs or hyphens.
bool IsUnderline(absl::string_view line) {
  const absl::string_view marks = absl::StripAsciiWhitespace(line);
  return !marks.empty() && (marks[0] == '=' || marks[0] == '-') &&
         marks.find_first_not_of(marks[0]) == absl::string_view::npos;
}

class Outline {
 public:
  Outline(const SourceText& source, const CardLines& lines, ByteRange part)
      : source_(source),
        part_(part),
        lines_(lines),
        first_line_(lines_.LineAt(part.begin)) {}

  Markdown Read() {
    const Tree root =
        Parse(source_.text().substr(part_.begin, part_.end - part_.begin));
    sections_.emplace_back();
    sections_.back().body = part_;
    for (cmark_node* node = cmark_node_first_child(root.get()); node != nullptr;
         node = cmark_node_next(node)) {
      Visit(node);
    }
    for (MarkdownSection& section : sections_) {
      section.body = WithoutComments(source_.text(), section.body);
    }
    AddBlocks(root.get());
    return {std::move(sections_), std::move(blocks_)};
  }

 private:
  void Visit(cmark_node* node) {
    if (IsA(node, "heading")) {
      AddSection(node);
    } else if (IsA(node, "list")) {
      AddItems(node);
    } else if (IsA(node, "table")) {
      AddRows(node);
    } else if (IsA(node, "paragraph")) {
      AddLines(node);
    }
  }

  // However deep: quotations and lists nest as far as somebody likes.
  void AddBlocks(cmark_node* root) {
    const std::unique_ptr<cmark_iter, decltype(&cmark_iter_free)> iterator(
        cmark_iter_new(root), &cmark_iter_free);
    int quotations = 0;
    for (cmark_event_type event = cmark_iter_next(iterator.get());
         event != CMARK_EVENT_DONE; event = cmark_iter_next(iterator.get())) {
      cmark_node* node = cmark_iter_get_node(iterator.get());
      if (IsA(node, "block_quote")) {
        quotations += event == CMARK_EVENT_ENTER ? 1 : -1;
      } else if (event == CMARK_EVENT_ENTER) {
        AddBlock(node, quotations > 0);
      }
    }
  }

  void AddBlock(cmark_node* node, bool quoted) {
    using Form = MarkdownBlock::Form;
    const auto column = static_cast<size_t>(FirstColumn(node));
    if (IsA(node, "table")) {
      AddBlock(Form::kTable, {LineBegin(HeaderLine(node)), End(node)}, quoted);
    } else if (IsA(node, "html_block")) {
      const ByteRange range = {Begin(node), End(node)};
      if (!absl::StrContains(Text(range), "<!--")) {
        AddBlock(Form::kHtml, range, quoted);
      }
    } else if (IsA(node, "paragraph") || IsA(node, "heading")) {
      const int last =
          IsA(node, "heading") ? LastLineOfHeading(node) : LastLine(node);
      AddBlock(Form::kText, {Begin(node) + column - 1, LineEnd(last)}, quoted);
    }
  }

  void AddBlock(MarkdownBlock::Form form, ByteRange range, bool quoted) {
    if (range.begin < range.end) blocks_.push_back({form, range, quoted});
  }

  // Line of the source that a node's line is; both count from 1.
  int Line(int line) const { return first_line_ + line - 1; }
  size_t Begin(cmark_node* node) const { return LineBegin(FirstLine(node)); }
  size_t LineBegin(int line) const {
    return std::min(lines_.Start(Line(line)), part_.end);
  }
  // Behind the last line of the node, without its line break.
  size_t End(cmark_node* node) const {
    return LineEnd(cmark_node_get_end_line(node));
  }
  size_t LineEnd(int line) const {
    return std::min(lines_.Range(Line(line)).end, part_.end);
  }

  absl::string_view Text(ByteRange range) const {
    return source_.text().substr(range.begin, range.end - range.begin);
  }

  void Trim(ByteRange& range) const { range = Trimmed(source_.text(), range); }

  // The parser makes a table of the paragraph that its first row belongs to:
  // the table has the paragraph's first line, and what remains of the paragraph
  // before it has none.
  static int FirstLine(cmark_node* node) {
    const int line = cmark_node_get_start_line(node);
    cmark_node* table = cmark_node_next(node);
    return line > 0 || table == nullptr ? line
                                        : cmark_node_get_start_line(table);
  }
  static int LastLine(cmark_node* node) {
    const int line = cmark_node_get_end_line(node);
    cmark_node* table = cmark_node_next(node);
    return line > 0 || table == nullptr ? line : HeaderLine(table) - 1;
  }
  static int FirstColumn(cmark_node* node) {
    cmark_node* table = cmark_node_next(node);
    return std::max(1, cmark_node_get_start_line(node) > 0 || table == nullptr
                           ? cmark_node_get_start_column(node)
                           : cmark_node_get_start_column(table));
  }

  // Above the row of hyphens, which is above the second row.
  static int HeaderLine(cmark_node* table) {
    cmark_node* header = cmark_node_first_child(table);
    cmark_node* row = header == nullptr ? nullptr : cmark_node_next(header);
    const int hyphens = row == nullptr ? cmark_node_get_end_line(table)
                                       : cmark_node_get_start_line(row) - 1;
    return hyphens - 1;
  }

  // The parser ends a heading with an underline where it notices that it ended:
  // one line below, unless the text ends there.
  int LastLineOfHeading(cmark_node* node) const {
    const int first = cmark_node_get_start_line(node);
    const int last = cmark_node_get_end_line(node);
    return last - 1 > first && IsUnderline(lines_.Text(Line(last - 1)))
               ? last - 1
               : last;
  }

  void AddSection(cmark_node* node) {
    MarkdownSection section;
    section.level = cmark_node_get_heading_level(node);
    section.title = PlainText(node);
    const int last = LastLineOfHeading(node);
    section.heading = {Begin(node), LineEnd(last)};
    Trim(section.heading);
    sections_.back().body.end = section.heading.begin;
    section.body = {std::max(section.heading.end, LineBegin(last + 1)),
                    part_.end};
    sections_.push_back(std::move(section));
  }

  void AddEntry(MarkdownEntry::Form form, std::string key, ByteRange whole,
                size_t value) {
    ByteRange range = {value, whole.end};
    Trim(range);
    if (range.begin < range.end) {
      sections_.back().entries.push_back({form, std::move(key), whole, range});
    }
  }

  void AddItems(cmark_node* list) {
    for (cmark_node* item = cmark_node_first_child(list); item != nullptr;
         item = cmark_node_next(item)) {
      cmark_node* first = cmark_node_first_child(item);
      if (first == nullptr || !IsA(first, "paragraph")) continue;
      const auto column = static_cast<size_t>(FirstColumn(first));
      const size_t begin = std::min(Begin(first) + column - 1, part_.end);
      const absl::string_view line = LineFrom(begin);
      // What is nested below the item belongs to its value.
      ByteRange whole = {begin, std::max(begin, End(item))};
      Trim(whole);
      if (const auto split = SplitKey(line)) {
        AddEntry(MarkdownEntry::Form::kItem, split->key, whole,
                 whole.begin + split->value);
      }
      for (cmark_node* each = cmark_node_next(first); each != nullptr;
           each = cmark_node_next(each)) {
        if (IsA(each, "list")) AddItems(each);
      }
    }
  }

  absl::string_view LineFrom(size_t offset) const {
    const absl::string_view rest =
        source_.text().substr(offset, part_.end - offset);
    return rest.substr(0, rest.find_first_of("\r\n"));
  }

  void AddRows(cmark_node* table) {
    if (cmark_gfm_extensions_get_table_columns(table) != 2) return;
    cmark_node* row = cmark_node_first_child(table);
    if (row == nullptr) return;
    AddRow(MarkdownEntry::Form::kHeader, LineBegin(HeaderLine(table)));
    while ((row = cmark_node_next(row)) != nullptr) {
      AddRow(MarkdownEntry::Form::kRow, Begin(row));
    }
  }

  void AddRow(MarkdownEntry::Form form, size_t begin) {
    const absl::string_view line = LineFrom(begin);
    std::vector<ByteRange> cells;
    size_t from = 0;
    for (size_t i = 0; i <= line.size(); ++i) {
      if (i < line.size() && line[i] == '\\') {
        ++i;
      } else if (i == line.size() || line[i] == '|') {
        ByteRange cell = {begin + from, begin + i};
        Trim(cell);
        // What is outside of the first and the last bar is no cell.
        if (cell.begin < cell.end || !cells.empty()) cells.push_back(cell);
        from = i + 1;
      }
    }
    if (cells.size() < 2) return;
    const absl::string_view key = WithoutMarks(Text(cells[0]));
    if (key.empty()) return;
    AddEntry(form, std::string(key), {cells[0].begin, cells[1].end},
             cells[1].begin);
  }

  void AddLines(cmark_node* paragraph) {
    for (int line = FirstLine(paragraph); line <= LastLine(paragraph); ++line) {
      const size_t begin = LineBegin(line);
      const absl::string_view text = LineFrom(begin);
      if (const auto split = SplitKey(text)) {
        AddEntry(MarkdownEntry::Form::kLine, split->key,
                 {begin, begin + text.size()}, begin + split->value);
      }
    }
  }

  const SourceText& source_;
  const ByteRange part_;
  const CardLines& lines_;
  const int first_line_;
  std::vector<MarkdownSection> sections_;
  std::vector<MarkdownBlock> blocks_;
};

}  // namespace

Markdown ReadMarkdown(const SourceText& source, const CardLines& lines,
                      ByteRange part) {
  return Outline(source, lines, part).Read();
}

bool IsKeyAndValue(absl::string_view line) {
  return SplitKey(line).has_value();
}

}  // namespace modelcard
