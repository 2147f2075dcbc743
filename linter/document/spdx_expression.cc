#include "linter/document/spdx_expression.h"

#include <cstddef>
#include <optional>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

bool IsOperator(absl::string_view word) {
  return absl::EqualsIgnoreCase(word, "OR") ||
         absl::EqualsIgnoreCase(word, "AND");
}

}  // namespace

std::optional<std::vector<absl::string_view>> LicencesIn(
    absl::string_view expression) {
  const std::vector<absl::string_view> words =
      absl::StrSplit(expression, ' ', absl::SkipEmpty());
  if (words.size() % 2 == 0) return std::nullopt;
  std::vector<absl::string_view> licences;
  for (size_t i = 0; i < words.size(); ++i) {
    if (IsOperator(words[i]) != (i % 2 == 1)) return std::nullopt;
    if (i % 2 == 0) licences.push_back(words[i]);
  }
  return licences;
}

}  // namespace modelcard
