#include "linter/document/spdx_expression.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

bool IsOperator(absl::string_view word) {
  return absl::EqualsIgnoreCase(word, "OR") ||
         absl::EqualsIgnoreCase(word, "AND");
}

}  // namespace

std::vector<absl::string_view> SpdxTokens(absl::string_view expression) {
  std::vector<absl::string_view> tokens;
  while (!expression.empty()) {
    const size_t length =
        expression[0] == ' ' || expression[0] == '(' || expression[0] == ')'
            ? 1
            : std::min(expression.find_first_of(" ()"), expression.size());
    if (expression[0] != ' ') tokens.push_back(expression.substr(0, length));
    expression.remove_prefix(length);
  }
  return tokens;
}

// Which of AND and OR binds more makes no difference to which licences there
// are: an identifier and an operator come in turns, and parentheses open before
// the one and close before the other.
std::optional<std::vector<absl::string_view>> LicencesIn(
    absl::string_view expression) {
  std::vector<absl::string_view> licences;
  int open = 0;
  bool complete = false;
  for (const absl::string_view token : SpdxTokens(expression)) {
    if (token == "(") {
      if (complete) return std::nullopt;
      ++open;
    } else if (token == ")") {
      if (!complete || open == 0) return std::nullopt;
      --open;
    } else if (IsOperator(token) != complete) {
      return std::nullopt;
    } else {
      if (!complete) licences.push_back(token);
      complete = !complete;
    }
  }
  if (!complete || open > 0) return std::nullopt;
  return licences;
}

}  // namespace modelcard
