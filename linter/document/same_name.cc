#include "linter/document/same_name.h"

#include <algorithm>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"

namespace modelcard {
namespace {

std::vector<absl::string_view> Words(absl::string_view text) {
  return absl::StrSplit(text, absl::ByAnyChar(" \t\n\r"), absl::SkipEmpty());
}

}  // namespace

bool SameName(absl::string_view a, absl::string_view b) {
  const std::vector<absl::string_view> words = Words(a);
  return !words.empty() &&
         std::ranges::equal(words, Words(b),
                            [](absl::string_view x, absl::string_view y) {
                              return absl::EqualsIgnoreCase(x, y);
                            });
}

}  // namespace modelcard
