#include "linter/premerge/build_events.h"

#include <string>

#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

// As Bazel 7 writes them, shortened: files come before the target, sets name
// each other.
constexpr char kEvents[] =
    R"({"id":{"started":{}},"started":{"uuid":"1","unknown":{"field":[1]}}}
{"id":{"namedSet":{"id":"0"}},"namedSetOfFiles":{"files":[{"name":"m/tulip.report.json","uri":"file:///x","pathPrefix":["bazel-out","k8-fastbuild","bin"]}]}}
{"id":{"namedSet":{"id":"1"}},"namedSetOfFiles":{"files":[{"name":"m/tulip.report.txt","pathPrefix":["bazel-out","k8-fastbuild","bin"]}],"fileSets":[{"id":"0"}]}}
{"id":{"targetCompleted":{"label":"//m:tulip"}},"completed":{"success":true,"outputGroup":[{"name":"report","fileSets":[{"id":"1"},{"id":"0"}]}]}}
{"id":{"actionCompleted":{"label":"@@//m:rose","primaryOutput":"x"}},"action":{"exitCode":1,"type":"ModelcardVerdict"}}
{"id":{"targetCompleted":{"label":"@@//m:rose"}},"children":[{"actionCompleted":{"primaryOutput":"x","label":"@@//m:rose"}}],"completed":{"failureDetail":{"message":"x"}}}
{"id":{"targetCompleted":{"label":"//m:peony"}},"children":[{"actionCompleted":{"label":"@@//m:rose"}},{"namedSet":{"id":"0"}}],"completed":{}}
{"id":{"targetCompleted":{"label":"//m:lily"}},"aborted":{"reason":"ANALYSIS_FAILURE","description":"no"}}
{"id":{"pattern":{"pattern":["//gone:gone"]}},"aborted":{"reason":"LOADING_FAILURE"}}
{"id":{"buildFinished":{}},"finished":{"exitCode":{"name":"BUILD_FAILURE","code":1}}}
)";

TEST(ReadBuildEventsTest, SaysWhatBecameOfEachTarget) {
  const auto outcome = ReadBuildEvents(kEvents);
  ASSERT_TRUE(outcome.ok()) << outcome.status();
  EXPECT_EQ(outcome->exit_code, 1);
  ASSERT_EQ(outcome->targets.size(), 4);
  const BuiltTarget& tulip = outcome->targets.at("//m:tulip");
  EXPECT_TRUE(tulip.success);
  EXPECT_THAT(
      tulip.files.at("report"),
      UnorderedElementsAre("bazel-out/k8-fastbuild/bin/m/tulip.report.json",
                           "bazel-out/k8-fastbuild/bin/m/tulip.report.txt"));
  EXPECT_FALSE(outcome->targets.at("//m:rose").success);
  EXPECT_THAT(outcome->failed_actions.at("//m:rose"),
              ElementsAre("ModelcardVerdict"));
  EXPECT_EQ(outcome->targets.at("//m:lily").aborted, "ANALYSIS_FAILURE: no");
  EXPECT_THAT(outcome->problems, ElementsAre("//gone:gone: LOADING_FAILURE"));
}

// What Bazel could not run gave no verdict.
TEST(ReadBuildEventsTest, TellsAVerdictFromARunThatFailed) {
  const auto outcome = ReadBuildEvents(
      R"({"id":{"actionCompleted":{"label":"//m:a"}},"action":{"exitCode":34,"type":"ModelcardVerdict"}}
{"id":{"actionCompleted":{"label":"//m:b"}},"action":{"exitCode":2,"type":"ModelcardVerdict"}}
)");
  ASSERT_TRUE(outcome.ok()) << outcome.status();
  EXPECT_THAT(outcome->failed_actions.at("//m:a"),
              ElementsAre("ModelcardVerdict exited with 34"));
  EXPECT_THAT(outcome->failed_actions.at("//m:b"),
              ElementsAre("ModelcardVerdict"));
}

TEST(ReadBuildEventsTest, SaysWhoseActionsATargetWaitedFor) {
  const auto outcome = ReadBuildEvents(kEvents);
  ASSERT_TRUE(outcome.ok()) << outcome.status();
  EXPECT_THAT(outcome->targets.at("//m:peony").causes, ElementsAre("//m:rose"));
  EXPECT_THAT(outcome->targets.at("//m:tulip").causes, IsEmpty());
}

// Users may run aspects of their own on everything: `build --aspects=…`.
TEST(ReadBuildEventsTest, AspectOnATargetIsNotTheTarget) {
  const std::string aspects =
      R"({"id":{"targetCompleted":{"label":"//m:tulip","aspect":"//lint:defs.bzl%lint"}},"completed":{"success":true}}
{"id":{"targetCompleted":{"label":"//m:tulip","aspect":"//lint:defs.bzl%other"}},"aborted":{"reason":"SKIPPED"}}
)";
  for (const std::string& events :
       {absl::StrCat(kEvents, aspects), absl::StrCat(aspects, kEvents)}) {
    const auto outcome = ReadBuildEvents(events);
    ASSERT_TRUE(outcome.ok()) << outcome.status();
    const BuiltTarget& tulip = outcome->targets.at("//m:tulip");
    EXPECT_TRUE(tulip.success);
    EXPECT_EQ(tulip.aborted, "");
    EXPECT_EQ(tulip.FilesOf("report").size(), 2);
  }
}

TEST(ReadBuildEventsTest, BuildThatWasStoppedHasNoExitCode) {
  const std::string events =
      "{\"id\":{\"started\":{}}}\n{\"id\":{\"buildFinished\":{}},\"fini";
  const auto outcome = ReadBuildEvents(events);
  ASSERT_TRUE(outcome.ok()) << outcome.status();
  EXPECT_LT(outcome->exit_code, 0);
}

TEST(ReadBuildEventsTest, RefusesWhatIsNoEvent) {
  const auto outcome = ReadBuildEvents("{\"id\":{}}\nnonsense\n");
  ASSERT_FALSE(outcome.ok());
  EXPECT_THAT(std::string(outcome.status().message()),
              testing::StartsWith("line 2 is no build event"));
}

}  // namespace
}  // namespace modelcard
