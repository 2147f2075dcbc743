#include "linter/document/textproto_reader.h"

#include <string>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "google/protobuf/descriptor.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

// The report schema has strings, numbers, enums, lists and nested messages.
std::variant<Document, ReadFailure> Read(const std::string& text) {
  return ReadTextproto(SourceText("doc", text), {v1::LintReport::descriptor(),
                                                 v1::Policy::descriptor()});
}

ReadFailure FailureOf(const std::string& text) {
  const auto result = Read(text);
  const auto* failure = std::get_if<ReadFailure>(&result);
  return failure == nullptr ? ReadFailure{} : *failure;
}

const google::protobuf::FieldDescriptor* Field(
    const google::protobuf::Descriptor* type, const std::string& name) {
  return type->FindFieldByName(name);
}

// What the document says between the ends of a range.
std::string Text(const Document& document, ByteRange range) {
  return std::string(
      document.source().text().substr(range.begin, range.end - range.begin));
}

TEST(TextprotoReaderTest, EveryFieldHasItsPlace) {
  const auto result = Read(
      "model: \"m\";\n"
      "\tcounts { errors:\t0x10, }\n"
      "findings { line: 1 citations: [\"a\", \"b\"] citations: \"c\" }\n"
      "findings: [ { line: 2 }, { line: 3 message: \"é\"\n 'x' } ]\n");
  ASSERT_TRUE(std::holds_alternative<Document>(result));
  const Document& document = std::get<Document>(result);
  const auto* type = v1::LintReport::descriptor();
  const auto* counts = Field(type, "counts");
  const auto* findings = Field(type, "findings");
  const auto* finding = v1::Finding::descriptor();
  const auto expect = [&](const FieldPath& path, const std::string& field,
                          const std::string& value) {
    const FieldLocation* location = document.Find(path);
    ASSERT_NE(location, nullptr) << ToString(path);
    EXPECT_EQ(Text(document, location->field), field) << ToString(path);
    EXPECT_EQ(Text(document, location->value), value) << ToString(path);
  };
  expect({{Field(type, "model")}}, "model: \"m\"", "\"m\"");
  expect({{counts}, {Field(counts->message_type(), "errors")}}, "errors:\t0x10",
         "0x10");
  const auto* citations = Field(finding, "citations");
  expect({{findings, 0}, {citations, 0}}, "\"a\"", "\"a\"");
  expect({{findings, 0}, {citations, 1}}, "\"b\"", "\"b\"");
  expect({{findings, 0}, {citations, 2}}, "citations: \"c\"", "\"c\"");
  expect({{findings, 2}, {Field(finding, "line")}}, "line: 3", "3");
  expect({{findings, 2}, {Field(finding, "message")}}, "message: \"é\"\n 'x'",
         "\"é\"\n 'x'");
}

TEST(TextprotoReaderTest, WhatIsNotThereIsNearestToItsParent) {
  const auto result = Read("\ncounts { errors: 1 }\n");
  const Document& document = std::get<Document>(result);
  const auto* counts = Field(v1::LintReport::descriptor(), "counts");
  EXPECT_EQ(
      Text(document,
           document
               .NearestTo({{counts}, {Field(counts->message_type(), "notes")}})
               .field),
      "counts { errors: 1 }");
  const ByteRange root =
      document.NearestTo({{Field(v1::LintReport::descriptor(), "model")}})
          .field;
  EXPECT_EQ(root.begin, 0u);
  EXPECT_EQ(root.end, 0u);
}

TEST(TextprotoReaderTest, HeaderChoosesTheType) {
  const auto result = Read(
      "# proto-file: modelcard/v1/policy.proto\n"
      "# proto-message: modelcard.v1.Policy\n"
      "waivers { owner: \"o\" }\n");
  ASSERT_TRUE(std::holds_alternative<Document>(result));
  EXPECT_EQ(std::get<Document>(result).message().GetDescriptor(),
            v1::Policy::descriptor());
}

TEST(TextprotoReaderTest, HeaderOfAnotherType) {
  const ReadFailure failure = FailureOf(
      "\n# proto-message:   google.protobuf.FileDescriptorSet\nfile { }\n");
  EXPECT_EQ(failure.line, 2);
  EXPECT_EQ(failure.column, 20);
  EXPECT_THAT(failure.message, HasSubstr("google.protobuf.FileDescriptorSet"));
  EXPECT_THAT(failure.hint, HasSubstr("modelcard.v1.LintReport"));
}

TEST(TextprotoReaderTest, UnknownFieldIsSuggested) {
  const ReadFailure failure = FailureOf("counts {\n  erors: 1\n}\n");
  EXPECT_EQ(failure.line, 2);
  EXPECT_EQ(failure.column, 3);
  EXPECT_THAT(failure.message, HasSubstr("erors"));
  EXPECT_EQ(failure.hint, "did you mean \"errors\"?");
}

TEST(TextprotoReaderTest, UnknownFieldThatIsLikeNoneListsThem) {
  EXPECT_THAT(FailureOf("counts { temperature: 1 }").hint,
              HasSubstr("errors, warnings, notes, waived"));
}

TEST(TextprotoReaderTest, UnknownEnumValueListsThem) {
  const ReadFailure failure = FailureOf("findings { severity: FATAL }");
  EXPECT_EQ(failure.hint, "one of: ERROR, WARNING, NOTE");
}

TEST(TextprotoReaderTest, TabsDoNotShiftColumns) {
  EXPECT_EQ(FailureOf("\t\tnone: 1").column, 3);
  EXPECT_EQ(FailureOf("\tmodel: 12").column, 9);
}

TEST(TextprotoReaderTest, AWrongValueIsAtTheValue) {
  struct {
    std::string text;
    int line, column;
  } const cases[] = {
      // A bool, with what may stand before the next token.
      {"require_as_of: yes\n\n# waivers: yes\nwaivers { owner: \"o\" }\n", 1,
       16},
      {"require_as_of: # yes\n  yes", 2, 3},
      {"require_as_of: 2\n\nwaivers { }\n", 1, 16},
      {"require_as_of: \"yes\"\n\nwaivers { }\n", 1, 16},
      // An enum.
      {"severities {\n\tseverity: FATAL\n}", 2, 12},
      {"severities {\n  severity: FATAL # not WARNING\n\n}", 2, 13},
      // Elements of a list, on one line and on several.
      {"required_audiences: [PUBLIC, NOBODY, DOWNSTREAM]", 1, 30},
      {"required_audiences: [\n  PUBLIC,\n  NOBODY\n]\n", 3, 3},
      {"required_audiences: PUBLIC\nrequired_audiences: NOBODY\n\n", 2, 21},
      // Texts.
      {"waivers {\n  owner: 12\n}", 2, 10},
      {"waivers {\n  owner: \"é\" fields: 1\n}", 2, 14},
      // Names.
      {"waivers {\n  [a.b]\n\n: 1 }", 2, 3},
      {"require_as_of: true\nrequire_as_of\n\n: true", 2, 1},
  };
  for (const auto& each : cases) {
    const ReadFailure failure = FailureOf(
        absl::StrCat("# proto-message: modelcard.v1.Policy\n", each.text));
    EXPECT_EQ(failure.line, each.line + 1) << each.text;
    EXPECT_EQ(failure.column, each.column) << each.text << "\n"
                                           << failure.message;
  }
}

TEST(TextprotoReaderTest, AWrongNumberIsAtTheNumber) {
  for (const char* value : {"1.5", "x", "99999999999", "\"1\"", "true"}) {
    const ReadFailure failure =
        FailureOf(absl::StrCat("counts {\n  errors: ", value, "\n\n}"));
    EXPECT_EQ(failure.line, 2) << value;
    EXPECT_EQ(failure.column, 11) << value;
  }
  const ReadFailure failure =
      FailureOf("findings {\n  citations: [\"a\",\n 2\n]\n}");
  EXPECT_EQ(failure.line, 3);
  EXPECT_EQ(failure.column, 2);
}

TEST(TextprotoReaderTest, AWrongBoolSaysWhatToWrite) {
  const ReadFailure failure =
      FailureOf("# proto-message: modelcard.v1.Policy\nrequire_as_of: yes\n");
  EXPECT_THAT(failure.message, HasSubstr("\"yes\""));
  EXPECT_EQ(failure.message_nl,
            "de waarde \"yes\" van het veld \"require_as_of\" is geen true of "
            "false");
  EXPECT_EQ(failure.hint, "write true or false");
}

TEST(TextprotoReaderTest, FieldGivenTwice) {
  const ReadFailure failure = FailureOf("model: \"a\"\nmodel: \"b\"\n");
  EXPECT_EQ(failure.line, 2);
  EXPECT_THAT(failure.message, HasSubstr("multiple times"));
}

TEST(TextprotoReaderTest, MessageGivenTwice) {
  EXPECT_THAT(FailureOf("counts {}\ncounts {}\n").message,
              HasSubstr("multiple times"));
}

TEST(TextprotoReaderTest, WrongTypesAndBrokenSyntax) {
  for (const char* text :
       {"model: 1", "counts { errors: \"x\" }", "counts { errors: 1.5 }",
        "counts { errors: 99999999999 }", "counts {", "counts }", "model: \"a",
        "model", ": 1", "findings [", "{}", "model: \"a\" } "}) {
    const ReadFailure failure = FailureOf(text);
    EXPECT_NE(failure.message, "") << text;
    EXPECT_GE(failure.line, 1) << text;
  }
}

TEST(TextprotoReaderTest, DeepNestingIsRefused) {
  std::string text;
  for (int i = 0; i < 100000; ++i) absl::StrAppend(&text, "counts {");
  EXPECT_NE(FailureOf(text).message, "");
}

TEST(TextprotoReaderTest, CommentsAlone) {
  EXPECT_THAT(FailureOf("# nothing\n").message, HasSubstr("comments only"));
}

}  // namespace
}  // namespace modelcard
