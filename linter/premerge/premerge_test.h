// What the tests of this folder share.

#ifndef LINTER_PREMERGE_PREMERGE_TEST_H_
#define LINTER_PREMERGE_PREMERGE_TEST_H_

#include <string>

#include "gtest/gtest.h"
#include "linter/premerge/summary.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

inline v1::Finding FindingOf(const std::string& rule, const std::string& path) {
  v1::Finding finding;
  finding.set_rule_id(rule);
  finding.set_path(path);
  finding.set_severity(v1::Finding::ERROR);
  return finding;
}

inline v1::LintReport ReportOf(v1::LintReport::Outcome outcome) {
  v1::LintReport report;
  report.set_outcome(outcome);
  if (outcome == v1::LintReport::FAILED) {
    *report.add_findings() = FindingOf("A.1", "rose.textproto");
    report.mutable_counts()->set_errors(1);
  }
  return report;
}

// A build that succeeded, of nothing yet.
class PremergeTest : public testing::Test {
 protected:
  PremergeTest() { input_.build.exit_code = 0; }

  void Add(const std::string& label, bool success,
           v1::LintReport::Outcome outcome) {
    input_.targets.push_back(label);
    input_.build.targets[label].success = success;
    input_.head[label].report = ReportOf(outcome);
  }

  v1::PremergeSummary Run() const { return Summarize(input_); }

  PremergeInput input_;
};

}  // namespace modelcard

#endif  // LINTER_PREMERGE_PREMERGE_TEST_H_
