#include "linter/cli/fix_documents.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "linter/cli/lint_run.h"
#include "linter/cli/replace_file.h"
#include "linter/document/edit_text.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// The edits of each file that has some, in order and without overlaps.
std::map<std::string, std::vector<TextEdit>> EditsOf(const LintOutput& output) {
  std::map<std::string, std::vector<TextEdit>> edits;
  for (const v1::Finding& finding : output.report.findings()) {
    for (const v1::Edit& edit : finding.edits()) {
      const auto source = output.sources.find(edit.path());
      if (source == output.sources.end()) continue;
      const SourceText& text = source->second;
      const ByteRange range{
          text.OffsetOf({edit.line(), edit.column()}),
          text.OffsetOf({edit.end_line(), edit.end_column()})};
      // An edit for another text than this one is none.
      if (range.end < range.begin ||
          text.text().substr(range.begin, range.end - range.begin) !=
              edit.replaced()) {
        continue;
      }
      edits[edit.path()].push_back({range, edit.replacement()});
    }
  }
  for (auto& [path, list] : edits) {
    std::stable_sort(list.begin(), list.end(),
                     [](const TextEdit& a, const TextEdit& b) {
                       return a.range.begin < b.range.begin;
                     });
    size_t end = 0;
    std::erase_if(list, [&](const TextEdit& edit) {
      const bool overlaps = edit.range.begin < end;
      if (!overlaps) end = edit.range.end;
      return overlaps;
    });
  }
  return edits;
}

}  // namespace

absl::StatusOr<std::string> DiffOfFixes(const LintOutput& output) {
  std::string diff;
  for (const auto& [path, edits] : EditsOf(output)) {
    absl::StrAppend(&diff,
                    UnifiedDiff(path, output.sources.at(path).text(), edits));
  }
  return diff;
}

absl::StatusOr<int> WriteFixes(const LintOutput& output) {
  const auto edits = EditsOf(output);
  std::map<std::string, std::string> texts;
  int count = 0;
  for (const auto& [path, list] : edits) {
    const SourceText& source = output.sources.at(path);
    if (absl::Status status = CheckUnchanged(path, source.text());
        !status.ok()) {
      return status;
    }
    absl::StatusOr<std::string> text = ApplyEdits(source.text(), list);
    if (!text.ok()) return text.status();
    texts[path] = *std::move(text);
    count += static_cast<int>(list.size());
  }
  for (const auto& [path, text] : texts) {
    if (absl::Status status =
            ReplaceFile(path, output.sources.at(path).text(), text);
        !status.ok()) {
      return status;
    }
  }
  return count;
}

}  // namespace modelcard
