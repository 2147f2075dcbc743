// What Bazel says of a build that was asked for the reports of many models.

#ifndef LINTER_PREMERGE_BUILD_EVENTS_H_
#define LINTER_PREMERGE_BUILD_EVENTS_H_

#include <map>
#include <set>
#include <string>
#include <vector>

#include "absl/status/statusor.h"
#include "absl/strings/string_view.h"

namespace modelcard {

struct BuiltTarget {
  bool success = false;

  // Paths from the execution root, by output group.
  std::map<std::string, std::vector<std::string>> files;

  // Those of one group; none if it has no such group.
  const std::vector<std::string>& FilesOf(const std::string& group) const;

  // Labels of the actions that failed and that it needs, if it did not
  // succeed. Empty if Bazel does not say.
  std::set<std::string> causes;

  // Why it was never built, for example "ANALYSIS_FAILURE: …".
  std::string aborted;
};

struct BuildOutcome {
  // By label. What aspects add to a target is none of it.
  std::map<std::string, BuiltTarget> targets;

  // Mnemonics of the actions that failed, by label.
  std::map<std::string, std::set<std::string>> failed_actions;

  // What was asked for and could not be found or loaded.
  std::vector<std::string> problems;

  // Bazel's exit code; negative if the events end before the build did.
  int exit_code = -1;
};

// `json` is what --build_event_json_file writes. Fails on a line that is no
// event; a last line without an end, of a build that was stopped, is passed
// over, and then the exit code is negative.
absl::StatusOr<BuildOutcome> ReadBuildEvents(absl::string_view json);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_BUILD_EVENTS_H_
