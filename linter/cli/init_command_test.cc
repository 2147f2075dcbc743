// Beginning a document from what is there.

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "absl/strings/strip.h"
#include "gmock/gmock.h"
#include "google/protobuf/util/message_differencer.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"
#include "linter/document/document.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::util::MessageDifferencer;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr char kArtifacts[] = "testdata/artifact/";

class InitTest : public CommandTest {
 protected:
  // What `modelcard init` prints; expects that it does.
  std::string Init(Arguments arguments) const {
    arguments.insert(arguments.begin(), "init");
    const Printed printed = Modelcard(arguments);
    EXPECT_EQ(printed.code, 0) << printed.err;
    return printed.out;
  }

  std::string Artifact(const std::string& name,
                       const std::string& as = "") const {
    return Write(as.empty() ? name : as, Read(absl::StrCat(kArtifacts, name)));
  }

  // A directory as people publish a model.
  std::string Model() const {
    Artifact("config.json");
    Artifact("model.safetensors");
    Artifact("LICENSE");
    Write("README.md", ReadTestFile("testdata/sources/card.md"));
    return directory_;
  }
};

// With every remark that holds a truth value answered: they decide what
// applies.
std::string Decided(std::string draft) {
  std::vector<std::string> lines = absl::StrSplit(draft, '\n');
  for (std::string& line : lines) {
    if (absl::EndsWith(line, ": true or false")) {
      line = absl::StrReplaceAll(line, {{"# ", ""}, {"true or false", "true"}});
    }
  }
  return absl::StrJoin(lines, "\n");
}

bool IsSlot(absl::string_view line) {
  return !absl::StrContains(line, "#") &&
         (absl::StrContains(line, "\"TODO") ||
          absl::StrContains(line, ": \"<") || absl::StrContains(line, "YYYY") ||
          absl::StrContains(line, "sha256:<") ||
          absl::EndsWith(line, "_UNSPECIFIED") || absl::EndsWith(line, ": 0"));
}

// Comments that go over several lines, in one.
std::string Unwrapped(const std::string& draft) {
  std::string out;
  bool after_comment = false;
  for (const absl::string_view line : absl::StrSplit(draft, '\n')) {
    const absl::string_view words = absl::StripLeadingAsciiWhitespace(line);
    const bool is_comment = absl::StartsWith(words, "# ");
    absl::StrAppend(&out, is_comment && after_comment ? " " : "\n",
                    absl::StripPrefix(words, after_comment ? "# " : ""));
    after_comment = is_comment;
  }
  return out;
}

std::set<std::string> RulesOf(const std::string& text) {
  std::set<std::string> rules;
  for (const v1::Finding& finding : LintText(text)) {
    rules.insert(finding.rule_id());
  }
  return rules;
}

TEST_F(InitTest, NothingBeginsFromABrokenFile) {
  const std::string output = Path("draft.textproto");
  for (const auto& [name, text] :
       {std::pair{"config.json", "{\"model_type\": \"llama\", "},
        std::pair{"model.safetensors", "garbage, and more of it"}}) {
    const std::string broken = Write(name, text);
    const Printed printed =
        Modelcard({"init", "--output=" + output, directory_});
    EXPECT_EQ(printed.code, 2) << name;
    EXPECT_THAT(printed.err, HasSubstr(absl::StrCat(name, ": byte ")));
    EXPECT_THAT(printed.err, HasSubstr("nothing was written"));
    EXPECT_FALSE(std::filesystem::exists(output));
    std::filesystem::remove(broken);
  }
}

// What keeps a draft from passing for an answer.
TEST_F(InitTest, TheLinterRefusesEverySlot) {
  const std::string draft = Decided(Init({directory_}));
  const std::vector<v1::Finding> findings = LintText(draft);
  const std::vector<std::string> lines = absl::StrSplit(draft, '\n');
  int slots = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (!IsSlot(lines[i])) continue;
    ++slots;
    const int line = static_cast<int>(i) + 1;
    EXPECT_TRUE(std::any_of(findings.begin(), findings.end(),
                            [&](const v1::Finding& each) {
                              return each.line() <= line &&
                                     line <= each.end_line();
                            }))
        << "nothing is said of line " << line << ": " << lines[i];
  }
  EXPECT_GT(slots, 150);
}

// What the law asks of a document that says nothing is all in the draft.
TEST_F(InitTest, NothingIsMissingInADraft) {
  const std::string draft = Init({directory_});
  for (const v1::Finding& finding :
       LintText("scope { general_purpose_ai_model: true }")) {
    if (absl::StartsWith(finding.rule_id(), "modelcard.")) continue;
    EXPECT_THAT(draft, HasSubstr(absl::StrCat("# ", finding.rule_id())));
  }
  for (const v1::Finding& finding : LintText(Decided(draft))) {
    if (!absl::StartsWith(finding.message(), "missing:")) continue;
    // A number that may be 0 can only stand there as a comment.
    const std::string& path = finding.field_path();
    EXPECT_THAT(draft,
                HasSubstr(absl::StrCat("# ", path.substr(path.rfind('.') + 1),
                                       ": a number\n")))
        << Brief(finding);
  }
}

TEST_F(InitTest, ACompleteDocumentLosesNothing) {
  for (const std::string& name : CompleteNames()) {
    const std::string path = Write("it.textproto", CompleteText(name));
    for (const std::string format : {"textproto", "yaml", "json"}) {
      const std::string draft =
          Write(absl::StrCat("draft.", format),
                Init({path, absl::StrCat("--to=", format)}));
      const Printed read = Modelcard({"convert", "--to=textproto", draft});
      ASSERT_EQ(read.code, 0) << name << " as " << format << ": " << read.err;
      EXPECT_TRUE(
          MessageDifferencer::Equals(ParseText(read.out).message(),
                                     ParseText(CompleteText(name)).message()))
          << name << " as " << format;
    }
  }
}

// A slot in a document that is complete would be a finding that nobody made.
TEST_F(InitTest, ACompleteDocumentGetsNoSlot) {
  const std::string path = Write("it.textproto", CompleteText());
  EXPECT_THAT(RulesOf(Init({path})), IsEmpty());
}

TEST_F(InitTest, FiguresStayAsTheyWereWritten) {
  const std::string path = Write(
      "it.textproto",
      "technical_documentation { properties { total_parameters: 7.20e9 } }");
  EXPECT_THAT(Init({path}), HasSubstr("total_parameters: 7.20e9\n"));
}

TEST_F(InitTest, EveryFormatSaysTheSame) {
  const std::string model = Model();
  const std::set<std::string> rules = RulesOf(Init({model}));
  EXPECT_FALSE(rules.empty());
  for (const std::string format : {"yaml", "json"}) {
    const std::string draft =
        Write(absl::StrCat("draft.", format),
              Init({model, absl::StrCat("--to=", format)}));
    const Printed text = Modelcard({"convert", "--to=textproto", draft});
    ASSERT_EQ(text.code, 0) << text.err;
    EXPECT_EQ(RulesOf(text.out), rules) << format;
  }
}

TEST_F(InitTest, SaysWhereEachFactIsFrom) {
  const std::string draft = Unwrapped(Init({Model()}));
  EXPECT_THAT(draft, HasSubstr(" from model.safetensors: its tensors hold 23 "
                               "parameters "));
  EXPECT_THAT(draft, HasSubstr("README.md:47 says: 7.8B\n"
                               "total_parameters: 23\n"));
  EXPECT_THAT(draft, HasSubstr("\nparameter_range: FROM_1_TO_500_MILLION\n"));
  EXPECT_THAT(draft, HasSubstr("\"num_hidden_layers\" in line 12: 2"));
  EXPECT_THAT(draft, HasSubstr("README.md:50\n"
                               "release_date: \"2026-03-02\"\n"));
}

// What is filled in from artifacts agrees with what `lint` reads in them.
TEST_F(InitTest, ArtifactsDoNotContradictWhatTheyAnswered) {
  const std::string draft = Write("d.textproto", Decided(Init({Model()})));
  Arguments lint = {"lint", "--format=concise", draft};
  for (const std::string name :
       {"config.json", "model.safetensors", "LICENSE"}) {
    const std::string facts = Path(absl::StrCat(name, ".facts"));
    ASSERT_EQ(Modelcard({"inspect", absl::StrCat("--name=", name),
                         absl::StrCat("--output=", facts), Path(name)})
                  .code,
              0);
    lint.push_back(absl::StrCat("--facts=", facts));
  }
  const Printed report = Modelcard(lint);
  EXPECT_EQ(report.code, 1) << report.err;
  for (const absl::string_view line : absl::StrSplit(report.out, '\n')) {
    // The card lies about its layers, and a note says what is not known.
    if (absl::StrContains(line, ": note: ") ||
        absl::StrContains(line, "model architecture")) {
      continue;
    }
    for (const absl::string_view words :
         {"artifact", "model.safetensors", "config.json", "LICENSE"}) {
      EXPECT_THAT(line, Not(HasSubstr(words)));
    }
  }
}

// A document of the schema is somebody's answer; artifacts only remark on it.
TEST_F(InitTest, ADocumentCountsBeforeArtifacts) {
  const std::string path = Write(
      "it.textproto",
      "technical_documentation { properties { total_parameters: 7.2e9 } }");
  const std::string draft = Init({path, Artifact("model.safetensors")});
  EXPECT_THAT(draft, HasSubstr("its tensors hold 23 parameters"));
  EXPECT_THAT(draft, HasSubstr("total_parameters: 7.2e9\n"));
}

TEST_F(InitTest, WhatIsDeclaredNotApplicableHasNoSlot) {
  const std::string path = Write("it.textproto", R"pb(not_applicable {
                                                        requirement: "MDF.GEN.3"
                                                        reason: "A service."
                                                      })pb");
  const std::string draft = Init({path, Artifact("model.safetensors")});
  EXPECT_THAT(draft, Not(HasSubstr("authenticity")));
  EXPECT_THAT(draft, HasSubstr("total_parameters: 23\n"));
}

TEST_F(InitTest, TwoAnswersAreBothInTheDraft) {
  const std::string a =
      Write("a.textproto", R"pb(general { release_date: "2026-03-02" })pb");
  const std::string b =
      Write("b.yaml", "general:\n  release_date: \"2026-03-09\"\n");
  EXPECT_THAT(Unwrapped(Init({a, b})),
              HasSubstr("b.yaml:2 says something else: "
                        "\"2026-03-09\"\n"
                        "release_date: \"2026-03-02\"\n"));
}

TEST_F(InitTest, IsTheSameEachTime) {
  const std::string model = Model();
  EXPECT_EQ(Init({model}), Init({model}));
}

TEST_F(InitTest, SpeaksDutch) {
  const std::string draft = Init({"--lang=nl", Model()});
  EXPECT_THAT(draft, HasSubstr("de tensoren bevatten 23 parameters"));
  EXPECT_THAT(draft, HasSubstr("true of false"));
}

// Names and texts end in comments, which they may not leave.
TEST_F(InitTest, NothingLeavesAComment) {
  Artifact("model.safetensors",
           "a\nscope { general_purpose_ai_model: true }\n"
           "# \x1b[31m.safetensors");
  const std::string draft = Init({directory_});
  EXPECT_THAT(draft, Not(HasSubstr("\nscope { general")));
  EXPECT_THAT(draft, Not(HasSubstr("\x1b")));
}

TEST_F(InitTest, DoesNotWriteOverAFile) {
  const std::string path = Write("it.textproto", "# mine\n");
  const std::string output = "--output=" + path;
  const Printed refused = Modelcard({"init", output, directory_});
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.err, HasSubstr("exists already; --force"));
  EXPECT_EQ(Read(path), "# mine\n");
  EXPECT_EQ(Modelcard({"init", output, "--force", directory_}).code, 0);
  EXPECT_THAT(Read(path), HasSubstr("general_purpose_ai_model"));
}

TEST_F(InitTest, WritesNothingWhenASourceCannotBeRead) {
  const std::string broken = Write("it.textproto", "general { nonsense: 1 }");
  const std::string output = Path("out.textproto");
  const Printed printed = Modelcard({"init", "--output=" + output, broken});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("it.textproto:1:"));
  EXPECT_FALSE(std::filesystem::exists(output));
}

TEST_F(InitTest, NamesWhatItDoesNotUse) {
  Write("notes.xyz", "words");
  const Printed printed = Modelcard({"init", directory_});
  EXPECT_EQ(printed.code, 0);
  EXPECT_THAT(printed.err,
              HasSubstr("notes.xyz: left out, of no known format"));
  EXPECT_THAT(printed.out, Not(HasSubstr("notes.xyz")));
}

TEST_F(InitTest, ANamedJsonFileMayBeADocument) {
  const std::string path =
      Write("it.json", R"js({"general": {"release_date": "2026-03-02"}})js");
  EXPECT_THAT(Unwrapped(Init({path})),
              HasSubstr("it.json:1\n"
                        "release_date: \"2026-03-02\"\n"));
}

TEST_F(InitTest, AsksForSomethingToReadFrom) {
  const Printed printed = Modelcard({"init"});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("no file or directory given"));
  EXPECT_EQ(Modelcard({"init", Path("nowhere")}).code, 2);
  EXPECT_EQ(Modelcard({"init", "--help"}).code, 0);
}

}  // namespace
}  // namespace modelcard
