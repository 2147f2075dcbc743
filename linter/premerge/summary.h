// One verdict on the documentation of many models.

#ifndef LINTER_PREMERGE_SUMMARY_H_
#define LINTER_PREMERGE_SUMMARY_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "linter/document/both.h"
#include "linter/premerge/build_events.h"
#include "linter/premerge/compare.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/premerge.pb.h"

namespace modelcard {

// What is known of both builds. Models are named by their labels.
struct PremergeInput {
  // What was asked for: each gets a verdict.
  std::vector<std::string> targets;
  BuildOutcome build;
  std::map<std::string, ModelState> head;

  // The models that existed at the base, and its build; none if nothing was
  // built there.
  std::map<std::string, ModelState> base = {};
  std::optional<BuildOutcome> base_build = std::nullopt;

  // Faults found before and after the build.
  std::vector<Both> problems = {};

  // Why the base, or a part of it, is not compared with.
  std::vector<Both> not_compared = {};

  // Where the sources are.
  std::string workspace = "";
};

// The verdict is the worst of those on the targets; any other fault of the
// build means that there is none.
v1::PremergeSummary Summarize(const PremergeInput& input);

// For people: a line for each target that is not clean, then what is worse,
// then the count.
std::string SummaryText(const v1::PremergeSummary& summary, Language language);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_SUMMARY_H_
