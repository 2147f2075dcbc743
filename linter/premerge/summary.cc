#include "linter/premerge/summary.h"

#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "linter/finding/finding.h"
#include "linter/premerge/build_events.h"
#include "linter/premerge/compare.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using Summary = v1::PremergeSummary;

// Bazel's code for a build in which something that was asked for did not
// succeed; any other but 0 means that it could not do its work.
constexpr int kBuildFailed = 1;

// The one action whose failure is a verdict.
constexpr char kVerdict[] = "ModelcardVerdict";

bool OnlyVerdictsFailed(const BuildOutcome& build) {
  for (const auto& [label, mnemonics] : build.failed_actions) {
    if (mnemonics != std::set<std::string>{kVerdict}) return false;
  }
  return !build.failed_actions.empty();
}

class Judge {
 public:
  explicit Judge(const PremergeInput& input) : input_(input) {
    for (const auto& [label, mnemonics] : input.build.failed_actions) {
      if (mnemonics.contains(kVerdict)) undocumented_.push_back(label);
    }
  }

  v1::PremergeTarget Target(const std::string& label) const {
    v1::PremergeTarget target;
    target.set_label(label);
    const auto state = input_.head.find(label);
    const bool reported = state != input_.head.end();
    if (reported) *target.mutable_counts() = state->second.report.counts();
    const auto built = input_.build.targets.find(label);
    if (built == input_.build.targets.end()) {
      Set(target, Summary::BROKEN, "Bazel did not get to it");
    } else if (!built->second.aborted.empty()) {
      Set(target, Summary::BROKEN, built->second.aborted);
    } else if (!reported && built->second.success) {
      Set(target, Summary::BROKEN, "there is no report");
    } else if (!reported) {
      HeldBack(target);  // a report needs what the base models say
    } else if (state->second.report.outcome() == v1::LintReport::FAILED) {
      Set(target, Summary::FAILED, "");
    } else if (state->second.report.outcome() != v1::LintReport::PASSED) {
      Set(target, Summary::BROKEN, WhyUnusable(state->second.report));
    } else if (built->second.success) {
      Set(target, Summary::PASSED, "");
    } else {
      HeldBack(target);
    }
    return target;
  }

 private:
  static void Set(v1::PremergeTarget& target, Summary::Verdict verdict,
                  const std::string& why) {
    target.set_verdict(verdict);
    target.set_why(why);
  }

  static std::string WhyUnusable(const v1::LintReport& report) {
    if (report.failures().empty()) return "the report has no outcome";
    const v1::Failure& failure = report.failures(0);
    return absl::StrCat(
        failure.path(),
        failure.line() > 0 ? absl::StrCat(":", failure.line()) : "", ": ",
        failure.message());
  }

  // Nothing is wrong with its own documentation and yet it did not build.
  void HeldBack(v1::PremergeTarget& target) const {
    if (input_.build.failed_actions.contains(target.label()) ||
        !OnlyVerdictsFailed(input_.build)) {
      Set(target, Summary::BROKEN, "did not build");
      return;
    }
    Set(target, Summary::FAILED,
        absl::StrCat("is made from what is not documented: ",
                     absl::StrJoin(undocumented_, ", ")));
  }

  const PremergeInput& input_;
  std::vector<std::string> undocumented_;
};

void AddWorse(const PremergeInput& input, v1::PremergeTarget& target) {
  const auto base = input.base.find(target.label());
  const auto head = input.head.find(target.label());
  if (base == input.base.end() || head == input.head.end()) return;
  for (v1::WorseThanBase& change : WorseThan(base->second, head->second)) {
    *target.add_worse() = std::move(change);
  }
}

// What Bazel's exit code says that no target did.
void AddBuildProblems(const PremergeInput& input, Summary& summary) {
  const BuildOutcome& build = input.build;
  for (const std::string& problem : input.problems) {
    summary.add_problems(problem);
  }
  for (const std::string& problem : build.problems) {
    summary.add_problems(problem);
  }
  if (input.targets.empty()) return;
  if (build.exit_code < 0) {
    summary.add_problems("the build was stopped before its end");
  } else if (build.exit_code > kBuildFailed) {
    summary.add_problems(
        absl::StrCat("the build failed: Bazel exited with ", build.exit_code));
  } else if (build.exit_code == kBuildFailed && !OnlyVerdictsFailed(build)) {
    summary.add_problems(
        "the build failed for another reason than documentation");
  }
}

}  // namespace

Summary Summarize(const PremergeInput& input) {
  Summary summary;
  summary.set_verdict(Summary::PASSED);
  const Judge judge(input);
  const std::set<std::string> labels(input.targets.begin(),
                                     input.targets.end());
  for (const std::string& label : labels) {
    v1::PremergeTarget& target = *summary.add_targets();
    target = judge.Target(label);
    AddWorse(input, target);
    summary.set_verdict(std::max(summary.verdict(), target.verdict()));
  }
  std::stable_sort(
      summary.mutable_targets()->begin(), summary.mutable_targets()->end(),
      [](const auto& a, const auto& b) { return a.verdict() > b.verdict(); });
  AddBuildProblems(input, summary);
  if (!summary.problems().empty()) summary.set_verdict(Summary::BROKEN);
  *summary.mutable_counts() = Combined(input).counts();
  return summary;
}

v1::LintReport Combined(const PremergeInput& input) {
  v1::LintReport all;
  all.set_outcome(v1::LintReport::PASSED);
  std::vector<v1::Finding> findings;
  std::set<std::string> seen;
  for (const auto& [label, state] : input.head) {
    const v1::LintReport& report = state.report;
    all.set_outcome(std::max(all.outcome(), report.outcome()));
    all.set_law_text_version(report.law_text_version());
    all.set_linter_version(report.linter_version());
    all.set_as_of(report.as_of());
    findings.insert(findings.end(), report.findings().begin(),
                    report.findings().end());
    for (const v1::Failure& failure : report.failures()) {
      if (seen.insert(failure.SerializeAsString()).second) {
        *all.add_failures() = failure;
      }
    }
    for (const v1::InputFile& file : report.documents()) {
      if (seen.insert(file.SerializeAsString()).second) {
        *all.add_documents() = file;
      }
    }
  }
  SortFindings(findings);
  *all.mutable_counts() = CountOf(findings);
  for (v1::Finding& finding : findings)
    *all.add_findings() = std::move(finding);
  return all;
}

}  // namespace modelcard
