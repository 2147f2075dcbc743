#include "linter/card/prose.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/card/card_lines.h"
#include "linter/card/markdown.h"
#include "linter/card/trim.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

constexpr absl::string_view kEndOfSentence = ". ";

bool EndsHard(absl::string_view line) {
  return absl::EndsWith(line, "  ") || absl::EndsWith(line, "\\") ||
         absl::EndsWith(line, "<br>") || absl::EndsWith(line, "<br/>");
}

// The first piece behind `at`.
auto PieceBehind(const Sentence& sentence, size_t at) {
  return std::upper_bound(
      sentence.pieces.begin(), sentence.pieces.end(), at,
      [](size_t offset, const auto& piece) { return offset < piece.first; });
}

size_t OffsetAt(const Sentence& sentence, size_t at) {
  const auto& [begin, source] = *std::prev(PieceBehind(sentence, at));
  return source + (at - begin);
}

class Splitter {
 public:
  Splitter(const SourceText& source, const CardLines& lines,
           const MarkdownBlock& block)
      : source_(source), lines_(lines), block_(block) {}

  std::vector<Sentence> Split() {
    const int last = lines_.LineAt(block_.range.end);
    for (int line = lines_.LineAt(block_.range.begin); line <= last; ++line) {
      AddLine(line);
    }
    Finish();
    return std::move(sentences_);
  }

 private:
  void AddLine(int line) {
    ByteRange range = lines_.Range(line);
    const bool ends = EndsHard(lines_.Text(line)) ||
                      block_.form == MarkdownBlock::Form::kHtml;
    range.begin = std::max(range.begin, block_.range.begin);
    range.end = std::min(range.end, block_.range.end);
    range = WithoutMarks(range);
    const absl::string_view text = Text(range);
    const bool is_row = absl::StartsWith(text, "|");
    if (is_row || IsKeyAndValue(text)) Finish();
    if (is_row) return;
    if (!run_.text.empty()) run_.text += ' ';
    run_.pieces.emplace_back(run_.text.size(), range.begin);
    absl::StrAppend(&run_.text, text);
    if (ends) Finish();
  }

  absl::string_view Text(ByteRange range) const {
    return range.begin < range.end
               ? source_.text().substr(range.begin, range.end - range.begin)
               : "";
  }

  // Without the marks of a quotation before it.
  ByteRange WithoutMarks(ByteRange range) const {
    range.end = std::max(range.begin, range.end);
    range = Trimmed(source_.text(), range);
    while (block_.quoted && absl::StartsWith(Text(range), ">")) {
      ++range.begin;
      range = Trimmed(source_.text(), range);
    }
    return range;
  }

  // Cuts what was gathered into sentences.
  void Finish() {
    size_t from = 0;
    while (from < run_.text.size()) {
      size_t end = run_.text.find(kEndOfSentence, from);
      if (end == std::string::npos) end = run_.text.size();
      AddSentence(from, end);
      from = end + kEndOfSentence.size();
    }
    run_ = {};
  }

  void AddSentence(size_t begin, size_t end) {
    Sentence sentence;
    sentence.text = run_.text.substr(begin, end - begin);
    sentence.pieces.emplace_back(0, OffsetAt(run_, begin));
    for (auto piece = PieceBehind(run_, begin);
         piece != run_.pieces.end() && piece->first < end; ++piece) {
      sentence.pieces.emplace_back(piece->first - begin, piece->second);
    }
    if (!sentence.text.empty()) sentences_.push_back(std::move(sentence));
  }

  const SourceText& source_;
  const CardLines& lines_;
  const MarkdownBlock& block_;

  // The lines that belong together, not yet cut.
  Sentence run_;
  std::vector<Sentence> sentences_;
};

}  // namespace

ByteRange Sentence::PlaceOf(size_t begin, size_t end) const {
  return {OffsetAt(*this, begin), OffsetAt(*this, end - 1) + 1};
}

std::vector<Sentence> SentencesOf(const SourceText& source,
                                  const CardLines& lines,
                                  const MarkdownBlock& block) {
  return Splitter(source, lines, block).Split();
}

}  // namespace modelcard
