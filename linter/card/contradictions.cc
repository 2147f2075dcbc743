#include "linter/card/contradictions.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/string_view.h"
#include "linter/card/card_lines.h"
#include "linter/card/markdown.h"
#include "linter/card/prose.h"
#include "linter/card/quantity.h"
#include "linter/card/subject.h"
#include "linter/card/topic.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

constexpr size_t kReach = 60;

struct Mention {
  double value;
  ByteRange range;
};

// A sentence, and whether it goes on about another model.
struct Statement {
  Sentence sentence;
  bool of_other = false;
};

bool IsRow(absl::string_view line) {
  return absl::StartsWith(absl::StripLeadingAsciiWhitespace(line), "|");
}

bool SayTheSame(double a, double b, double ratio) {
  return std::max(a, b) <= ratio * std::min(a, b);
}

class Finder {
 public:
  Finder(const SourceText& source, const CardLines& lines, const Markdown& text,
         const std::vector<StatedQuantity>& stated,
         const std::vector<std::string>& own_names)
      : source_(source),
        lines_(lines),
        text_(text),
        stated_(stated),
        own_(own_names) {}

  std::vector<QuantityClash> Find() {
    for (const MarkdownBlock& block : text_.blocks) AddSentences(block);
    std::vector<QuantityClash> found;
    for (const Topic& topic : Topics()) {
      listed_.clear();
      said_.clear();
      clash_.reset();
      for (const StatedQuantity& each : stated_) {
        if (each.field == topic.field) AddValue(topic, each.value, listed_);
      }
      ScanEntries(topic);
      for (const MarkdownBlock& block : text_.blocks) ScanRows(topic, block);
      for (const Statement& each : statements_) ScanSentence(topic, each);
      if (auto contradiction = Judge(topic)) {
        found.push_back(*std::move(contradiction));
      }
    }
    return found;
  }

 private:
  // A quotation about another model is about it to its end.
  void AddSentences(const MarkdownBlock& block) {
    if (block.form == MarkdownBlock::Form::kTable) return;
    bool of_other = false;
    for (Sentence& each : SentencesOf(source_, lines_, block)) {
      const bool keeps = of_other && (block.quoted || GoesOn(each.text));
      of_other = keeps || own_.IsAboutOther(each.text);
      statements_.push_back({std::move(each), keeps});
    }
  }

  // Also of what looks like rows, but is no table for Markdown.
  void ScanRows(const Topic& topic, const MarkdownBlock& block) {
    std::optional<size_t> column;
    const int last = lines_.LineAt(block.range.end);
    for (int line = lines_.LineAt(block.range.begin); line <= last; ++line) {
      const absl::string_view row = lines_.Text(line);
      if (absl::StrContains(row, '|') &&
          (block.form == MarkdownBlock::Form::kTable || IsRow(row))) {
        ScanRow(topic, lines_.Start(line), row, column);
      }
    }
  }

  // Items and lines `key: value` of the sections.
  void ScanEntries(const Topic& topic) {
    for (const MarkdownSection& section : text_.sections) {
      std::vector<Mention> here;
      for (const MarkdownEntry& entry : section.entries) {
        if (entry.form != MarkdownEntry::Form::kItem &&
            entry.form != MarkdownEntry::Form::kLine) {
          continue;
        }
        const std::string key = absl::AsciiStrToLower(entry.key);
        if (!absl::StrContains(key, topic.key) || IsOfAnother(key)) {
          continue;
        }
        AddValue(topic, entry.value, here);
      }
      listed_.insert(listed_.end(), here.begin(), here.end());
      for (const Mention& each : here) {
        if (!clash_ && !SayTheSame(each.value, here[0].value, topic.same)) {
          clash_ = {here[0], each};
        }
      }
    }
  }

  // A value that is nothing but one number, of something that it is of.
  void AddValue(const Topic& topic, ByteRange value,
                std::vector<Mention>& mentions) const {
    const std::string text = absl::AsciiStrToLower(
        source_.text().substr(value.begin, value.end - value.begin));
    const std::vector<Quantity> numbers = QuantitiesIn(text);
    if (numbers.size() != 1 || numbers[0].value < topic.least) return;
    const absl::string_view behind = absl::StripAsciiWhitespace(
        absl::string_view(text).substr(numbers[0].end));
    if (!behind.empty() && !absl::StartsWith(behind, topic.unit)) return;
    mentions.push_back(
        {numbers[0].value,
         {value.begin + numbers[0].begin, value.begin + numbers[0].end}});
  }

  // The first row with the key names the column; a key in the first of two
  // columns names its row.
  void ScanRow(const Topic& topic, size_t begin, absl::string_view row,
               std::optional<size_t>& column) {
    std::vector<std::pair<size_t, absl::string_view>> cells;
    size_t from = IsRow(row) ? row.find('|') + 1 : 0;
    for (size_t i = from; i < row.size(); ++i) {
      if (row[i] != '|') continue;
      cells.emplace_back(from, row.substr(from, i - from));
      from = i + 1;
    }
    // Without a bar at the end.
    const absl::string_view last = row.substr(from);
    if (!absl::StripAsciiWhitespace(last).empty()) {
      cells.emplace_back(from, last);
    }
    const auto has_key = [&](absl::string_view cell) {
      return absl::StrContains(absl::AsciiStrToLower(cell), topic.key);
    };
    if (cells.size() == 2 && has_key(cells[0].second)) {
      AddCell(topic, begin + cells[1].first, cells[1].second);
      return;
    }
    if (column && *column < cells.size()) {
      AddCell(topic, begin + cells[*column].first, cells[*column].second);
      return;
    }
    for (size_t i = 0; i < cells.size(); ++i) {
      if (has_key(cells[i].second) && !column) column = i;
    }
  }

  void AddCell(const Topic& topic, size_t begin, absl::string_view cell) {
    const std::vector<Quantity> numbers = QuantitiesIn(cell);
    for (const Quantity& number : numbers) {
      if (number.value < topic.least) continue;
      listed_.push_back(
          {number.value, {begin + number.begin, begin + number.end}});
    }
  }

  void ScanSentence(const Topic& topic, const Statement& statement) {
    const std::string& sentence = statement.sentence.text;
    const std::string lower = absl::AsciiStrToLower(sentence);
    if (statement.of_other || !absl::StrContains(lower, topic.near)) return;
    for (const absl::string_view word : topic.unless) {
      if (absl::StrContains(lower, word)) return;
    }
    std::vector<Mention> mentions;
    size_t before = 0;
    for (const Quantity& number : QuantitiesIn(sentence)) {
      const absl::string_view behind =
          absl::string_view(lower).substr(number.end, topic.unit.size() + 2);
      const size_t gap = behind.find(topic.unit);
      if (gap == absl::string_view::npos || gap > 2 ||
          number.value < topic.least) {
        continue;
      }
      const size_t from = number.begin < kReach ? 0 : number.begin - kReach;
      const absl::string_view around = absl::string_view(lower).substr(
          from, number.end + kReach + topic.near.size() - from);
      if (!absl::StrContains(around, topic.near)) continue;
      mentions.push_back(
          {number.value, statement.sentence.PlaceOf(number.begin, number.end)});
      before = number.begin;
    }
    // Two in a sentence are compared there.
    if (mentions.size() != 1) return;
    if (own_.IsOther(absl::string_view(sentence).substr(0, before))) return;
    said_.push_back(mentions[0]);
  }

  std::optional<QuantityClash> Judge(const Topic& topic) const {
    for (size_t i = 0; i < said_.size(); ++i) {
      const auto agrees = [&](const Mention& other) {
        return SayTheSame(said_[i].value, other.value, topic.same);
      };
      const Mention* other = nullptr;
      if (!listed_.empty()) {
        if (std::any_of(listed_.begin(), listed_.end(), agrees)) continue;
        other = &listed_.front();
      } else if (i > 0 && !agrees(said_.front())) {
        other = &said_.front();
      }
      if (other == nullptr) continue;
      Mention first = *other;
      Mention second = said_[i];
      if (second.range.begin < first.range.begin) std::swap(first, second);
      return ClashOf(topic, first, second);
    }
    if (clash_) return ClashOf(topic, clash_->first, clash_->second);
    return std::nullopt;
  }

  static QuantityClash ClashOf(const Topic& topic, const Mention& first,
                               const Mention& second) {
    return {std::string(topic.quantity),
            std::string(topic.quantity_nl),
            {first.range, first.range},
            {second.range, second.range}};
  }

  const SourceText& source_;
  const CardLines& lines_;
  const Markdown& text_;
  const std::vector<StatedQuantity>& stated_;
  const OwnModel own_;
  std::vector<Statement> statements_;

  // Two items of one list that differ.
  std::optional<std::pair<Mention, Mention>> clash_;

  // In tables, lists and keys, and in sentences.
  std::vector<Mention> listed_;
  std::vector<Mention> said_;
};

}  // namespace

std::vector<QuantityClash> FindContradictions(
    const SourceText& source, const CardLines& lines, const Markdown& text,
    const std::vector<StatedQuantity>& stated,
    const std::vector<std::string>& own_names) {
  return Finder(source, lines, text, stated, own_names).Find();
}

}  // namespace modelcard
