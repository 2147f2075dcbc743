#include "linter/report/details.h"

#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "linter/report/place.h"
#include "linter/report/printable.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

bool Counts(const v1::Finding& finding) {
  return !finding.has_waiver() && !finding.in_baseline();
}

std::string SeverityWord(const v1::Finding& finding, Language language) {
  if (finding.has_waiver()) return Say(language, "waived", "ontheven");
  if (finding.in_baseline()) {
    return Say(language, "in the baseline", "in de uitgangslijst");
  }
  switch (finding.severity()) {
    case v1::Finding::ERROR:
      return Say(language, "error", "fout");
    case v1::Finding::WARNING:
      return Say(language, "warning", "waarschuwing");
    default:
      return Say(language, "note", "opmerking");
  }
}

std::string WhyNotCounted(const v1::Finding& finding, Language language) {
  if (finding.has_waiver()) {
    const v1::AppliedWaiver& waiver = finding.waiver();
    return Printable(absl::StrCat(waiver.reason(), " (", waiver.owner(),
                                  Say(language, ", until ", ", tot en met "),
                                  waiver.expires(), ")"));
  }
  return finding.in_baseline()
             ? Say(language, "stands in the baseline of known findings",
                   "staat in de uitgangslijst van bekende bevindingen")
             : "";
}

std::string OtherPlaces(const v1::Finding& finding, Language language) {
  std::string places;
  for (const v1::RelatedPlace& place : finding.related()) {
    absl::StrAppend(&places, " (", Say(language, "see ", "zie "),
                    RelatedText(place), ")");
  }
  return places;
}

std::string Details(const v1::Finding& finding, Language language) {
  std::vector<std::string> lines;
  const auto add = [&](absl::string_view label, absl::string_view text) {
    if (text.empty()) return;
    lines.push_back(absl::StrCat(
        label, ": ",
        Printable(absl::StripSuffix(text, "\n"), /*keep_line_breaks=*/true)));
  };
  for (const v1::RelatedPlace& place : finding.related()) {
    add(Say(language, "see", "zie"), RelatedText(place));
  }
  add(Say(language, "law", "wet"), absl::StrJoin(finding.citations(), "; "));
  add(SeverityWord(finding, language), WhyNotCounted(finding, language));
  if (Counts(finding)) {
    add(Say(language, "help", "hulp"), finding.hint());
    add(Say(language, "add", "voeg toe"),
        finding.paste().empty() ? "" : absl::StrCat("\n", finding.paste()));
  }
  return absl::StrJoin(lines, "\n");
}

}  // namespace modelcard
