// `modelcard view`: what it writes where, and that its messages tell nobody
// what they may not read.

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"
#include "linter/cli/commands.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

constexpr char kDocument[] = "testdata/complete/complete.textproto";

using ViewCommandTest = CommandTest;

TEST_F(ViewCommandTest, WritesEachFormat) {
  const struct {
    const char *format, *begins;
  } cases[] = {
      {"html", "<!doctype html>\n<html lang=\"nl\">"},
      {"markdown", "# Tulip"},
      {"json", "{\n"},
      {"textproto", "# proto-file: modelcard/v1/model_documentation.proto"},
  };
  for (const auto& [format, begins] : cases) {
    const Printed printed =
        Modelcard({"view", "--audience=public", "--lang=nl",
                   absl::StrCat("--format=", format), kDocument});
    EXPECT_EQ(printed.code, 0) << printed.err;
    EXPECT_THAT(printed.out, StartsWith(begins));
    EXPECT_THAT(printed.err, IsEmpty());
  }
}

TEST_F(ViewCommandTest, AViewIsADocument) {
  for (const char* audience :
       {"ai_office", "national_authority", "downstream", "public"}) {
    const std::string pack = Path("pack.textproto");
    ASSERT_EQ(Modelcard({"view", absl::StrCat("--audience=", audience),
                         "--format=textproto", "--output=" + pack, kDocument})
                  .code,
              0);
    // The view of a view is the view.
    const Printed again =
        Modelcard({"view", absl::StrCat("--audience=", audience),
                   "--format=textproto", pack});
    EXPECT_EQ(again.code, 0) << again.err;
  }
}

// Whatever the document is written in, and in however many files.
TEST_F(ViewCommandTest, ReadsWhatLintReads) {
  const auto view = [](const Arguments& documents) {
    Arguments arguments = {"view", "--audience=downstream",
                           "--format=textproto"};
    arguments.insert(arguments.end(), documents.begin(), documents.end());
    const Printed printed = Modelcard(arguments);
    EXPECT_EQ(printed.code, 0) << printed.err;
    return printed.out;
  };
  const std::string expected = view({kDocument});
  for (const std::string ending : {"json", "yaml", "md"}) {
    const std::string path = Path("document." + ending);
    ASSERT_EQ(
        Modelcard({"convert", "--to=" + (ending == "md" ? "markdown" : ending),
                   "--output=" + path, kDocument})
            .code,
        0);
    EXPECT_EQ(view({path}), expected) << ending;
  }
  EXPECT_THAT(view({Write("a.yaml", "general: {model: {name: Tulip}}"),
                    Write("b.textproto", "downstream_documentation {}")}),
              HasSubstr("Tulip"));
}

TEST_F(ViewCommandTest, WritesTheNamedFileAndNoOther) {
  const Printed printed =
      Modelcard({"view", "--audience=downstream",
                 "--output=" + Path("out.html"), kDocument});
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out, IsEmpty());
  EXPECT_THAT(Files(), ElementsAre("out.html"));
}

TEST_F(ViewCommandTest, SaysWhatIsWrongWithTheArguments) {
  const struct {
    Arguments arguments;
    const char* says;
  } cases[] = {
      {{"view", kDocument}, "no audience given"},
      {{"view", "--audience=press", kDocument}, "press"},
      {{"view", "--audience=public", "--format=pdf", kDocument}, "pdf"},
      {{"view", "--audience=public"}, "no document given"},
      {{"view", "--audience=public", "--lang=fr", kDocument}, "fr"},
  };
  for (const auto& [arguments, says] : cases) {
    const Printed printed = Modelcard(arguments);
    EXPECT_EQ(printed.code, 2);
    EXPECT_THAT(printed.out, IsEmpty());
    EXPECT_THAT(printed.err, HasSubstr(says));
  }
}

TEST_F(ViewCommandTest, NeedsARealStamp) {
  const std::string forged = Write("stamp", "passed\n");
  const Printed refused =
      Modelcard({"view", "--audience=public", "--stamp=" + forged, kDocument});
  EXPECT_EQ(refused.code, 2);
  EXPECT_THAT(refused.out, IsEmpty());

  const std::string stamp = Write("stamp", "documentation passed\n");
  EXPECT_THAT(
      Modelcard({"view", "--audience=public", "--stamp=" + stamp, kDocument})
          .out,
      HasSubstr("passed an automatic check"));
  EXPECT_THAT(Modelcard({"view", "--audience=public", kDocument}).out,
              HasSubstr("Draft: "));
}

// Whoever reads the message may be somebody who may not read the document.
TEST_F(ViewCommandTest, MessagesHoldNothingOfTheDocument) {
  const std::string secret = "topsecret";
  for (const char* text :
       {"general { provider_legal_name: topsecret }", "topsecret: 1",
        "header { version: \"topsecret\" version: \"topsecret\" }",
        "technical_documentation { properties { total_parameters: topsecret } "
        "}",
        "training_summary { url: \"topsecret }"}) {
    const std::string path = Write("document.textproto", text);
    const Printed printed = Modelcard({"view", "--audience=public", path});
    EXPECT_EQ(printed.code, 2) << text;
    EXPECT_THAT(printed.out, IsEmpty());
    EXPECT_THAT(printed.err, Not(HasSubstr(secret)));
    EXPECT_THAT(printed.err, HasSubstr("document.textproto"));
  }
  for (const auto& [name, text] :
       {std::pair("document.json", "{\"topsecret\": 1}"),
        std::pair("document.yaml", "general: [topsecret"),
        std::pair("document.md", "---\ntopsecret\n---\n# Card\n"),
        std::pair("document.txt", "topsecret")}) {
    const Printed printed =
        Modelcard({"view", "--audience=public", Write(name, text)});
    EXPECT_EQ(printed.code, 2) << text;
    EXPECT_THAT(printed.err, AllOf(HasSubstr(name), Not(HasSubstr(secret))));
  }
  const std::string path = Write(
      "document.textproto",
      "scope { general_purpose_ai_model: true }\n"
      "technical_documentation { properties { architecture: \"topsecret\" } }");
  const Printed printed =
      Modelcard({"view", "--audience=public",
                 "--output=" + Path("no/such/directory/out"), path});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, Not(HasSubstr(secret)));
}

}  // namespace
}  // namespace modelcard
