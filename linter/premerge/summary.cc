#include "linter/premerge/summary.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "linter/document/both.h"
#include "linter/premerge/build_events.h"
#include "linter/premerge/combined.h"
#include "linter/premerge/compare.h"
#include "linter/premerge/judge.h"
#include "linter/premerge/text_of.h"
#include "linter/premerge/uncompared.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using Summary = v1::PremergeSummary;

// Bazel's code for a build in which something that was asked for did not
// succeed; any other but 0 means that it could not do its work.
constexpr int kBuildFailed = 1;

void AddWorse(const PremergeInput& input, v1::PremergeTarget& target) {
  const auto base = input.base.find(target.label());
  const auto head = input.head.find(target.label());
  if (base == input.base.end() || head == input.head.end()) return;
  for (v1::WorseThanBase& change : WorseThan(base->second, head->second)) {
    *target.add_worse() = std::move(change);
  }
}

void AddProblem(const Both& problem, Summary& summary) {
  *summary.add_problems() = TextOf(problem);
}

// What Bazel's exit code says that no target did.
void AddExitCode(const BuildOutcome& build, Summary& summary) {
  if (build.exit_code < 0) {
    AddProblem(InBoth("the build was stopped before its end; run it again",
                      "de bouw is voor het einde gestopt; begin opnieuw"),
               summary);
  } else if (build.exit_code > kBuildFailed) {
    AddProblem(InBoth("the build failed: Bazel exited with $0; see what it "
                      "printed",
                      "de bouw is mislukt: Bazel eindigde met $0; zie wat het "
                      "heeft geschreven",
                      build.exit_code),
               summary);
  } else if (build.exit_code == kBuildFailed && !OnlyVerdictsFailed(build)) {
    AddProblem(InBoth("the build failed for another reason than "
                      "documentation; see what Bazel printed",
                      "de bouw is om iets anders dan documentatie mislukt; zie "
                      "wat Bazel heeft geschreven"),
               summary);
  } else if (build.exit_code == kBuildFailed &&
             summary.verdict() == Summary::PASSED) {
    AddProblem(InBoth("the build failed though nothing that was asked for "
                      "did; see what Bazel printed",
                      "de bouw is mislukt hoewel niets van wat gevraagd was "
                      "dat is; zie wat Bazel heeft geschreven"),
               summary);
  }
}

void AddProblems(const PremergeInput& input, Summary& summary) {
  for (const Both& problem : input.problems) AddProblem(problem, summary);
  for (const std::string& problem : input.build.problems) {
    AddProblem({problem}, summary);
  }
  if (!input.targets.empty()) AddExitCode(input.build, summary);
}

}  // namespace

Summary Summarize(const PremergeInput& input) {
  Summary summary;
  summary.set_verdict(Summary::PASSED);
  const std::set<std::string> labels(input.targets.begin(),
                                     input.targets.end());
  for (const std::string& label : labels) {
    v1::PremergeTarget& target = *summary.add_targets();
    target = JudgeTarget(input.build, input.head, label);
    AddWorse(input, target);
    summary.set_verdict(std::max(summary.verdict(), target.verdict()));
  }
  std::stable_sort(
      summary.mutable_targets()->begin(), summary.mutable_targets()->end(),
      [](const auto& a, const auto& b) { return a.verdict() > b.verdict(); });
  AddProblems(input, summary);
  if (!summary.problems().empty()) summary.set_verdict(Summary::BROKEN);
  for (const Both& why : input.not_compared) {
    *summary.add_not_compared() = TextOf(why);
  }
  for (const Both& why : Uncompared(input)) {
    *summary.add_not_compared() = TextOf(why);
  }
  *summary.mutable_counts() = CountsOfAll(input);
  return summary;
}

}  // namespace modelcard
