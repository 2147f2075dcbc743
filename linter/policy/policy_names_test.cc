// What a policy names must be something that there can be.

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/policy/policy.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

std::vector<ReadFailure> Unknown(const std::string& policy) {
  auto read = ReadTextproto(SourceText("policy.textproto", policy),
                            {v1::Policy::descriptor()});
  ABSL_CHECK(std::holds_alternative<Document>(read))
      << std::get<ReadFailure>(read).message;
  return UnknownNames(std::get<Document>(read),
                      *Catalogue::Of(*v1::ModelDocumentation::descriptor()));
}

std::vector<ReadFailure> UnknownIn(const std::string& field,
                                   const std::string& value) {
  return Unknown(absl::StrCat("waivers {\n  requirement: \"AIA.53.1.c\"\n  ",
                              field, ": \"", value, "\"\n}\n"));
}

TEST(PolicyNamesTest, AFieldThatIsNotThereIsSuggested) {
  const auto failures = UnknownIn("field", "general.relase_date");
  ASSERT_THAT(failures, SizeIs(1));
  EXPECT_EQ(failures[0].line, 3);
  EXPECT_EQ(failures[0].column, 10);
  EXPECT_THAT(failures[0].message, HasSubstr("did you mean `release_date`?"));
  EXPECT_THAT(failures[0].message_nl, HasSubstr("bedoelde u `release_date`?"));
}

TEST(PolicyNamesTest, WhatCannotBeAFieldIsRefused) {
  for (const char* field :
       {"x", "general.", ".general", "general..release_date", "general[0]",
        "general.release_date.x", "technical_documentation.data.sizes[]",
        "technical_documentation.data.sizes[x].unit",
        "technical_documentation.data.sizes[1", "[acme.v1.requirements].x",
        "general release_date", "[", "]"}) {
    EXPECT_THAT(UnknownIn("field", field), SizeIs(1)) << field;
  }
}

TEST(PolicyNamesTest, AFieldIsNamedAsFindingsNameIt) {
  for (const char* field : {"", "general", "general.release_date",
                            "technical_documentation.data.sizes",
                            "technical_documentation.data.sizes[11]",
                            "technical_documentation.data.sizes[1].unit"}) {
    EXPECT_THAT(UnknownIn("field", field), IsEmpty()) << field;
  }
}

TEST(PolicyNamesTest, AModelIsNamedAsABuildNamesIt) {
  for (const char* model : {"//m:tulip", "//:tulip", "@other//m/n:tulip",
                            "@@other~1.0//m:tulip-7b.x"}) {
    EXPECT_THAT(UnknownIn("model", model), IsEmpty()) << model;
  }
  for (const char* model : {"a:b", "tulip", "//m", ":tulip", "//m:", "m//x:y",
                            "//m:a:b", "//m: tulip"}) {
    const auto failures = UnknownIn("model", model);
    ASSERT_THAT(failures, SizeIs(1)) << model;
    EXPECT_THAT(failures[0].message, HasSubstr(model));
  }
  EXPECT_THAT(Unknown("severities { rule: \"AIA.53.1.c\" model: \"a:b\" }"),
              SizeIs(1));
}

TEST(PolicyNamesTest, ARuleOfTheLinterCannotBeWaived) {
  const auto failures =
      Unknown("waivers { requirement: \"modelcard.source_conflicts\" }");
  ASSERT_THAT(failures, SizeIs(1));
  EXPECT_THAT(failures[0].message, HasSubstr("cannot be waived"));
  EXPECT_THAT(failures[0].message_nl, HasSubstr("geen ontheffing mogelijk"));
  const auto none = Unknown("waivers { requirement: \"modelcard.none\" }");
  ASSERT_THAT(none, SizeIs(1));
  EXPECT_THAT(none[0].message, HasSubstr("there is no requirement"));
}

}  // namespace
}  // namespace modelcard
