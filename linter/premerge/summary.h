// One verdict on the documentation of many models.

#ifndef LINTER_PREMERGE_SUMMARY_H_
#define LINTER_PREMERGE_SUMMARY_H_

#include <map>
#include <string>
#include <vector>

#include "linter/premerge/build_events.h"
#include "linter/premerge/compare.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/premerge.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// What is known of both builds. Models are named by their labels.
struct PremergeInput {
  // What was asked for: each gets a verdict.
  std::vector<std::string> targets;
  BuildOutcome build;
  std::map<std::string, ModelState> head;

  // The models that existed at the base.
  std::map<std::string, ModelState> base;

  // Faults found before and after the build, in words.
  std::vector<std::string> problems;
};

// A target passes if Bazel built it and its report says so. It fails if its
// report does, or if all that stood in its way is the verdict on another one.
// Anything else has no verdict.
v1::PremergeSummary Summarize(const PremergeInput& input);

// All reports as one: what the report formats take. Findings in their order,
// what several models share once.
v1::LintReport Combined(const PremergeInput& input);

// For people: a line for each target that is not clean, then what is worse,
// then the count.
std::string SummaryText(const v1::PremergeSummary& summary, Language language);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_SUMMARY_H_
