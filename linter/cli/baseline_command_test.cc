#include <cstddef>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"
#include "linter/testing/lint_text.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class BaselineCommandTest : public CommandTest {
 protected:
  void SetUp() override {
    CommandTest::SetUp();
    document_ = Write("d.textproto", Faulty());
    flag_ = "--baseline=" + Path("baseline.textproto");
  }

  // Two errors.
  std::string Faulty() const {
    return Edit(Edit(Read(good_), "    total_parameters: 7824351232\n", ""),
                "  release_date: \"2026-03-02\"",
                "  release_date: \"in March\"");
  }

  std::string document_, flag_;
};

TEST_F(BaselineCommandTest, KnownErrorsPassAndNewOnesFail) {
  EXPECT_EQ(Modelcard({"lint", document_}).code, 1);
  EXPECT_EQ(Modelcard({"baseline", flag_, document_}).code, 0);
  const Printed known = Modelcard({"lint", flag_, document_});
  EXPECT_EQ(known.code, 0) << known.out;
  EXPECT_THAT(known.out, HasSubstr("in the baseline"));
  // Other lines before them change nothing.
  Write("d.textproto", "\n\n# moved\n" + Faulty());
  EXPECT_EQ(Modelcard({"lint", flag_, document_}).code, 0);
  Write("d.textproto",
        Edit(Faulty(), "union_market_release_date: \"2026-03-16\"",
             "union_market_release_date: \"\""));
  EXPECT_EQ(Modelcard({"lint", flag_, document_}).code, 1);
}

TEST_F(BaselineCommandTest, WhatIsMendedHasToGoAndUpdateTakesItOut) {
  Modelcard({"baseline", flag_, document_});
  const std::string before = Read(Path("baseline.textproto"));
  Write("d.textproto", Edit(Faulty(), "\"in March\"", "\"2026-03-02\""));
  const Printed stale = Modelcard({"lint", flag_, document_});
  EXPECT_EQ(stale.code, 1);
  EXPECT_THAT(stale.out, HasSubstr("modelcard baseline --update"));
  EXPECT_EQ(Modelcard({"baseline", "--update", flag_, document_}).code, 0);
  EXPECT_EQ(Modelcard({"lint", flag_, document_}).code, 0);
  const std::string after = Read(Path("baseline.textproto"));
  EXPECT_LT(after.size(), before.size());
  EXPECT_THAT(after, AllOf(HasSubstr("# Errors known"),
                           Not(HasSubstr("release_date"))));
}

// People write a baseline in other ways than the command does. Whichever entry
// goes, what is left is read again and says the same of the others.
TEST_F(BaselineCommandTest, AListShrinksAndStaysAList) {
  Modelcard({"baseline", flag_, document_});
  const std::string written = Read(Path("baseline.textproto"));
  std::vector<std::string> entries;
  for (size_t at = 0; (at = written.find("entries ", at)) != written.npos;) {
    at += std::string("entries ").size();
    entries.push_back(written.substr(at, written.find("\n}", at) + 2 - at));
  }
  ASSERT_EQ(entries.size(), 2u);
  const std::string stale = "{path: \"d\" rule: \"r, ]}\" fingerprint: \"f\"}";
  const std::string one = entries[0], two = entries[1];
  const std::string before = "# mine\nformat: 1\n";
  const std::pair<std::string, std::string> lists[] = {
      {"entries: [" + stale + ", " + one + ", " + two + "]",
       "entries: [ " + one + ", " + two + "]"},
      {"entries: [" + one + ", " + stale + ", " + stale + ", " + two + "]",
       "entries: [" + one + ",   " + two + "]"},
      {"entries: [" + one + ", " + two + ", " + stale + ", " + stale + "]",
       "entries: [" + one + ", " + two + "  ]"},
      {"entries: [\n  # a\n  " + one + ",\n  # b\n  " + stale +
           "  # c, d\n  ,\n  # e\n  " + two + "\n]\n",
       "entries: [\n  # a\n  " + one + ",\n  # b\n    # c, d\n  # e\n  " + two +
           "\n]\n"},
      {"entries " + one + ";\nentries " + stale + ";\nentries: [" + two +
           "], entries: [" + stale + "]\n",
       "entries " + one + ";\nentries: [" + two + "], \n"}};
  for (const auto& [list, after] : lists) {
    Write("baseline.textproto", before + list);
    const Printed update =
        Modelcard({"baseline", "--update", flag_, document_});
    EXPECT_EQ(update.code, 0) << update.err << list;
    EXPECT_EQ(Read(Path("baseline.textproto")), before + after);
    EXPECT_EQ(Modelcard({"lint", flag_, document_}).code, 0);
  }
  Write("baseline.textproto",
        before + "entries: [" + stale + ", " + stale + "]\n");
  EXPECT_EQ(Modelcard({"baseline", "--update", flag_, document_}).code, 0);
  EXPECT_EQ(Modelcard({"lint", flag_, document_}).code, 1);
}

TEST_F(BaselineCommandTest, WhatItCannotShrinkItLeavesAlone) {
  const std::string text =
      "format: 1\nentries:\n- path: d\n  rule: r\n  fingerprint: f\n";
  const std::string yaml = Write("baseline.yaml", text);
  const Printed printed =
      Modelcard({"baseline", "--update", "--baseline=" + yaml, document_});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("nothing was written"));
  EXPECT_EQ(Read(yaml), text);
}

TEST_F(BaselineCommandTest, ANewBaselineHasANameThatItIsReadUnder) {
  for (const char* name : {"b.yaml", "b.json", "b.md", "b"}) {
    const Printed printed =
        Modelcard({"baseline", "--baseline=" + Path(name), document_});
    EXPECT_EQ(printed.code, 2) << name;
    EXPECT_THAT(printed.err, HasSubstr("*.textproto"));
    EXPECT_FALSE(std::filesystem::exists(Path(name)));
  }
}

TEST_F(BaselineCommandTest, AnotherFormatIsRefusedWhereItStands) {
  const std::string path = Write("baseline.textproto", "\nformat: 2\n");
  for (const Printed& printed :
       {Modelcard({"lint", flag_, document_}),
        Modelcard({"baseline", "--update", flag_, document_})}) {
    EXPECT_EQ(printed.code, 2);
    EXPECT_THAT(printed.out + printed.err,
                AllOf(HasSubstr(path + ":2:9"), HasSubstr("format 2")));
  }
}

// The gate compares the document with what the build knows. A baseline that did
// not could not hold those errors, and an update would take them out.
TEST_F(BaselineCommandTest, HoldsTheErrorsOfTheGateItself) {
  Write("d.textproto", Read(good_));
  const std::string facts =
      "--facts=" + Write("facts.json",
                         "{\"name\": \"tulip-7b-instruct.safetensors\", "
                         "\"sha256\": \"" +
                             std::string(64, 'a') + "\"}");
  const std::string base =
      "--base-model=" + Write("base.json",
                              "{\"label\": \"//m:base\", \"model\": "
                              "{\"name\": \"Unlisted Base\"}}");
  const Arguments gate = {facts, base, "--no-other-base-models",
                          "--role=provider", "--model=//m:tulip"};
  const auto with_gate = [&](Arguments arguments) {
    arguments.insert(arguments.end(), gate.begin(), gate.end());
    arguments.push_back(document_);
    return Modelcard(arguments);
  };
  ASSERT_EQ(Modelcard({"lint", document_}).code, 0);
  ASSERT_EQ(with_gate({"lint"}).code, 1);
  EXPECT_EQ(with_gate({"baseline", flag_}).code, 0);
  const std::string written = Read(Path("baseline.textproto"));
  EXPECT_THAT(written, AllOf(HasSubstr("authenticity.artifacts[0].digest"),
                             HasSubstr("//m:base")));
  EXPECT_EQ(with_gate({"lint", flag_}).code, 0);
  EXPECT_EQ(with_gate({"baseline", "--update", flag_}).code, 0);
  EXPECT_EQ(Read(Path("baseline.textproto")), written);
}

// It is in no document, and what would be written of it could not be read.
TEST_F(BaselineCommandTest, ABrokenArtifactIsNotInIt) {
  const std::string facts =
      "--facts=" + Write("facts.json",
                         "{\"name\": \"config.json\", \"faults\": "
                         "[{\"message\": \"is cut off\"}]}");
  const Printed printed = Modelcard({"baseline", flag_, facts, document_});
  EXPECT_EQ(printed.code, 0);
  EXPECT_THAT(printed.out, HasSubstr("1 cannot be in a baseline"));
  EXPECT_EQ(Modelcard({"lint", flag_, document_}).code, 0);
  EXPECT_EQ(Modelcard({"lint", flag_, facts, document_}).code, 1);
  EXPECT_EQ(Modelcard({"baseline", "--update", flag_, facts, document_}).code,
            0);
}

TEST_F(BaselineCommandTest, ADayThatIsNoneIsRefused) {
  EXPECT_EQ(Modelcard({"baseline", flag_, "--as-of=soon", document_}).code, 2);
}

TEST_F(BaselineCommandTest, UpdateAddsNothing) {
  Write("d.textproto", Read(good_));
  EXPECT_EQ(Modelcard({"baseline", flag_, document_}).code, 0);
  const std::string empty = Read(Path("baseline.textproto"));
  Write("d.textproto", Faulty());
  EXPECT_EQ(Modelcard({"baseline", "--update", flag_, document_}).code, 0);
  EXPECT_EQ(Read(Path("baseline.textproto")), empty);
  EXPECT_EQ(Modelcard({"lint", flag_, document_}).code, 1);
}

TEST_F(BaselineCommandTest, ABaselineIsNotReplaced) {
  const std::string mine = Write("baseline.textproto", "format: 1\n");
  EXPECT_EQ(Modelcard({"baseline", flag_, document_}).code, 2);
  EXPECT_EQ(Read(mine), "format: 1\n");
}

TEST_F(BaselineCommandTest, WhatCannotBeReadGetsNoBaseline) {
  const std::string bad = Write("bad.textproto", "no such field: 1");
  const Printed printed = Modelcard({"baseline", flag_, bad});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("nothing was written"));
  EXPECT_EQ(Modelcard({"baseline", document_}).code, 2);
}

TEST_F(BaselineCommandTest, AFaultyBaselineIsNeverClean) {
  Write("baseline.textproto", "entries { rule: \"AIA.XI.1.1.d-2\" }");
  EXPECT_EQ(Modelcard({"lint", flag_, good_}).code, 1);
  Write("baseline.textproto", "format: one");
  EXPECT_EQ(Modelcard({"lint", flag_, good_}).code, 2);
}

}  // namespace
}  // namespace modelcard
