#include "linter/check/shared_lines.h"

#include <string>
#include <tuple>
#include <vector>

#include "absl/container/btree_map.h"
#include "absl/strings/str_cat.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

// Where the lines belong, and what they are.
using Lines = std::tuple<std::string, int, int, std::string>;

bool Counts(const v1::Finding& finding) {
  return !finding.has_waiver() && !finding.in_baseline();
}

}  // namespace

void OfferLinesOnce(std::vector<v1::Finding>& findings, Language language) {
  absl::btree_map<Lines, const v1::Finding*> keepers;
  const auto key = [](const v1::Finding& finding) {
    return Lines(finding.path(), finding.line(), finding.column(),
                 finding.paste());
  };
  for (const v1::Finding& finding : findings) {
    if (finding.paste().empty()) continue;
    const v1::Finding*& keeper = keepers[key(finding)];
    if (keeper == nullptr || (!Counts(*keeper) && Counts(finding))) {
      keeper = &finding;
    }
  }
  for (v1::Finding& finding : findings) {
    if (finding.paste().empty()) continue;
    const v1::Finding* keeper = keepers.at(key(finding));
    if (keeper == &finding) continue;
    finding.clear_paste();
    absl::StrAppend(finding.mutable_hint(),
                    Say(language, " The lines to add for $0 hold it.",
                        " De toe te voegen regels van $0 bevatten het.",
                        keeper->rule_id()));
  }
}

}  // namespace modelcard
