#include "linter/premerge/build_events.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "google/protobuf/util/json_util.h"
#include "modelcard/v1/build_event.pb.h"

namespace modelcard {
namespace {

// As reports name it: later versions of Bazel write "@@//m:tulip".
std::string LabelOf(absl::string_view label) {
  if (absl::ConsumePrefix(&label, "@@//")) return absl::StrCat("//", label);
  if (absl::ConsumePrefix(&label, "@//")) return absl::StrCat("//", label);
  return std::string(label);
}

std::string PathOf(const v1::FilesEvent::File& file) {
  std::vector<std::string> parts(file.path_prefix().begin(),
                                 file.path_prefix().end());
  parts.push_back(file.name());
  return absl::StrJoin(parts, "/");
}

class Reader {
 public:
  void Add(v1::BuildEvent event) {
    const v1::BuildEventId& id = event.id();
    // An aspect of the user's own on a model: its failure is in the exit code.
    if (!id.target_completed().aspect().empty()) return;
    if (event.has_aborted()) {
      AddAborted(id, event.aborted());
    } else if (event.has_named_set_of_files()) {
      sets_[id.named_set().id()] =
          std::move(*event.mutable_named_set_of_files());
    } else if (event.has_completed()) {
      const std::string label = LabelOf(id.target_completed().label());
      for (const v1::BuildEventId& child : event.children()) {
        if (!child.has_action_completed()) continue;
        outcome_.targets[label].causes.insert(
            LabelOf(child.action_completed().label()));
      }
      completed_[label] = std::move(*event.mutable_completed());
    } else if (event.has_action() && !event.action().success()) {
      outcome_.failed_actions[LabelOf(id.action_completed().label())].insert(
          KindOf(event.action()));
    } else if (event.has_finished()) {
      outcome_.exit_code = event.finished().exit_code().code();
    }
  }

  BuildOutcome Finish() {
    for (const auto& [label, event] : completed_) {
      BuiltTarget& target = outcome_.targets[label];
      target.success = event.success();
      for (const v1::TargetEvent::Group& group : event.output_group()) {
        std::set<std::string> seen;
        for (const v1::BuildEventId::Named& set : group.file_sets()) {
          AddFiles(set.id(), seen, target.files[group.name()]);
        }
      }
    }
    return std::move(outcome_);
  }

 private:
  // A program that fails is a failed build for Bazel, or has the program's
  // code; any other code says that Bazel could not run it.
  static std::string KindOf(const v1::ActionEvent& action) {
    constexpr int kMostOfVerdicts = 2;
    return action.exit_code() <= kMostOfVerdicts
               ? action.type()
               : absl::StrCat(action.type(), " exited with ",
                              action.exit_code());
  }

  void AddAborted(const v1::BuildEventId& id, const v1::AbortedEvent& aborted) {
    const std::string why = absl::StrCat(
        aborted.reason(), aborted.description().empty() ? "" : ": ",
        aborted.description());
    if (id.has_target_completed()) {
      outcome_.targets[LabelOf(id.target_completed().label())].aborted = why;
    } else if (id.has_unconfigured_label() || id.has_configured_label()) {
      const auto& label = id.has_configured_label() ? id.configured_label()
                                                    : id.unconfigured_label();
      outcome_.problems.push_back(
          absl::StrCat(LabelOf(label.label()), ": ", why));
    } else if (id.has_pattern()) {
      outcome_.problems.push_back(
          absl::StrCat(absl::StrJoin(id.pattern().pattern(), " "), ": ", why));
    }
  }

  // Sets name each other: a file that many targets share is named once.
  void AddFiles(const std::string& id, std::set<std::string>& seen,
                std::vector<std::string>& files) const {
    if (!seen.insert(id).second) return;
    const auto set = sets_.find(id);
    if (set == sets_.end()) return;
    for (const v1::FilesEvent::File& file : set->second.files()) {
      files.push_back(PathOf(file));
    }
    for (const v1::BuildEventId::Named& inner : set->second.file_sets()) {
      AddFiles(inner.id(), seen, files);
    }
  }

  std::map<std::string, v1::FilesEvent> sets_;
  std::map<std::string, v1::TargetEvent> completed_;
  BuildOutcome outcome_;
};

}  // namespace

const std::vector<std::string>& BuiltTarget::FilesOf(
    const std::string& group) const {
  static const std::vector<std::string> kNone;
  const auto found = files.find(group);
  return found == files.end() ? kNone : found->second;
}

absl::StatusOr<BuildOutcome> ReadBuildEvents(absl::string_view json) {
  google::protobuf::util::JsonParseOptions options;
  options.ignore_unknown_fields = true;
  const bool complete = json.empty() || json.back() == '\n';
  std::vector<absl::string_view> lines = absl::StrSplit(json, '\n');
  if (!complete) lines.pop_back();
  Reader reader;
  int number = 0;
  for (const absl::string_view line : lines) {
    ++number;
    if (line.empty()) continue;
    v1::BuildEvent event;
    if (absl::Status status =
            google::protobuf::util::JsonStringToMessage(line, &event, options);
        !status.ok()) {
      return absl::InvalidArgumentError(absl::StrCat(
          "line ", number, " is no build event: ", status.message()));
    }
    reader.Add(std::move(event));
  }
  return reader.Finish();
}

}  // namespace modelcard
