#include "linter/document/yaml_reader.h"

#include <string>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/document/yaml_tree.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using Result = std::variant<Document, ReadFailure>;

template <typename Type = v1::LintReport>
Result Read(const std::string& text, YamlSyntax syntax = YamlSyntax::kYaml) {
  auto checked = CheckText("doc", text);
  return ReadYaml(std::get<SourceText>(checked), *Type::descriptor(), syntax);
}

v1::LintReport Report(const std::string& text,
                      YamlSyntax syntax = YamlSyntax::kYaml) {
  const Result result = Read(text, syntax);
  const auto* failure = std::get_if<ReadFailure>(&result);
  if (failure != nullptr) {
    ADD_FAILURE() << text << "\n"
                  << failure->line << ":" << failure->column << ": "
                  << failure->message;
    return {};
  }
  return google::protobuf::DownCastMessage<v1::LintReport>(
      std::get<Document>(result).message());
}

// "LINE:COLUMN: MESSAGE; HINT" of a text that cannot be read.
std::string Fault(const Result& result) {
  const auto* failure = std::get_if<ReadFailure>(&result);
  return failure == nullptr
             ? "was read"
             : absl::StrCat(failure->line, ":", failure->column, ": ",
                            failure->message, "; ", failure->hint);
}

// For each field with a scalar: what stands at its place is its value.
void ExpectPlaces(const Document& document,
                  const std::vector<std::pair<FieldPath, std::string>>& want) {
  for (const auto& [path, literal] : want) {
    EXPECT_EQ(document.Literal(path), literal) << ToString(path);
  }
}

FieldPath Path(const std::vector<std::pair<std::string, int>>& names) {
  FieldPath path;
  const google::protobuf::Descriptor* type = v1::LintReport::descriptor();
  for (const auto& [name, index] : names) {
    path = Join(path, type->FindFieldByName(name), index);
    type = path.back().field->message_type();
  }
  return path;
}

TEST(YamlReaderTest, EveryFieldHasItsPlace) {
  const Result result = Read(
      "# a comment\n"
      "model: é ü   # behind\n"
      "counts: {errors: 1, warnings: 0x}\n");
  EXPECT_THAT(Fault(result), HasSubstr("3:31: warnings wants a number"));
  const Result good = Read(
      "model: \"é \\u00fc\"\r\n"
      "findings:\r\n"
      "- line: 12\r\n"
      "  message: >-\r\n"
      "    two\r\n"
      "    lines\r\n"
      "  citations: [a b, 'c']\r\n"
      "- severity: WARNING\r\n");
  ASSERT_EQ(Fault(good), "was read");
  const Document& document = std::get<Document>(good);
  ExpectPlaces(document,
               {
                   {Path({{"model", -1}}), "\"é \\u00fc\""},
                   {Path({{"findings", 0}, {"line", -1}}), "12"},
                   {Path({{"findings", 0}, {"message", -1}}),
                    ">-\r\n    two\r\n    lines"},
                   {Path({{"findings", 0}, {"citations", 0}}), "a b"},
                   {Path({{"findings", 0}, {"citations", 1}}), "'c'"},
                   {Path({{"findings", 1}, {"severity", -1}}), "WARNING"},
               });
  const auto& report =
      google::protobuf::DownCastMessage<v1::LintReport>(document.message());
  EXPECT_EQ(report.model(), "é ü");
  EXPECT_EQ(report.findings(0).message(), "two lines");
}

TEST(YamlReaderTest, JsonMapping) {
  const v1::LintReport report = Report(
      "{\"model\": \"a \\ud83d\\ude00 \\\\ud83d/\\/\", \"lawTextVersion\": "
      "\"x\",\n\t\"linter_version\": null, \"counts\": {\"errors\": \"12\", "
      "\"notes\": 1e3},\"findings\": [{\"severity\": 2, \"line\": -5.0}]}",
      YamlSyntax::kJson);
  EXPECT_EQ(report.model(), "a 😀 \\ud83d//");
  EXPECT_EQ(report.law_text_version(), "x");
  EXPECT_EQ(report.linter_version(), "");
  EXPECT_EQ(report.counts().errors(), 12);
  EXPECT_EQ(report.counts().notes(), 1000);
  EXPECT_EQ(report.findings(0).severity(), v1::Finding::WARNING);
  EXPECT_EQ(report.findings(0).line(), -5);
}

TEST(YamlReaderTest, ByteOrderMarkShiftsNothing) {
  EXPECT_THAT(Fault(Read("\xEF\xBB\xBFmodle: x\n")), HasSubstr("1:1: "));
}

TEST(YamlReaderTest, AliasesStandForWhatTheyName) {
  const Result result = Read(
      "model: &m tulip\nas_of: *m\n"
      "findings: [&f {line: 3}, *f]\n");
  ASSERT_EQ(Fault(result), "was read");
  const auto& report = google::protobuf::DownCastMessage<v1::LintReport>(
      std::get<Document>(result).message());
  EXPECT_EQ(report.as_of(), "tulip");
  EXPECT_EQ(report.findings(1).line(), 3);
  // The value is where it is written.
  ExpectPlaces(std::get<Document>(result),
               {{Path({{"model", -1}}), "tulip"},
                {Path({{"as_of", -1}}), "tulip"},
                {Path({{"findings", 1}, {"line", -1}}), "3"}});
}

struct Case {
  const char* guards;
  std::string text;
  const char* fault;
};

TEST(YamlReaderTest, FaultsHaveTheirPlaceAndAHint) {
  const std::vector<Case> cases = {
      {"unknown key", "counts:\n  erors: 1\n",
       "2:3: modelcard.v1.LintReport.Counts has no field named \"erors\"; did "
       "you mean \"errors\"?"},
      {"unknown key like none", "counts: {zebra: 1}", "its fields: errors"},
      {"key twice", "model: a\nas_of: b\nmodel: c\n",
       "3:1: \"model\" is given twice, first in line 1"},
      {"one field under two names", "as_of: a\nasOf: b\n", "2:1: \"as_of\""},
      {"text for a number", "counts: {errors: many}",
       "1:18: errors wants a number, and not many"},
      {"fraction for an integer", "counts: {errors: 1.5}", "out of the range"},
      {"number out of range", "counts: {errors: 3000000000}",
       "1:18: 3000000000 is out of the range of errors; it is a int32"},
      {"octal", "counts: {errors: 012}", "wants a number"},
      {"underscores", "counts: {errors: 1_000}", "wants a number"},
      {"Norway in a text", "model: no",
       "1:8: model wants a text, and no is a "
       "truth value in YAML; put it in quotes: \"no\""},
      {"grouped digits in a text", "model: 1_000", "and 1_000 is a number"},
      {"binary in a text", "model: 0b11", "and 0b11 is a number"},
      {"octal in a text", "model: -0o17", "and -0o17 is a number"},
      {"hexadecimal in a text", "model: 0x1F", "and 0x1F is a number"},
      {"base 60 in a text", "model: 12:30:45", "and 12:30:45 is a number"},
      {"base 60 with a fraction", "model: 1:30.5", "and 1:30.5 is a number"},
      {"infinity in a text", "model: -.inf", "and -.inf is a number"},
      {"no number in a text", "model: .NaN", "and .NaN is a number"},
      {"version that is a number", "model: 1.10", "put it in quotes: \"1.10\""},
      {"Norway in an enum", "findings: [{severity: off}]",
       "severity has no value off; one of: ERROR, WARNING, NOTE"},
      {"enum value unknown", "findings: [{severity: WARNIN}]",
       "did you mean WARNING?"},
      {"enum number unknown", "findings: [{severity: 77}]", "has no value 77"},
      {"list for a single value", "model: [a]",
       "1:8: model wants a single value, not a list"},
      {"single value for a list", "findings: x", "findings wants a list"},
      {"value for a message", "counts: 3",
       "expected the fields of modelcard.v1.LintReport.Counts"},
      {"nothing in a list", "findings: [~]", "is nothing"},
      {"tab", "counts:\n\terrors: 1\n", "2:1: a tab where YAML wants spaces"},
      {"bad indentation", "model: a\n  as_of: b\n", "2:8: "},
      {"unclosed quote", "model: \"a\n", "; a text with"},
      {"unclosed bracket", "counts: {errors: 1\n", "; a text with"},
      {"unknown reference", "model: *x", "1:8: *x refers to nothing before it"},
      {"reference to itself", "findings: &f [*f]", "*f refers to nothing"},
      {"merge key", "counts: {<<: 1}", "1:10: << merges"},
      {"type tag", "model: !!python/object x",
       "the tag tag:yaml.org,2002:python/object means nothing here"},
      {"two documents", "model: a\n---\nmodel: b\n",
       "2:1: holds more than one YAML document"},
      {"key that is a list", "[a]: b", "a key must be a text"},
      {"comments alone", "# nothing\n", "says nothing"},
      {"empty mapping", "{}", "says nothing"},
      {"root is a list", "- a\n", "expected the fields of"},
  };
  for (const Case& each : cases) {
    EXPECT_THAT(Fault(Read(each.text)), HasSubstr(each.fault)) << each.guards;
  }
}

TEST(YamlReaderTest, TruthValues) {
  using Shape = v1::ValueShape;
  EXPECT_EQ(Fault(Read<Shape>("required: true")), "was read");
  EXPECT_THAT(Fault(Read<Shape>("required: yes")),
              HasSubstr("required wants true or false, and not yes"));
  EXPECT_THAT(Fault(Read<Shape>("required: \"true\"")),
              HasSubstr("the text \"true\""));
}

TEST(YamlReaderTest, Alternatives) {
  EXPECT_THAT(Fault(Read<v1::DerivedFrom>("bracket: true\nrounded: true\n")),
              HasSubstr("2:1: \"rounded\" and \"bracket\" exclude each other"));
}

TEST(YamlReaderTest, JsonIsJson) {
  for (const char* text : {"model: x",
                           "{model: \"x\"}",
                           "{\"model\": 'x'}",
                           "{\"model\": x}",
                           "{\"model\": \"a\" \"b\"}",
                           "{\"findings\":\n - \"line\"}",
                           "{\"model\": &a \"x\"}",
                           "{\"model\": \"\\ud83d\"}",
                           "{\"model\": \"\\ud83d\\u0041\"}",
                           "{\"model\": \"\\ude00\"}",
                           "{\"model\": \"x\"",
                           "{\"model\": 0x10}",
                           "{\"model\": \"\\x41\"}",
                           "{\"model\": \"\\u00g1\"}",
                           "{\"model\": \"\\u+041\"}",
                           "{\"model\": \"a\nb\"}",
                           "{\"model\": \"a\tb\"}",
                           "{\"model\": \"a\x01\"}",
                           "!!map {\"model\": \"x\"}",
                           "{\"model\": !!str \"x\"}",
                           "{\"counts\": {\"errors\": +12}}",
                           "{\"counts\": {\"errors\": 012}}",
                           "{\"counts\": {\"errors\": 1.}}",
                           "{\"counts\": {\"errors\": .5e1}}",
                           "{\"counts\": {\"errors\": 1e}}",
                           "{\"counts\": {\"errors\": -}}",
                           "{\"model\": nullx}",
                           "{\"model\": True}",
                           "{\"model\" \"x\"}",
                           "{\"model\": }",
                           "{\"model\": \"x\",, }",
                           "{,}",
                           "{\"findings\": [,]}",
                           "{\"model\": \"x\"} // y",
                           "{\"model\": \"x\"}}",
                           "{\"model\": \"x\"} {}",
                           "--- {\"model\": \"x\"}",
                           "[",
                           "\"",
                           "{\"model\": \"x\", \"model\": \"y\"}",
                           "{\"model\": \"\\"}) {
    EXPECT_NE(Fault(Read(text, YamlSyntax::kJson)), "was read") << text;
  }
}

TEST(YamlReaderTest, WhatIsJsonIsReadAsItIs) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"{\"model\"\n\t:\r\n\"x\"}", "x"},
      {"{\"model\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\"}",
       "\"\\/\b\f\n\r\t\u00E9"},
      // Line breaks to YAML, characters to JSON.
      {"{\"model\":\"a\u0085b\u2028c\u2029d\"}", "a\u0085b\u2028c\u2029d"},
      {"{\"model\":\"a\\u0085 b\"}", "a\u0085 b"},
      {"{\"model\":\"  a  b  \"}", "  a  b  "},
      {"{\"model\":\"\\u0000\"}", std::string("\0", 1)},
      {"\xEF\xBB\xBF{\"model\":\"x\"}", "x"},
      {"{\"model\":\"\"}", ""},
      {"{\"model\":\"# no comment\"}", "# no comment"},
      {"\n\n{\"model\":\"x\"}\n\n", "x"}};
  for (const auto& [text, model] : cases) {
    EXPECT_EQ(Report(text, YamlSyntax::kJson).model(), model) << text;
  }
}

TEST(YamlReaderTest, JsonMayHaveCommentsAndALastComma) {
  EXPECT_EQ(
      Report("# a\n{ # b\n\"model\": \"x\", # c\n} # d", YamlSyntax::kJson)
          .model(),
      "x");
  EXPECT_EQ(Report("{\"findings\": [{\"line\": 3},],}", YamlSyntax::kJson)
                .findings(0)
                .line(),
            3);
}

TEST(YamlReaderTest, AFaultInJsonHasItsPlace) {
  struct {
    const char* text;
    const char* fault;
  } const cases[] = {
      {"{\n  \"model\": yes\n}", "2:12: is no JSON: here a text"},
      {"{\n  \"model\": \"x\"\n  \"as_of\": \"y\"\n}",
       "3:3: is no JSON: here a comma or }"},
      {"{\n  \"model\": \"x\n\"}", "2:14: is no JSON: a line break"},
      {"{\n  \"model\": \"x", "2:12: is no JSON: this text has no end"},
      {"{\"model\": \"é\\q\"}", "1:13: is no JSON: there is no such escape"},
      {"{\"model\": \"x\"}\n{\"model\": \"y\"}",
       "2:1: goes on after its one JSON value"},
      {"{\"model\": \"x\",\n\"model\": \"y\"}",
       "2:1: \"model\" is given twice"},
      {" # nothing", "says nothing"},
  };
  for (const auto& each : cases) {
    EXPECT_THAT(Fault(Read(each.text, YamlSyntax::kJson)),
                HasSubstr(each.fault))
        << each.text;
  }
}

TEST(YamlReaderTest, AKeyMayBeLong) {
  const std::string key(5000, 'k');
  EXPECT_THAT(
      Fault(Read(absl::StrCat("{\"", key, "\": 1}"), YamlSyntax::kJson)),
      HasSubstr(key));
}

TEST(YamlReaderTest, JsonHasTheSameLimits) {
  EXPECT_THAT(Fault(Read(std::string(100000, '['), YamlSyntax::kJson)),
              HasSubstr("the limit of 64"));
  std::string wide = "{\"findings\": [";
  for (int i = 0; i < 200001; ++i) wide += "{},";
  EXPECT_THAT(Fault(Read(wide + "]}", YamlSyntax::kJson)),
              HasSubstr("the limit of 200000 values"));
}

TEST(YamlReaderTest, LimitsAreNamed) {
  std::string deep = "model: ";
  for (int i = 0; i < 100000; ++i) deep += '[';
  EXPECT_THAT(Fault(Read(deep)), HasSubstr("the limit of 64"));
  std::string laughs = "model: x\nfindings:\n- &a0 [x,x,x,x,x,x,x,x,x]\n";
  for (int i = 1; i < 20; ++i) {
    const std::string ref = absl::StrCat("*a", i - 1);
    absl::StrAppend(&laughs, "- &a", i, " [", ref);
    for (int k = 0; k < 8; ++k) absl::StrAppend(&laughs, ",", ref);
    laughs += "]\n";
  }
  EXPECT_THAT(Fault(Read(laughs)), HasSubstr("the limit of 200000 values"));
  std::string wide = "findings: [";
  for (int i = 0; i < 200001; ++i) wide += "{},";
  EXPECT_THAT(Fault(Read(wide + "]")), HasSubstr("the limit of 200000 values"));
}

}  // namespace
}  // namespace modelcard
