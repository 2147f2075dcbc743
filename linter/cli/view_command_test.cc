// `modelcard view`: what it writes where, and that its messages tell nobody
// what they may not read.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/commands.h"
#include "linter/cli/console.h"
#include "linter/testing/lint_text.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

constexpr char kDocument[] = "testdata/complete/complete.textproto";

struct Printed {
  int code;
  std::string out, err;
};

Printed Modelcard(const Arguments& arguments) {
  std::ostringstream out, err;
  const int code = RunModelcard(arguments, {out, err});
  return {code, out.str(), err.str()};
}

class ViewCommandTest : public testing::Test {
 protected:
  void SetUp() override {
    directory_ = absl::StrCat(
        testing::TempDir(), "/",
        testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(directory_);
    std::filesystem::create_directories(directory_);
  }

  std::string Path(const std::string& name) const {
    return absl::StrCat(directory_, "/", name);
  }

  std::string Write(const std::string& name, const std::string& content) const {
    std::ofstream(Path(name), std::ios::binary) << content;
    return Path(name);
  }

  std::string directory_;
};

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

TEST_F(ViewCommandTest, WritesTheNamedFileAndNoOther) {
  const Printed printed =
      Modelcard({"view", "--audience=downstream",
                 "--output=" + Path("out.html"), kDocument});
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out, IsEmpty());
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(directory_)) {
    names.push_back(entry.path().filename().string());
  }
  EXPECT_THAT(names, ElementsAre("out.html"));
}

TEST_F(ViewCommandTest, SaysWhatIsWrongWithTheArguments) {
  const struct {
    Arguments arguments;
    const char* says;
  } cases[] = {
      {{"view", kDocument}, "no audience given"},
      {{"view", "--audience=press", kDocument}, "press"},
      {{"view", "--audience=public", "--format=pdf", kDocument}, "pdf"},
      {{"view", "--audience=public"}, "takes one document"},
      {{"view", "--audience=public", kDocument, kDocument},
       "takes one document"},
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
