#include "linter/premerge/uncompared.h"

#include <set>
#include <string>
#include <vector>

#include "linter/document/both.h"
#include "linter/premerge/compare.h"
#include "linter/premerge/summary.h"

namespace modelcard {
namespace {

// A target that has a report now and none at the base.
Both WithoutBase(const PremergeInput& input, const std::string& label) {
  if (input.base_build->targets.contains(label)) {
    return InBoth("$0, which could not be built at the base",
                  "$0, dat bij de basis niet kon worden gebouwd", label);
  }
  return InBoth(
      "$0, which is new: if it was renamed, look for what it says less",
      "$0, dat nieuw is: als het hernoemd is, kijk dan of het minder zegt",
      label);
}

}  // namespace

std::vector<Both> Uncompared(const PremergeInput& input) {
  std::vector<Both> sentences;
  if (!input.base_build) return sentences;
  const std::set<std::string> labels(input.targets.begin(),
                                     input.targets.end());
  for (const std::string& label : labels) {
    const auto head = input.head.find(label);
    if (head == input.head.end()) continue;  // it has no verdict either
    const auto base = input.base.find(label);
    if (base == input.base.end()) {
      sentences.push_back(WithoutBase(input, label));
      continue;
    }
    if (base->second.document == nullptr || head->second.document == nullptr) {
      sentences.push_back(InBoth(
          "the answers of $0, which cannot be read in both commits",
          "de antwoorden van $0, die niet in beide commits te lezen zijn",
          label));
    }
  }
  return sentences;
}

}  // namespace modelcard
