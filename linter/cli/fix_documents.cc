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
#include "absl/strings/string_view.h"
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

// Mending a text settles in a round or two; more would be a fault of ours.
constexpr int kMaxRounds = 5;

}  // namespace

absl::StatusOr<FixedRun> RunLintAndFix(LintInputs inputs) {
  absl::StatusOr<LintOutput> output = RunLint(inputs);
  if (!output.ok()) return output.status();
  FixedRun run{*output, *std::move(output), {}};
  for (int round = 0; round < kMaxRounds; ++round) {
    if (!run.after.report.failures().empty()) break;
    const auto edits = EditsOf(run.after);
    if (edits.empty()) break;
    for (const auto& [path, list] : edits) {
      absl::StatusOr<std::string> text =
          ApplyEdits(run.after.sources.at(path).text(), list);
      if (!text.ok()) return text.status();
      run.texts[path] = *std::move(text);
      run.count += static_cast<int>(list.size());
    }
    inputs.edited = run.texts;
    output = RunLint(inputs);
    if (!output.ok()) return output.status();
    run.after = *std::move(output);
  }
  return run;
}

std::string DiffOf(const FixedRun& run) {
  std::string diff;
  for (const auto& [path, text] : run.texts) {
    const absl::string_view before = run.before.sources.at(path).text();
    absl::StrAppend(&diff,
                    UnifiedDiff(path, before, EditsBetween(before, text)));
  }
  return diff;
}

absl::Status WriteTexts(const FixedRun& run) {
  for (const auto& [path, text] : run.texts) {
    if (absl::Status status =
            CheckUnchanged(path, run.before.sources.at(path).text());
        !status.ok()) {
      return status;
    }
  }
  for (const auto& [path, text] : run.texts) {
    if (absl::Status status =
            ReplaceFile(path, run.before.sources.at(path).text(), text);
        !status.ok()) {
      return status;
    }
  }
  return absl::OkStatus();
}

}  // namespace modelcard
