#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "linter/premerge/summary.h"
#include "linter/report/printable.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/premerge.pb.h"

namespace modelcard {
namespace {

using Summary = v1::PremergeSummary;

std::string VerdictWord(Summary::Verdict verdict, Language language) {
  switch (verdict) {
    case Summary::PASSED:
      return Say(language, "passed", "geslaagd");
    case Summary::FAILED:
      return Say(language, "FAILED", "GEZAKT");
    default:
      return Say(language, "NO VERDICT", "GEEN OORDEEL");
  }
}

std::string KindWords(v1::WorseThanBase::Kind kind, Language language) {
  switch (kind) {
    case v1::WorseThanBase::FIELD_REMOVED:
      return Say(language, "answer removed", "antwoord weggehaald");
    case v1::WorseThanBase::CLAIM_WEAKENED:
      return Say(language, "claim weakened", "bewering afgezwakt");
    case v1::WorseThanBase::WAIVER_ADDED:
      return Say(language, "waiver added", "ontheffing toegevoegd");
    case v1::WorseThanBase::ARTIFACT_MOVED:
      return Say(language, "artifact changed, documentation did not",
                 "artefact gewijzigd, documentatie niet");
    case v1::WorseThanBase::SEVERITY_LOWERED:
      return Say(language, "severity lowered", "ernst verlaagd");
    case v1::WorseThanBase::BASELINE_GROWN:
      return Say(language, "baseline grown", "nulmeting gegroeid");
    default:
      return Say(language, "new finding", "nieuwe bevinding");
  }
}

std::string Counts(const v1::LintReport::Counts& counts, Language language) {
  return Say(language, "$0 errors, $1 warnings, $2 waived",
             "$0 fouten, $1 waarschuwingen, $2 met ontheffing", counts.errors(),
             counts.warnings(), counts.waived());
}

// One line, whatever a message holds.
std::string Line(absl::string_view text) {
  return absl::StrCat(Printable(text), "\n");
}

std::string TargetText(const v1::PremergeTarget& target, Language language) {
  std::string text = Line(
      absl::StrCat(VerdictWord(target.verdict(), language), "  ",
                   target.label(), "  ", Counts(target.counts(), language),
                   target.has_why() ? "; " : "", In(language, target.why())));
  for (const v1::WorseThanBase& worse : target.worse()) {
    text += Line(absl::StrCat("  ", KindWords(worse.kind(), language), ": ",
                              worse.what(), worse.has_detail() ? ", " : "",
                              In(language, worse.detail())));
  }
  return text;
}

int CountOf(const Summary& summary, Summary::Verdict verdict) {
  int count = 0;
  for (const v1::PremergeTarget& target : summary.targets()) {
    count += target.verdict() == verdict ? 1 : 0;
  }
  return count;
}

}  // namespace

std::string SummaryText(const Summary& summary, Language language) {
  std::string text;
  for (const v1::PremergeTarget& target : summary.targets()) {
    if (target.verdict() == Summary::PASSED && target.worse().empty()) continue;
    text += TargetText(target, language);
  }
  for (const v1::Text& problem : summary.problems()) {
    text += Line(absl::StrCat(VerdictWord(Summary::BROKEN, language), "  ",
                              In(language, problem)));
  }
  for (const v1::Text& why : summary.not_compared()) {
    text += Line(Say(language, "not compared: $0", "niet vergeleken: $0",
                     In(language, why)));
  }
  text += Line(Say(
      language, "$0 checked: $1 passed, $2 failed, $3 without a verdict ($4)",
      "$0 gecontroleerd: $1 geslaagd, $2 gezakt, $3 zonder oordeel ($4)",
      summary.targets_size(), CountOf(summary, Summary::PASSED),
      CountOf(summary, Summary::FAILED), CountOf(summary, Summary::BROKEN),
      Counts(summary.counts(), language)));
  return text;
}

}  // namespace modelcard
