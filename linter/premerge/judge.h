// The verdict on each target of a build.

#ifndef LINTER_PREMERGE_JUDGE_H_
#define LINTER_PREMERGE_JUDGE_H_

#include <map>
#include <string>

#include "linter/premerge/build_events.h"
#include "linter/premerge/compare.h"
#include "modelcard/v1/premerge.pb.h"

namespace modelcard {

// A target passes if Bazel built it and its report says so. It fails if its
// report does, or if all that stood in its way is the verdict on another one.
// Anything else has no verdict. `reports` are by label.
v1::PremergeTarget JudgeTarget(const BuildOutcome& build,
                               const std::map<std::string, ModelState>& reports,
                               const std::string& label);

// Whether documentation is all that the build failed for.
bool OnlyVerdictsFailed(const BuildOutcome& build);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_JUDGE_H_
