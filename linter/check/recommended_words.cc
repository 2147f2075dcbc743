#include <algorithm>
#include <string>
#include <vector>

#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "linter/check/check.h"
#include "linter/check/checks.h"
#include "linter/check/content.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// Words have a letter or a figure: a dash between spaces is none.
int CountWords(absl::string_view text) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(text, absl::ByAnyChar(" \t\r\n"), absl::SkipEmpty());
  return static_cast<int>(std::count_if(words.begin(), words.end(), HasWords));
}

}  // namespace

Result CheckRecommendedWords(const LintContext& context, const Value& value,
                             Reporter& reporter) {
  const int recommended = static_cast<int>(value.shape().recommended_words());
  if (recommended == 0) return Result::kPass;
  const int words = CountWords(value.Text());
  if (words >= recommended) return Result::kPass;
  reporter.Report({
      .check = "recommended_words",
      .entry = value.entry,
      .path = value.path,
      .message = context.Say(words == 1 ? "$0 has $1 word, $2 recommended"
                                        : "$0 has $1 words, $2 recommended",
                             words == 1 ? "$0 telt $1 woord, $2 aanbevolen"
                                        : "$0 telt $1 woorden, $2 aanbevolen",
                             Name(context, value.entry, value.path), words,
                             recommended),
      .hint = value.entry == nullptr
                  ? ""
                  : In(context.language, value.entry->requirement->what()),
      .severity = v1::Finding::WARNING,
  });
  return Result::kFault;
}

}  // namespace modelcard
