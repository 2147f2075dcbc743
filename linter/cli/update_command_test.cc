#include <sys/stat.h>

#include <filesystem>
#include <initializer_list>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/command_test.h"
#include "linter/cli/replace_file.h"
#include "linter/testing/lint_text.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

// A complete document, and the facts of a file of weights, in a directory of
// its own for each test.
class UpdateCommandTest : public CommandTest {
 protected:
  void SetUp() override {
    CommandTest::SetUp();
    document_ = Write("tulip.textproto", CompleteText());
    Inspect("one");
  }

  std::string Document() const { return Read(document_); }

  // The weights with that content.
  void Inspect(const std::string& content) const {
    ASSERT_EQ(Modelcard({"inspect", "--name=w.bin", "--output=" + Path("facts"),
                         Write("w.bin", content)})
                  .code,
              0);
  }

  Printed Update() const {
    return Modelcard({"update", "--facts=" + Path("facts"), document_});
  }

  Printed Lint() const {
    return Modelcard({"lint", "--facts=" + Path("facts"), document_});
  }

  std::string document_;
};

TEST_F(UpdateCommandTest, BindsAndKeepsTheRest) {
  EXPECT_THAT(Lint().out, HasSubstr("[modelcard.not_bound]"));
  EXPECT_EQ(Update().code, 0) << Update().err;
  // printf one | sha256sum
  EXPECT_EQ(Document(),
            CompleteText() +
                "\nbindings {\n  kind: ARTIFACT\n  name: \"w.bin\"\n  digest: "
                "\"sha256:7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0"
                "add73ff431ed\"\n}\n");
  EXPECT_THAT(Lint().out, Not(HasSubstr("bound]")));
  EXPECT_THAT(Update().err, IsEmpty()) << "a second update says nothing";
}

TEST_F(UpdateCommandTest, MovedWeightsFailUntilUpdated) {
  ASSERT_EQ(Update().code, 0);
  ASSERT_EQ(Lint().code, 0) << Lint().out;
  Inspect("two");
  EXPECT_EQ(Lint().code, 1);
  EXPECT_THAT(Lint().out, AllOf(HasSubstr("\"w.bin\" moved"),
                                HasSubstr("[modelcard.moved_input]")));
  ASSERT_EQ(Update().code, 0);
  EXPECT_EQ(Lint().code, 0);
}

TEST_F(UpdateCommandTest, SignOffIsNamedAndNotWritten) {
  ASSERT_EQ(Update().code, 0);
  const std::string digest = Modelcard({"bindings", document_}).out;
  EXPECT_THAT(digest, StartsWith("sha256:"));
  const std::string sign_off = absl::StrCat(
      "sign_off {\n  name: \"A. de Vries\"\n  date: \"2099-01-01\"\n  digest: "
      "\"",
      digest.substr(0, digest.size() - 1), "\"\n}\n");
  Write("tulip.textproto", Document() + sign_off);
  EXPECT_EQ(Lint().code, 0) << Lint().out;
  Inspect("two");
  EXPECT_THAT(Update().err, HasSubstr("only A. de Vries can renew"));
  EXPECT_THAT(Document(), HasSubstr(sign_off));
  EXPECT_EQ(Lint().code, 1);
  EXPECT_THAT(Lint().out, HasSubstr("[modelcard.stale_sign_off]"));
  EXPECT_THAT(Modelcard({"lint", "--as-of=2098-12-31", document_}).out,
              HasSubstr("which is yet to come"));
}

TEST_F(UpdateCommandTest, DigestIsThatOfTheText) {
  ASSERT_EQ(Update().code, 0);
  const std::string text = Modelcard({"bindings", "--text", document_}).out;
  EXPECT_THAT(text,
              AllOf(StartsWith("ARTIFACT sha256:7692"), HasSubstr(" w.bin\n")));
  const Printed facts =
      Modelcard({"inspect", "--name=text", Write("text", text)});
  EXPECT_THAT(facts.out, HasSubstr(Modelcard({"bindings", document_})
                                       .out.substr(sizeof("sha256:") - 1, 64)));
}

TEST_F(UpdateCommandTest, NothingToSign) {
  const Printed printed = Modelcard({"bindings", document_});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("is bound to nothing"));
}

TEST_F(UpdateCommandTest, BindsEachKind) {
  ASSERT_EQ(Modelcard({"update", "--facts=" + Path("facts"),
                       "--training-data=" + Path("facts"),
                       "--base-documentation=" + Path("facts"), document_})
                .code,
            0);
  EXPECT_THAT(Document(), AllOf(HasSubstr("kind: ARTIFACT"),
                                HasSubstr("kind: TRAINING_DATA"),
                                HasSubstr("kind: BASE_MODEL")));
  EXPECT_EQ(Lint().code, 0) << "outside a build other kinds are not known";
  EXPECT_EQ(Modelcard({"lint", "--model=//m:tulip", "--facts=" + Path("facts"),
                       document_})
                .code,
            1)
      << "a build knows that there is no training data";
}

TEST_F(UpdateCommandTest, RefusesWhatItCannotUse) {
  EXPECT_EQ(Modelcard({"update", document_}).code, 2) << "no facts";
  EXPECT_EQ(Modelcard({"update", "--facts=" + Path("none"), document_}).code,
            2);
  EXPECT_EQ(Modelcard({"update", "--facts=" + Path("facts"),
                       "--facts=" + Path("facts"), document_})
                .code,
            2)
      << "the same artifact twice";
  EXPECT_EQ(Document(), CompleteText());
}

TEST_F(UpdateCommandTest, WritesTextFormatOnly) {
  for (const auto& [name, text] :
       std::initializer_list<std::pair<const char*, const char*>>{
           {"tulip.json", "{\"header\": {\"version\": \"2\"}}\n"},
           {"tulip.yaml", "header:\n  version: '2'\n"},
           {"README.md", "---\nlicense: mit\n---\n# Tulip\n"}}) {
    const std::string path = Write(name, text);
    const Printed printed =
        Modelcard({"update", "--facts=" + Path("facts"), path});
    EXPECT_EQ(printed.code, 2) << name;
    EXPECT_THAT(printed.err, AllOf(HasSubstr(name),
                                   HasSubstr("protobuf text format; keep them "
                                             "in a *.textproto beside it")));
    EXPECT_EQ(Read(path), text);
  }
}

// What the message above tells people to do.
TEST_F(UpdateCommandTest, BindingsBesideADocumentInYaml) {
  const std::string yaml =
      Write("tulip.yaml", Modelcard({"convert", "--to=yaml", document_}).out);
  const std::string bindings =
      Write("bindings.textproto", "# What it is bound to.\n");
  const Arguments both = {"--facts=" + Path("facts"), yaml, bindings};
  const auto run = [&](const std::string& command) {
    Arguments arguments = both;
    arguments.insert(arguments.begin(), command);
    return Modelcard(arguments);
  };
  ASSERT_EQ(run("update").code, 0);
  EXPECT_THAT(Read(bindings), AllOf(StartsWith("# What it is bound to.\n"),
                                    HasSubstr("sha256:7692c3ad")));
  EXPECT_EQ(run("lint").code, 0) << run("lint").out;
  Inspect("two");
  EXPECT_EQ(run("lint").code, 1);
  EXPECT_THAT(run("lint").out,
              AllOf(HasSubstr("bindings.textproto:"),
                    HasSubstr("\"w.bin\" moved"), HasSubstr("moved_input]")));
}

// Such a file says nothing yet, which is a fault of a document.
TEST_F(UpdateCommandTest, CommentsAloneAreNoDocument) {
  const std::string bindings =
      Write("bindings.textproto", "# What it is bound to.\n\n");
  EXPECT_EQ(Modelcard({"lint", document_, bindings}).code, 2);
}

TEST_F(UpdateCommandTest, OfSeveralSourcesTheOneThatHoldsThem) {
  const std::string json =
      Write("facts.json", "{\"header\": {\"version\": \"2\"}}\n");
  const std::string other = Write("bindings.textproto",
                                  "bindings { kind: ARTIFACT name: \"w.bin\" "
                                  "digest: \"sha256:0\" }\n");
  ASSERT_EQ(
      Modelcard({"update", "--facts=" + Path("facts"), json, document_, other})
          .code,
      0);
  EXPECT_THAT(Read(other), HasSubstr("sha256:7692c3ad"));
  EXPECT_EQ(Document(), CompleteText());
  ASSERT_EQ(Update().code, 0);
  const Printed both =
      Modelcard({"update", "--facts=" + Path("facts"), document_, other});
  EXPECT_EQ(both.code, 2);
  EXPECT_THAT(both.err, HasSubstr("keep them in one file"));
}

TEST_F(UpdateCommandTest, DiffOnlyShows) {
  const Printed printed =
      Modelcard({"update", "--diff", "--facts=" + Path("facts"), document_});
  EXPECT_EQ(printed.code, 0);
  EXPECT_THAT(printed.out,
              AllOf(HasSubstr("\n+bindings {\n"), Not(HasSubstr("\n-"))));
  EXPECT_EQ(Document(), CompleteText());
}

TEST_F(UpdateCommandTest, RefusesFactsWithoutADigest) {
  ASSERT_EQ(Modelcard({"inspect", "--header-only", "--name=w.bin",
                       "--output=" + Path("facts"), Path("w.bin")})
                .code,
            0);
  EXPECT_THAT(Update().err, HasSubstr("w.bin: has no digest"));
  EXPECT_EQ(Document(), CompleteText());
}

TEST_F(UpdateCommandTest, WritesThroughALinkAndKeepsPermissions) {
  std::filesystem::rename(document_, Path("real"));
  chmod(Path("real").c_str(), 0640);
  std::filesystem::create_symlink("real", document_);
  ASSERT_EQ(Update().code, 0);
  EXPECT_TRUE(std::filesystem::is_symlink(document_));
  EXPECT_THAT(Document(), HasSubstr("bindings {"));
  EXPECT_EQ(std::filesystem::status(Path("real")).permissions(),
            static_cast<std::filesystem::perms>(0640));
}

TEST_F(UpdateCommandTest, DoesNotOverwriteWhatSomebodyElseWrote) {
  EXPECT_TRUE(absl::IsAborted(ReplaceFile(document_, "what was read", "new")));
  EXPECT_EQ(Document(), CompleteText());
}

}  // namespace
}  // namespace modelcard
