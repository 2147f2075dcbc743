#include "linter/premerge/combined.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "linter/finding/finding.h"
#include "linter/premerge/compare.h"
#include "linter/premerge/summary.h"
#include "linter/premerge/workspace_files.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using Summary = v1::PremergeSummary;

std::vector<v1::Finding> FindingsOfAll(const PremergeInput& input) {
  std::vector<v1::Finding> findings;
  for (const auto& [label, state] : input.head) {
    findings.insert(findings.end(), state.report.findings().begin(),
                    state.report.findings().end());
  }
  SortFindings(findings);
  return findings;
}

void AddReport(const v1::LintReport& report, std::set<std::string>& seen,
               v1::LintReport& all) {
  all.set_outcome(std::max(all.outcome(), report.outcome()));
  all.set_law_text_version(report.law_text_version());
  all.set_linter_version(report.linter_version());
  all.set_as_of(report.as_of());
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

// Whether the target's own report says that it is not all right.
bool TellsOfItself(const PremergeInput& input, const std::string& label) {
  const auto state = input.head.find(label);
  if (state == input.head.end()) return false;
  const v1::LintReport& report = state->second.report;
  return report.outcome() == v1::LintReport::FAILED ||
         !report.failures().empty();
}

void AddTarget(const v1::PremergeTarget& target, const std::string& workspace,
               Language language, v1::LintReport& all) {
  v1::Failure& failure = *all.add_failures();
  failure.set_path(BuildFileOf(workspace, target.label()));
  const bool held_back = target.verdict() == Summary::FAILED;
  const std::string& why = In(language, target.why());
  failure.set_message(held_back ? Say(language, "$0 fails: $1",
                                      "$0 is gezakt: $1", target.label(), why)
                                : Say(language, "there is no verdict on $0: $1",
                                      "er is geen oordeel over $0: $1",
                                      target.label(), why));
  failure.set_hint(
      held_back
          ? Say(language, "mend the documentation of what it is made from",
                "herstel de documentatie van waar het van gemaakt is")
          : Say(language, "make it build, then check again",
                "zorg dat het bouwt en controleer opnieuw"));
}

void AddProblem(const v1::Text& problem, const std::string& workspace,
                Language language, v1::LintReport& all) {
  v1::Failure& failure = *all.add_failures();
  failure.set_path(BoundaryFileOf(workspace));
  failure.set_message(In(language, problem));
  failure.set_hint(Say(language,
                       "nothing is known of what this concerns: mend the "
                       "build, then check again",
                       "van wat dit raakt is niets bekend: herstel de bouw en "
                       "controleer opnieuw"));
}

}  // namespace

v1::LintReport Combined(const PremergeInput& input, const Summary& summary,
                        Language language) {
  v1::LintReport all;
  all.set_outcome(v1::LintReport::PASSED);
  std::set<std::string> seen;
  for (const auto& [label, state] : input.head) {
    AddReport(state.report, seen, all);
  }
  for (const v1::PremergeTarget& target : summary.targets()) {
    if (target.verdict() == Summary::PASSED ||
        TellsOfItself(input, target.label())) {
      continue;
    }
    AddTarget(target, input.workspace, language, all);
  }
  for (const v1::Text& problem : summary.problems()) {
    AddProblem(problem, input.workspace, language, all);
  }
  if (summary.verdict() == Summary::FAILED) {
    all.set_outcome(std::max(all.outcome(), v1::LintReport::FAILED));
  } else if (summary.verdict() == Summary::BROKEN) {
    all.set_outcome(v1::LintReport::UNUSABLE);
  }
  std::vector<v1::Finding> findings = FindingsOfAll(input);
  *all.mutable_counts() = CountOf(findings);
  for (v1::Finding& finding : findings) {
    *all.add_findings() = std::move(finding);
  }
  return all;
}

v1::LintReport::Counts CountsOfAll(const PremergeInput& input) {
  return CountOf(FindingsOfAll(input));
}

}  // namespace modelcard
