#include "linter/policy/shrink_baseline.h"

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/algorithm/container.h"
#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/document/document.h"
#include "linter/document/edit_text.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "modelcard/v1/baseline.pb.h"

namespace modelcard {
namespace {

bool IsBlank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

// An entry that does not repeat the field's name stands in a list with others.
bool IsInList(const FieldLocation& entry) {
  return entry.field.begin == entry.value.begin;
}

// From there, past white space and comments.
size_t SkipSpace(absl::string_view text, size_t at) {
  while (at < text.size()) {
    if (text[at] == '#') {
      while (at < text.size() && text[at] != '\n') ++at;
    } else if (IsBlank(text[at]) || text[at] == '\n') {
      ++at;
    } else {
      break;
    }
  }
  return at;
}

// An entry that is a whole list goes with its bracket.
FieldLocation WithBracket(absl::string_view text, FieldLocation entry) {
  const size_t close = SkipSpace(text, entry.field.end);
  const absl::string_view name =
      text.substr(entry.field.begin, entry.value.begin - entry.field.begin);
  if (absl::StrContains(name, '[') && close < text.size() &&
      text[close] == ']') {
    entry.field.end = close + 1;
  }
  return entry;
}

// Finds what has to go with an entry for the rest to be read.
class Cutter {
 public:
  Cutter(absl::string_view text, std::vector<FieldLocation> entries,
         const std::set<int>& indexes)
      : text_(text), entries_(std::move(entries)), gone_(entries_.size()) {
    for (const int i : indexes) gone_[static_cast<size_t>(i)] = true;
  }

  std::vector<TextEdit> Cut() {
    for (size_t i = 0; i < entries_.size(); ++i) {
      if (gone_[i]) CutEntry(i);
    }
    return std::move(edits_);
  }

 private:
  void CutEntry(size_t i) {
    const ByteRange entry = entries_[i].field;
    const size_t separator = SeparatorBehind(i);
    const bool takes_separator = separator < text_.size();
    // The last of those that stay has no comma behind it.
    if (IsInList(entries_[i]) && !takes_separator) CutCommaBefore(i);
    if (takes_separator && OnlyBlanks(entry.end, separator)) {
      Add({entry.begin, separator + 1});
      return;
    }
    Add(entry);
    if (takes_separator) Add({separator, separator + 1});
  }

  // The comma between this and the next; of an entry that names the field also
  // the semicolon that may end it. The text's size if there is none.
  size_t SeparatorBehind(size_t i) const {
    const size_t at = SkipSpace(text_, entries_[i].field.end);
    if (at >= text_.size()) return at;
    const bool ends =
        text_[at] == ',' || (text_[at] == ';' && !IsInList(entries_[i]));
    return ends ? at : text_.size();
  }

  // Before the last of a list: the comma behind the last one that stays, if any
  // does. Those between went with the entries before them.
  void CutCommaBefore(size_t i) {
    while (i > 0) {
      --i;
      if (!IsInList(entries_[i])) return;
      const size_t comma = SeparatorBehind(i);
      if (comma >= text_.size()) return;
      if (gone_[i]) continue;
      Add({comma, comma + 1});
      return;
    }
  }

  bool OnlyBlanks(size_t begin, size_t end) const {
    return absl::c_all_of(text_.substr(begin, end - begin), IsBlank);
  }

  // With its line, if there is nothing else in it.
  void Add(ByteRange range) {
    size_t begin = range.begin, end = range.end;
    while (begin > 0 && IsBlank(text_[begin - 1])) --begin;
    while (end < text_.size() && IsBlank(text_[end])) ++end;
    const bool begins = begin == 0 || text_[begin - 1] == '\n';
    const bool ends = end == text_.size() || text_[end] == '\n';
    if (begins && ends) {
      range = {begin, end < text_.size() ? end + 1 : end};
    }
    edits_.push_back({range, ""});
  }

  const absl::string_view text_;
  const std::vector<FieldLocation> entries_;
  std::vector<bool> gone_;
  std::vector<TextEdit> edits_;
};

v1::Baseline MessageOf(const Document& document) {
  return google::protobuf::DownCastMessage<v1::Baseline>(document.message());
}

v1::Baseline Without(v1::Baseline baseline, const std::set<int>& indexes) {
  for (auto i = indexes.rbegin(); i != indexes.rend(); ++i) {
    baseline.mutable_entries()->DeleteSubrange(*i, 1);
  }
  return baseline;
}

bool Says(const std::string& path, const std::string& text,
          const v1::Baseline& baseline) {
  const auto read =
      ReadTextproto(SourceText(path, text), {v1::Baseline::descriptor()});
  const auto* document = std::get_if<Document>(&read);
  return document != nullptr && MessageOf(*document).SerializeAsString() ==
                                    baseline.SerializeAsString();
}

absl::Status NotCut(const Document& baseline, const std::set<int>& indexes) {
  const SourceText& source = baseline.source();
  std::vector<int> lines;
  for (const int i : indexes) {
    const FieldPath path =
        Join({}, v1::Baseline::descriptor()->FindFieldByName("entries"), i);
    lines.push_back(
        source.PositionAt(baseline.NearestTo(path).field.begin).line);
  }
  return absl::FailedPreconditionError(absl::StrCat(
      source.path(), ": entries can only be taken out of a baseline as ",
      "`modelcard baseline` writes it; nothing was written. Take out by hand: ",
      lines.size() == 1 ? "line " : "lines ", absl::StrJoin(lines, ", ")));
}

}  // namespace

absl::StatusOr<std::string> WithoutEntries(const Document& baseline,
                                           const std::set<int>& indexes) {
  const v1::Baseline before = MessageOf(baseline);
  const absl::string_view text = baseline.source().text();
  std::vector<FieldLocation> entries;
  for (int i = 0; i < before.entries_size(); ++i) {
    const FieldLocation* entry = baseline.Find(
        Join({}, v1::Baseline::descriptor()->FindFieldByName("entries"), i));
    if (entry == nullptr) return NotCut(baseline, indexes);
    entries.push_back(WithBracket(text, *entry));
  }
  absl::StatusOr<std::string> after =
      ApplyEdits(text, Cutter(text, std::move(entries), indexes).Cut());
  if (!after.ok() ||
      !Says(baseline.source().path(), *after, Without(before, indexes))) {
    return NotCut(baseline, indexes);
  }
  return after;
}

}  // namespace modelcard
