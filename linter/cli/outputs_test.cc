// Where commands write, and that they write over nothing that people wrote.

#include <filesystem>
#include <string>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

class OutputsTest : public CommandTest {
 protected:
  void SetUp() override {
    CommandTest::SetUp();
    document_ = Write("doc.textproto", Read(good_));
    text_ = Read(document_);
  }

  // Refused, and the document is what it was.
  void ExpectRefused(const Arguments& arguments, const std::string& why) {
    const Printed printed = Modelcard(arguments);
    EXPECT_EQ(printed.code, 2) << printed.err;
    EXPECT_THAT(printed.err, HasSubstr(why));
    EXPECT_EQ(Read(document_), text_);
  }

  std::string document_, text_;
};

TEST_F(OutputsTest, NoCommandWritesOverWhatItReads) {
  const std::string lost = "would be lost";
  const std::string other_name = absl::StrCat(directory_, "/./doc.textproto");
  for (const std::string& output : {document_, other_name}) {
    ExpectRefused({"lint", "--output=json:" + output, document_}, lost);
    ExpectRefused(
        {"convert", "--to=textproto", "--output=" + output, document_}, lost);
    ExpectRefused({"convert", "--to=json", "--output=" + output, document_},
                  lost);
    ExpectRefused({"init", "--force", "--output=" + output, document_}, lost);
    ExpectRefused({"normalize", "--output=" + output, document_}, lost);
    ExpectRefused({"inspect", "--output=" + output, document_}, lost);
  }
  const std::string policy = Write("policy.textproto", "require_as_of: true\n");
  EXPECT_EQ(Modelcard({"lint", "--as-of=2027-01-01", "--policy=" + policy,
                       "--output=json:" + policy, document_})
                .code,
            2);
  EXPECT_EQ(Read(policy), "require_as_of: true\n");
}

TEST_F(OutputsTest, InitWritesOverNoSourceThatItFound) {
  std::filesystem::create_directory(Path("model"));
  Write("model/README.md", "# Tulip\n");
  const Printed printed =
      Modelcard({"init", "--force", "--to=yaml", "--output=" + Path("model/x"),
                 Path("model")});
  EXPECT_EQ(printed.code, 0) << printed.err;
  std::filesystem::create_symlink(Path("model/README.md"), Path("link"));
  EXPECT_EQ(
      Modelcard({"init", "--force", "--output=" + Path("link"), Path("model")})
          .code,
      2);
  EXPECT_EQ(Read(Path("model/README.md")), "# Tulip\n");
}

TEST_F(OutputsTest, AnEndingThatSaysOtherwiseIsRefused) {
  ExpectRefused({"init", "--output=" + Path("new.json"), document_},
                "--to=json");
  ExpectRefused(
      {"convert", "--to=markdown", "--output=" + Path("x.json"), document_},
      "would hold markdown");
  EXPECT_FALSE(std::filesystem::exists(Path("new.json")));
  EXPECT_FALSE(std::filesystem::exists(Path("x.json")));
  EXPECT_EQ(Modelcard({"init", "--to=json", "--output=" + Path("new.json"),
                       document_})
                .code,
            0);
  EXPECT_EQ(Modelcard({"convert", "--to=yaml", "--output=" + Path("x.yml"),
                       document_})
                .code,
            0);
}

TEST_F(OutputsTest, EachReportHasItsFile) {
  ExpectRefused({"lint", "--output=json:" + Path("x"),
                 "--output=sarif:" + Path("./x"), document_},
                "already gets the json report");
  EXPECT_EQ(Modelcard({"lint", "--output=json:" + Path("x"),
                       "--output=sarif:" + Path("y"), document_})
                .code,
            0);
}

TEST_F(OutputsTest, ADiffIsNoReport) {
  ExpectRefused({"lint", "--diff", "--format=json", document_}, "no report");
  ExpectRefused(
      {"lint", "--diff", "--output=json:" + Path("r.json"), document_},
      "no report");
  EXPECT_FALSE(std::filesystem::exists(Path("r.json")));
}

TEST_F(OutputsTest, TheExitCodeOfADiffIsThatOfTheFiles) {
  const std::string faulty =
      Write("faulty.textproto",
            absl::StrReplaceAll(text_, {{"release_date: \"2026-03-02\"",
                                         "release_date: \"2026/3/2\""}}));
  ASSERT_NE(Read(faulty), text_);
  EXPECT_EQ(Modelcard({"lint", "--diff", document_}).code, 0);
  const Printed printed = Modelcard({"lint", "--diff", faulty});
  EXPECT_EQ(printed.code, 1);
  EXPECT_THAT(printed.out, HasSubstr("+"));
  EXPECT_EQ(Modelcard({"lint", "--diff", "--exit-zero", faulty}).code, 0);
}

TEST_F(OutputsTest, WhatIsWrittenMovesNoCursor) {
  const std::string hostile =
      Write("hostile.textproto",
            "general { model { name: \"a\\302\\233b\\342\\200\\256c\" } }\n");
  for (const char* format : {"textproto", "json", "yaml"}) {
    for (const char* command : {"init", "convert"}) {
      const Printed printed =
          Modelcard({command, absl::StrCat("--to=", format), hostile});
      EXPECT_EQ(printed.code, 0) << printed.err;
      EXPECT_THAT(printed.out, Not(HasSubstr("\xC2\x9B"))) << command << format;
      EXPECT_THAT(printed.out, Not(HasSubstr("\xE2\x80\xAE")))
          << command << format;
    }
    // Escaped, not lost.
    const std::string again = Path(absl::StrCat("again.", format));
    ASSERT_EQ(Modelcard({"convert", absl::StrCat("--to=", format),
                         "--output=" + again, hostile})
                  .code,
              0);
    EXPECT_EQ(Modelcard({"normalize", again}).out,
              Modelcard({"normalize", hostile}).out);
  }
}

// Programs read these, and show people what is in them.
TEST_F(OutputsTest, NoReportForProgramsHidesOrTurnsText) {
  const std::string hostile =
      Write("hostile.textproto",
            "general {\n  model { name: \"a\\302\\233b\\342\\200\\256c\" }\n  "
            "release_date: \"\xE2\x80\xAE"
            "2026\\033[2J\"\n}\n");
  for (const char* format : {"json", "sarif", "junit", "gitlab", "github"}) {
    const std::string out =
        Modelcard({"lint", absl::StrCat("--format=", format), hostile}).out;
    EXPECT_THAT(out, HasSubstr("\xEF\xBF\xBD")) << format;
    for (const char* unsafe : {"\xC2\x9B", "\xE2\x80\xAE", "\x1B", "\\u202e",
                               "\\u009b", "\\u001b"}) {
      EXPECT_THAT(out, Not(HasSubstr(unsafe))) << format;
    }
  }
}

TEST_F(OutputsTest, AFileThatIsNotThereHasNoLine) {
  for (const char* command : {"convert", "init"}) {
    const Printed printed =
        Modelcard({command, "--to=json", Path("none.textproto")});
    EXPECT_EQ(printed.code, 2);
    EXPECT_THAT(printed.err, HasSubstr("none.textproto: "));
    EXPECT_THAT(printed.err, Not(HasSubstr(":0")));
  }
}

TEST_F(OutputsTest, TheNameOfAFileIsNoCommandOfABuildServer) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(directory_);
  const std::string name = "::error file=x::evil.textproto";
  Write(name, "general { model { name: \"a\" } }\n");
  for (const Arguments& arguments :
       {Arguments{"lint", name}, Arguments{"lint", "--format=concise", name},
        Arguments{"lint", "--explain-applicability", name}}) {
    const Printed printed = Modelcard(arguments);
    EXPECT_THAT(printed.out, HasSubstr("./::error"));
    EXPECT_FALSE(absl::StartsWith(printed.out, "::"));
    EXPECT_THAT(printed.out, Not(HasSubstr("\n::")));
  }
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace modelcard
