#include "linter/document/edit_text.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/document/source_text.h"

namespace modelcard {
namespace {

// Unchanged lines shown on each side of a change.
constexpr size_t kContext = 3;

// Lines with their line breaks.
std::vector<absl::string_view> LinesOf(absl::string_view text) {
  std::vector<absl::string_view> lines;
  while (!text.empty()) {
    const size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return lines;
}

// Lines [begin, end) of the text before, and what stands there after.
struct Change {
  size_t begin, end;
  std::vector<std::string> lines;
};

// The index of the line that holds the byte; the number of lines at the end.
size_t LineAt(const std::vector<size_t>& starts, size_t offset) {
  return static_cast<size_t>(
      std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin() -
      1);
}

// Edits as changes of whole lines, in order.
std::vector<Change> ChangesOf(absl::string_view before,
                              std::vector<TextEdit> edits) {
  const std::vector<absl::string_view> lines = LinesOf(before);
  std::vector<size_t> starts;
  for (const absl::string_view line : lines) {
    starts.push_back(static_cast<size_t>(line.data() - before.data()));
  }
  starts.push_back(before.size());
  std::sort(edits.begin(), edits.end(),
            [](const TextEdit& a, const TextEdit& b) {
              return a.range.begin < b.range.begin;
            });
  std::vector<Change> changes;
  for (size_t i = 0; i < edits.size();) {
    const size_t begin = LineAt(starts, edits[i].range.begin);
    size_t end = begin;
    std::vector<TextEdit> here;
    // All edits that touch the same lines are one change.
    for (; i < edits.size() &&
           (here.empty() || LineAt(starts, edits[i].range.begin) < end);
         ++i) {
      end = std::max(
          end, std::min(lines.size(), LineAt(starts, edits[i].range.end) + 1));
      here.push_back(edits[i]);
    }
    const size_t offset = starts[begin];
    for (TextEdit& edit : here) {
      edit.range.begin -= offset;
      edit.range.end -= offset;
    }
    const absl::StatusOr<std::string> after =
        ApplyEdits(before.substr(offset, starts[end] - offset), here);
    if (!after.ok()) continue;
    Change change{begin, end, {}};
    for (const absl::string_view line : LinesOf(*after)) {
      change.lines.emplace_back(line);
    }
    // Whole lines that were taken out touch the line behind them.
    while (change.end > change.begin && !change.lines.empty() &&
           change.lines.back() == lines[change.end - 1]) {
      change.lines.pop_back();
      --change.end;
    }
    changes.push_back(std::move(change));
  }
  return changes;
}

void AppendLine(char mark, absl::string_view line, std::string& out) {
  absl::StrAppend(&out, absl::string_view(&mark, 1), line);
  if (!absl::EndsWith(line, "\n")) {
    absl::StrAppend(&out, "\n\\ No newline at end of file\n");
  }
}

// "begin,count" as hunk headers write it: from 1, but 0 for an empty range.
std::string HunkRange(size_t begin, size_t count) {
  return absl::StrCat(count == 0 ? begin : begin + 1, ",", count);
}

}  // namespace

absl::StatusOr<std::string> ApplyEdits(absl::string_view text,
                                       std::vector<TextEdit> edits) {
  std::stable_sort(edits.begin(), edits.end(),
                   [](const TextEdit& a, const TextEdit& b) {
                     return a.range.begin < b.range.begin;
                   });
  std::string result;
  size_t copied = 0;
  for (const TextEdit& edit : edits) {
    if (edit.range.begin < copied || edit.range.end < edit.range.begin ||
        edit.range.end > text.size()) {
      return absl::InvalidArgumentError("two changes are for the same text");
    }
    absl::StrAppend(&result, text.substr(copied, edit.range.begin - copied),
                    edit.replacement);
    copied = edit.range.end;
  }
  absl::StrAppend(&result, text.substr(copied));
  return result;
}

std::vector<TextEdit> EditsBetween(absl::string_view before,
                                   absl::string_view after) {
  std::vector<TextEdit> edits;
  const std::vector<absl::string_view> old_lines = LinesOf(before);
  const std::vector<absl::string_view> new_lines = LinesOf(after);
  if (old_lines.size() == new_lines.size()) {
    for (size_t i = 0; i < old_lines.size(); ++i) {
      if (old_lines[i] == new_lines[i]) continue;
      const auto begin =
          static_cast<size_t>(old_lines[i].data() - before.data());
      edits.push_back(
          {{begin, begin + old_lines[i].size()}, std::string(new_lines[i])});
    }
    return edits;
  }
  const size_t shorter = std::min(before.size(), after.size());
  size_t head = 0, tail = 0;
  while (head < shorter && before[head] == after[head]) ++head;
  while (tail < shorter - head &&
         before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
    ++tail;
  }
  edits.push_back(
      {{head, before.size() - tail},
       std::string(after.substr(head, after.size() - tail - head))});
  return edits;
}

std::string UnifiedDiff(absl::string_view path, absl::string_view before,
                        const std::vector<TextEdit>& edits) {
  const std::vector<absl::string_view> lines = LinesOf(before);
  const std::vector<Change> changes = ChangesOf(before, edits);
  if (changes.empty()) return "";
  std::string out = absl::StrCat("--- a/", path, "\n+++ b/", path, "\n");
  long shift = 0;
  for (size_t i = 0; i < changes.size();) {
    size_t last = i;
    while (last + 1 < changes.size() &&
           changes[last + 1].begin <= changes[last].end + 2 * kContext) {
      ++last;
    }
    const size_t begin =
        changes[i].begin - std::min(changes[i].begin, kContext);
    const size_t end = std::min(lines.size(), changes[last].end + kContext);
    std::string body;
    size_t line = begin;
    size_t added = 0, removed = 0;
    for (; i <= last; ++i) {
      for (; line < changes[i].begin; ++line)
        AppendLine(' ', lines[line], body);
      for (; line < changes[i].end; ++line, ++removed) {
        AppendLine('-', lines[line], body);
      }
      for (const std::string& text : changes[i].lines) {
        AppendLine('+', text, body);
        ++added;
      }
    }
    for (; line < end; ++line) AppendLine(' ', lines[line], body);
    const size_t count = end - begin;
    const size_t count_after = count - removed + added;
    const size_t begin_after =
        static_cast<size_t>(static_cast<long>(begin) + shift);
    absl::StrAppend(&out, "@@ -", HunkRange(begin, count), " +",
                    HunkRange(begin_after, count_after), " @@\n", body);
    shift += static_cast<long>(added) - static_cast<long>(removed);
  }
  return out;
}

}  // namespace modelcard
