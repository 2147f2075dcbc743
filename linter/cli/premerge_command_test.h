// Builds made by hand, for the tests of `premerge`.

#ifndef LINTER_CLI_PREMERGE_COMMAND_TEST_H_
#define LINTER_CLI_PREMERGE_COMMAND_TEST_H_

#include <filesystem>
#include <fstream>
#include <ios>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "linter/artifact/sha256.h"
#include "linter/cli/command_test.h"
#include "linter/report/json.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

// A document.
inline constexpr char kAnswers[] =
    "scope { general_purpose_ai_model: true placed_on_union_market: true }\n";

inline v1::InputFile InputOf(const std::string& path,
                             const std::string& bytes) {
  v1::InputFile file;
  file.set_path(path);
  file.set_digest(absl::StrCat("sha256:", Sha256Hex(bytes)));
  file.set_message_type("modelcard.v1.ModelDocumentation");
  return file;
}

// A report that passed, on a document with that text.
inline v1::LintReport ReportOn(const std::string& name,
                               const std::string& text) {
  v1::LintReport report;
  report.set_model(absl::StrCat("//m:", name));
  report.set_outcome(v1::LintReport::PASSED);
  *report.add_documents() =
      InputOf(absl::StrCat("m/", name, ".textproto"), text);
  return report;
}

// The files and the events of a build of package m.
class ScratchBuild {
 public:
  explicit ScratchBuild(const std::string& directory) : directory_(directory) {}

  std::string Root() const { return absl::StrCat(directory_, "/root"); }
  std::string Workspace() const { return absl::StrCat(directory_, "/ws"); }
  std::string EventFile() const { return absl::StrCat(directory_, "/events"); }
  const std::vector<std::string>& labels() const { return labels_; }

  // `path` is from the directory.
  void Write(absl::string_view path, const std::string& content) const {
    const std::filesystem::path file = absl::StrCat(directory_, "/", path);
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << content;
  }

  void WriteOutput(const std::string& name, const std::string& content) const {
    Write(absl::StrCat("root/", kOutputs, "m/", name), content);
  }

  void Event(const std::string& json) { events_.push_back(json); }

  // With the outputs of each group; the last part of their names.
  void Complete(const std::string& name, bool success,
                const std::map<std::string, std::string>& outputs) {
    labels_.push_back(absl::StrCat("//m:", name));
    std::vector<std::string> groups;
    for (const auto& [group, suffix] : outputs) {
      const std::string set = absl::StrCat(name, "-", group);
      Event(absl::StrCat(
          R"({"id":{"namedSet":{"id":")", set,
          R"("}},"namedSetOfFiles":{"files":[{"name":"m/)", name, suffix,
          R"(","pathPrefix":["bazel-out","k8-fastbuild","bin"]})", "]}}"));
      groups.push_back(absl::StrCat(
          R"({"name":")", group, R"(","fileSets":[{"id":")", set, R"("}]})"));
    }
    Event(absl::StrCat(R"({"id":{"targetCompleted":{"label":"//m:)", name,
                       R"("}},"completed":{"success":)",
                       success ? "true" : "false", R"(,"outputGroup":[)",
                       absl::StrJoin(groups, ","), "]}}"));
  }

  void FailAction(const std::string& label, const std::string& mnemonic) {
    Event(absl::StrCat(R"({"id":{"actionCompleted":{"label":")", label,
                       R"("}},"action":{"type":")", mnemonic, R"("}})"));
  }

  // A model that was built, of a document in the workspace.
  void AddModel(const std::string& name, const std::string& text) {
    Write(absl::StrCat("ws/m/", name, ".textproto"), text);
    AddReport(name, ReportOn(name, text));
  }

  void AddReport(const std::string& name, const v1::LintReport& report) {
    WriteOutput(absl::StrCat(name, ".report.json"), ToJson(report));
    WriteOutput(absl::StrCat(name, ".manifest.json"), "{}");
    Complete(name, true,
             {{"report", ".report.json"}, {"manifest", ".manifest.json"}});
  }

  void Finish(int code) {
    Event(absl::StrCat(R"({"id":{"buildFinished":{}},"finished":)",
                       R"({"exitCode":{"code":)", code, "}}}"));
    Write("events", absl::StrCat(absl::StrJoin(events_, "\n"), "\n"));
  }

 private:
  static constexpr absl::string_view kOutputs = "bazel-out/k8-fastbuild/bin/";

  const std::string directory_;
  std::vector<std::string> labels_, events_;
};

// A build at the head, and one at the base to compare it with.
class PremergeCommandTest : public CommandTest {
 protected:
  // `code` is Bazel's exit code of the build at the head.
  Printed Premerge(int code, const Arguments& more) {
    head_.Finish(code);
    Arguments arguments = {
        "premerge",
        "--targets=" +
            Write("targets", absl::StrJoin(head_.labels(), "\n") + "\n"),
        "--events=" + head_.EventFile(), "--root=" + head_.Root(),
        "--workspace=" + head_.Workspace()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Modelcard(arguments);
  }

  Printed Compare(const Arguments& more = {}) {
    base_.Finish(0);
    Arguments arguments = {"--base-events=" + base_.EventFile(),
                           "--base-root=" + base_.Root(),
                           "--base-workspace=" + base_.Workspace()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return Premerge(0, arguments);
  }

  ScratchBuild head_{Directory("head")}, base_{Directory("base")};

 private:
  static std::string Directory(const std::string& side) {
    return absl::StrCat(
        testing::TempDir(), "/",
        testing::UnitTest::GetInstance()->current_test_info()->name(), "/",
        side);
  }
};

}  // namespace modelcard

#endif  // LINTER_CLI_PREMERGE_COMMAND_TEST_H_
