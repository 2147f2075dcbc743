// Requirements of an organisation's own, through the front door.

#include <string>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/acme_schema.h"
#include "linter/cli/command_test.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

class ExtraSchemaTest : public CommandTest {
 protected:
  void SetUp() override {
    CommandTest::SetUp();
    flag_ = "--extra_schema=" + Schema(kAcmeSchema);
  }

  std::string Schema(const std::string& text,
                     const std::string& name = "acme.binpb") {
    return Write(name, DescriptorSet(text));
  }

  std::string Document(const std::string& extension) {
    return Write("d.textproto", absl::StrCat(Read(good_), "\n", extension));
  }

  // Expects exit code 2 and part of the message.
  void ExpectRefused(const std::string& schema, const std::string& message) {
    const Printed printed = Modelcard(
        {"lint", "--extra_schema=" + Schema(schema, "bad.binpb"), good_});
    EXPECT_EQ(printed.code, 2) << message << printed.out;
    EXPECT_THAT(printed.err, HasSubstr(message));
  }

  std::string flag_;
};

TEST_F(ExtraSchemaTest, ItsRequirementsAreAskedFor) {
  const Printed missing = Modelcard({"lint", flag_, good_});
  EXPECT_EQ(missing.code, 1);
  EXPECT_THAT(
      missing.out,
      AllOf(HasSubstr("error: missing: risk owner [ACME.1]"),
            HasSubstr("organisation policy, section 3"),
            HasSubstr("[acme.v1.requirements] {"), HasSubstr("(1 error)")));
}

TEST_F(ExtraSchemaTest, AnAnswerIsCheckedAtItsPlace) {
  const std::string good = Document(
      "[acme.v1.requirements] { risk_owner: \"risk@tulip-models.eu\" }");
  const Printed passed = Modelcard({"lint", flag_, good});
  EXPECT_EQ(passed.code, 0) << passed.out;
  // Without the schema nobody knows what the answer is.
  EXPECT_EQ(Modelcard({"lint", good}).code, 2);

  const Printed wrong = Modelcard(
      {"lint", "--format=concise", flag_,
       Document("[acme.v1.requirements] {\n  risk_owner: \"nobody\"\n}")});
  EXPECT_EQ(wrong.code, 1);
  EXPECT_THAT(wrong.out, HasSubstr(":3: error: risk owner is not an e-mail "
                                   "address: \"nobody\" [ACME.1]"));
}

TEST_F(ExtraSchemaTest, AnswersMayStandInAFileOfTheirOwn) {
  const std::string own =
      Write("own.textproto",
            "[acme.v1.requirements] { risk_owner: \"risk@tulip-models.eu\" }");
  const std::string other =
      Write("other.textproto",
            "[acme.v1.requirements] { risk_owner: \"ml@tulip-models.eu\" }");
  EXPECT_EQ(Modelcard({"lint", flag_, own, good_}).code, 0);
  EXPECT_EQ(Modelcard({"lint", flag_, good_, own}).code, 0);
  EXPECT_EQ(Modelcard({"lint", flag_, good_, own, own}).code, 0);
  const Printed conflict = Modelcard({"lint", flag_, good_, own, other});
  EXPECT_EQ(conflict.code, 1);
  EXPECT_THAT(conflict.out, HasSubstr("two answers for risk owner"));
}

TEST_F(ExtraSchemaTest, EveryFormatHoldsThem) {
  const std::string answer =
      "[acme.v1.requirements] { risk_owner: \"risk@tulip-models.eu\" }";
  const std::string document = Document(answer);
  const std::string normal = Modelcard({"normalize", flag_, document}).out;
  EXPECT_THAT(normal, HasSubstr("risk@tulip-models.eu"));
  for (const std::string format : {"textproto", "json", "yaml"}) {
    SCOPED_TRACE(format);
    const std::string path = Path("converted." + format);
    const Printed converted = Modelcard(
        {"convert", flag_, "--to=" + format, "--output=" + path, document});
    ASSERT_EQ(converted.code, 0) << converted.err;
    EXPECT_EQ(Modelcard({"lint", flag_, path}).code, 0);
    EXPECT_EQ(Modelcard({"normalize", flag_, path}).out, normal);
    // Without the schema nobody knows what the answer is.
    EXPECT_EQ(Modelcard({"lint", path}).code, 2);
  }
  // A card has no place for them, and says so rather than losing them.
  const Printed card = Modelcard({"convert", flag_, "--to=markdown", document});
  EXPECT_EQ(card.code, 2);
  EXPECT_THAT(card.err, HasSubstr("without loss"));
}

// A card with the schema's titles is read like any other: they are listed, and
// the rest counts.
TEST_F(ExtraSchemaTest, ACardHasNoPlaceForThem) {
  const std::string card =
      Write("card.md",
            "---\nrisk_owner: a@b.eu\n---\n- Release date: 2026-03-02\n\n"
            "# Risk owner\n\nb@b.eu\n");
  const Printed linted = Modelcard({"lint", "--format=concise", flag_, card});
  EXPECT_EQ(linted.code, 1);
  EXPECT_THAT(linted.out,
              AllOf(HasSubstr("card.md:2:1: note: answers no requirement: "
                              "risk_owner"),
                    HasSubstr("card.md:6:1: note: answers no requirement: Risk "
                              "owner"),
                    HasSubstr("missing: risk owner [ACME.1]")));
  for (const std::string command : {"convert", "init"}) {
    const Printed printed = Modelcard(
        command == "init"
            ? std::vector<std::string>{command, flag_, card}
            : std::vector<std::string>{command, flag_, "--to=yaml", card});
    EXPECT_EQ(printed.code, 0) << command << printed.err;
    EXPECT_THAT(printed.out,
                AllOf(HasSubstr("2026-03-02"), Not(HasSubstr("b@b.eu"))))
        << command;
  }
  // Without an answer in the card, a file beside it gives it.
  const std::string own = Write(
      "own.yaml", "\"[acme.v1.requirements]\":\n  risk_owner: risk@tulip.eu\n");
  EXPECT_THAT(Modelcard({"lint", flag_, card, own}).out,
              Not(HasSubstr("ACME.1")));
}

TEST_F(ExtraSchemaTest, FaultsInYamlHaveTheirPlace) {
  const Printed wrong =
      Modelcard({"lint", "--format=concise", flag_, good_,
                 Write("own.yaml",
                       "\"[acme.v1.requirements]\":\n  risk_owner: nobody\n")});
  EXPECT_EQ(wrong.code, 1);
  EXPECT_THAT(wrong.out, HasSubstr("own.yaml:2:3: error: risk owner is not an "
                                   "e-mail address: nobody [ACME.1]"));
  const Printed unknown = Modelcard(
      {"lint", flag_, Write("bad.yaml", "\"[acme.v1.nothing]\": {}\n")});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.out, HasSubstr("bad.yaml:1:1"));
}

TEST_F(ExtraSchemaTest, LinesToPasteParse) {
  const Printed again = Modelcard(
      {"lint", flag_,
       Document(
           "[acme.v1.requirements] { risk_owner: \"<e-mail address>\" }")});
  EXPECT_EQ(again.code, 1);
  EXPECT_THAT(again.out, HasSubstr("[ACME.1]"));
}

TEST_F(ExtraSchemaTest, EveryCommandKnowsThem) {
  EXPECT_THAT(Modelcard({"explain", flag_, "ACME.1"}).out,
              HasSubstr("Risk owner"));
  EXPECT_EQ(Modelcard({"explain", "ACME.1"}).code, 2);
  EXPECT_THAT(Modelcard({"requirements", "--format=tsv", flag_}).out,
              HasSubstr("[acme.v1.requirements].risk_owner"));
  EXPECT_THAT(Modelcard({"lint", "--format=json", flag_, good_}).out,
              AllOf(HasSubstr("\"extraSchemas\""), HasSubstr("acme.binpb")));
  EXPECT_THAT(Modelcard({"lint", "--format=sarif", flag_, good_}).out,
              HasSubstr("\"id\": \"ACME.1\""));
  EXPECT_THAT(Modelcard({"normalize", flag_,
                         Document("[acme.v1.requirements] { risk_owner: \"a\" "
                                  "}")})
                  .out,
              HasSubstr("[acme.v1.requirements] {\n  risk_owner: \"a\""));
}

TEST_F(ExtraSchemaTest, APolicyCanWaiveThem) {
  const std::string policy = Write(
      "policy.textproto",
      "waivers { requirement: \"ACME.1\" reason: \"Nobody has been appointed "
      "so far.\" owner: \"me\" expires: \"2027-01-01\" }");
  EXPECT_EQ(Modelcard({"lint", flag_, "--policy=" + policy, good_}).code, 0);
}

TEST_F(ExtraSchemaTest, SchemasThatCannotBeMeantAreRefused) {
  const auto with = [](const char* from, const char* to) {
    return Edit(kAcmeSchema, from, to);
  };
  ExpectRefused(with("id: \"ACME.1\"", "id: \"AIA.XI.1.1.d-2\""),
                "\"AIA.XI.1.1.d-2\" stands twice");
  ExpectRefused(with("id: \"ACME.1\"", "id: \"A\\n::error::\""),
                "letters, digits");
  ExpectRefused(with("id: \"ACME.1\"", "id: \"modelcard.date\""),
                "the linter's own rules");
  ExpectRefused(with("when: \"GPAI\"", "when: \"ACME_FACT\""),
                "depends on a fact that nothing computes: ACME_FACT");
  ExpectRefused(with("extendee: \".modelcard.v1.ModelDocumentation\"",
                     "extendee: \".modelcard.v1.Scope\""),
                "cannot be used");
  ExpectRefused(with("format: EMAIL", "must_hold: true"), "must_hold");
  ExpectRefused(
      with("format: EMAIL",
           "derived_from { requirement: \"AIA.XI.1.1.d-2\" bracket: true }"),
      "derived_from");
  ExpectRefused(with("dependency: \"modelcard/v1/requirement.proto\"",
                     "dependency: \"nowhere.proto\""),
                "cannot be used");
  ExpectRefused(with("type_name: \".acme.v1.Requirements\"",
                     "type_name: \".acme.v1.Nothing\""),
                "cannot be used");
  ExpectRefused("file { name: \"nothing.proto\" }",
                "adds nothing to the documentation");
  ExpectRefused("", "is no descriptor set");
  // One that contains itself would be asked for without end.
  ExpectRefused(
      with("message_type {\n      name: \"Requirements\"",
           "message_type {\n      name: \"Requirements\"\n"
           "      field { name: \"more\" number: 9 label: LABEL_OPTIONAL type: "
           "TYPE_MESSAGE type_name: \".acme.v1.Requirements\" }"),
      "contains itself");
}

TEST_F(ExtraSchemaTest, BytesThatAreNoSchemaAreRefused) {
  for (const std::string& path :
       {Write("text.binpb", "syntax = \"proto3\";"), Write("empty.binpb", ""),
        Path("absent.binpb"), directory_}) {
    EXPECT_EQ(Modelcard({"lint", "--extra_schema=" + path, good_}).code, 2)
        << path;
  }
}

TEST_F(ExtraSchemaTest, TwoSchemasForOneNumberAreRefused) {
  const std::string other =
      absl::StrReplaceAll(kAcmeSchema, {{"acme", "other"}, {"ACME", "OTHER"}});
  const Printed printed = Modelcard(
      {"lint", flag_, "--extra_schema=" + Schema(other, "other.binpb"), good_});
  EXPECT_EQ(printed.code, 2);
  EXPECT_THAT(printed.err, HasSubstr("other.proto"));
}

}  // namespace
}  // namespace modelcard
