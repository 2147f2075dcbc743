#include "linter/premerge/judge.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "linter/document/both.h"
#include "linter/premerge/build_events.h"
#include "linter/premerge/compare.h"
#include "linter/premerge/text_of.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using Summary = v1::PremergeSummary;
using Labels = std::set<std::string>;

// The one action whose failure is a verdict.
constexpr char kVerdict[] = "ModelcardVerdict";

void Set(v1::PremergeTarget& target, Summary::Verdict verdict,
         const Both& why) {
  target.set_verdict(verdict);
  *target.mutable_why() = TextOf(why);
}

// In the report's own words.
Both WhyUnusable(const v1::LintReport& report) {
  if (report.failures().empty()) {
    return InBoth("its report has no outcome; build it again with this linter",
                  "het rapport heeft geen uitkomst; bouw het opnieuw met deze "
                  "linter");
  }
  const v1::Failure& failure = report.failures(0);
  return {
      absl::StrCat(failure.path(),
                   failure.line() > 0 ? absl::StrCat(":", failure.line()) : "",
                   ": ", failure.message())};
}

// Whether what failed of these targets is their verdict and nothing else.
bool OnlyVerdicts(const BuildOutcome& build, const Labels& labels) {
  return !labels.empty() &&
         std::all_of(labels.begin(), labels.end(), [&](const auto& label) {
           const auto failed = build.failed_actions.find(label);
           return failed != build.failed_actions.end() &&
                  failed->second == std::set<std::string>{kVerdict};
         });
}

Labels FailedIn(const BuildOutcome& build) {
  Labels labels;
  for (const auto& [label, mnemonics] : build.failed_actions) {
    labels.insert(label);
  }
  return labels;
}

// What stood in the target's way.
struct Obstacles {
  Labels labels;

  // Whether all of them did; if not, one at least did.
  bool all = true;
};

Obstacles ObstaclesOf(const BuildOutcome& build, const BuiltTarget& target,
                      const v1::LintReport* report) {
  if (!target.causes.empty()) return {target.causes};
  Labels failed = FailedIn(build);
  Labels known;
  if (report != nullptr) {
    for (const std::string& label : report->made_from()) {
      if (failed.contains(label)) known.insert(label);
    }
  }
  if (!known.empty()) return {known};
  const bool all = failed.size() < 2;
  return {failed, all};
}

// Nothing is wrong with its own documentation and yet it did not build.
void JudgeHeldBack(const BuildOutcome& build, const v1::LintReport* report,
                   v1::PremergeTarget& target) {
  const Obstacles obstacles =
      ObstaclesOf(build, build.targets.at(target.label()), report);
  if (build.failed_actions.contains(target.label()) ||
      !OnlyVerdicts(build, obstacles.labels)) {
    Set(target, Summary::BROKEN,
        InBoth("did not build; see what Bazel printed",
               "is niet gebouwd; zie wat Bazel heeft geschreven"));
    return;
  }
  const std::string labels = absl::StrJoin(obstacles.labels, ", ");
  Set(target, Summary::FAILED,
      obstacles.all
          ? InBoth("is made from what is not documented: $0",
                   "is gemaakt van wat niet gedocumenteerd is: $0", labels)
          : InBoth("is made from what is not documented, among: $0",
                   "is gemaakt van wat niet gedocumenteerd is, een van: $0",
                   labels));
}

}  // namespace

bool OnlyVerdictsFailed(const BuildOutcome& build) {
  return OnlyVerdicts(build, FailedIn(build));
}

v1::PremergeTarget JudgeTarget(const BuildOutcome& build,
                               const std::map<std::string, ModelState>& reports,
                               const std::string& label) {
  v1::PremergeTarget target;
  target.set_label(label);
  const auto state = reports.find(label);
  const v1::LintReport* report =
      state == reports.end() ? nullptr : &state->second.report;
  if (report != nullptr) *target.mutable_counts() = report->counts();
  const auto built = build.targets.find(label);
  if (built == build.targets.end()) {
    Set(target, Summary::BROKEN,
        InBoth("Bazel did not get to it; see what it printed",
               "Bazel is er niet aan toegekomen; zie wat het heeft "
               "geschreven"));
  } else if (!built->second.aborted.empty()) {
    Set(target, Summary::BROKEN,
        InBoth("Bazel did not build it: $0", "Bazel heeft het niet gebouwd: $0",
               built->second.aborted));
  } else if (report == nullptr && built->second.success) {
    Set(target, Summary::BROKEN,
        InBoth("there is no report; build the target with "
               "--output_groups=report and see why",
               "er is geen rapport; bouw het doel met --output_groups=report "
               "en zie waarom"));
  } else if (report == nullptr) {
    // A report needs what the base models say.
    JudgeHeldBack(build, nullptr, target);
  } else if (report->outcome() == v1::LintReport::FAILED) {
    target.set_verdict(Summary::FAILED);
  } else if (report->outcome() != v1::LintReport::PASSED) {
    Set(target, Summary::BROKEN, WhyUnusable(*report));
  } else if (built->second.success) {
    target.set_verdict(Summary::PASSED);
  } else {
    JudgeHeldBack(build, report, target);
  }
  return target;
}

}  // namespace modelcard
