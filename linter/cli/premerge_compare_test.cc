// What `premerge` says became worse, and what could not be compared.

#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/cli/acme_schema.h"
#include "linter/cli/command_test.h"
#include "linter/cli/premerge_command_test.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr char kFewerAnswers[] = "scope { general_purpose_ai_model: true }\n";
constexpr char kWorse[] = "  answer removed: scope.placed_on_union_market\n";

using CompareTest = PremergeCommandTest;

TEST_F(CompareTest, WhatIsWorseFailsIfItIsAskedTo) {
  base_.AddModel("tulip", kAnswers);
  head_.AddModel("tulip", kFewerAnswers);
  const Printed printed = Compare();
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out,
              AllOf(HasSubstr(kWorse), Not(HasSubstr("not compared"))));
  EXPECT_EQ(Compare({"--fail-if-worse"}).code, 1);
}

TEST_F(CompareTest, NewModelIsSaidNotToBeComparedAndIsNotWorse) {
  for (ScratchBuild* build : {&base_, &head_}) build->AddModel("tulip", "");
  head_.AddModel("new", kAnswers);
  const Printed printed = Compare({"--fail-if-worse"});
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out,
              HasSubstr("not compared: //m:new, which is not there"));
  EXPECT_THAT(printed.out, Not(HasSubstr("//m:tulip, which")));
}

TEST_F(CompareTest, GeneratedDocumentIsReadWhereItWasBuilt) {
  for (const auto& [build, text] :
       {std::pair(&base_, kAnswers), std::pair(&head_, kFewerAnswers)}) {
    build->WriteOutput("tulip.textproto", text);
    build->AddReport("tulip", ReportOn("tulip", text));
  }
  EXPECT_THAT(Compare().out, HasSubstr(kWorse));
}

TEST_F(CompareTest, DocumentOfAnotherDigestIsNotCompared) {
  base_.AddModel("tulip", kAnswers);
  head_.AddModel("tulip", kFewerAnswers);
  head_.Write("ws/m/tulip.textproto", "# edited since\n");
  const Printed printed = Compare();
  EXPECT_EQ(printed.code, 0) << printed.err;
  EXPECT_THAT(printed.out, HasSubstr("not compared: the answers of //m:tulip"));
  EXPECT_THAT(printed.out, Not(HasSubstr(kWorse)));
}

// The schema of an organisation is found by its digest, as documents are.
TEST_F(CompareTest, AnswersToTheOrganisationAreCompared) {
  const std::string schema = DescriptorSet(kAcmeSchema);
  const std::string owned = absl::StrCat(
      kAnswers, "[acme.v1.requirements] { risk_owner: \"a@b.example\" }\n");
  const std::string unowned =
      absl::StrCat(kAnswers, "[acme.v1.requirements] {}\n");
  for (const auto& [build, text] :
       {std::pair(&base_, owned), std::pair(&head_, unowned)}) {
    build->WriteOutput("acme.binpb", schema);
    build->Write("ws/m/tulip.textproto", text);
    v1::LintReport report = ReportOn("tulip", text);
    *report.add_extra_schemas() = InputOf("m/acme.binpb", schema);
    build->AddReport("tulip", report);
  }
  const Printed found = Compare();
  EXPECT_THAT(found.out, AllOf(HasSubstr("answer removed: [acme.v1.require"
                                         "ments].risk_owner\n"),
                               Not(HasSubstr("not compared"))));
  head_.WriteOutput("acme.binpb", "another");
  EXPECT_THAT(Compare().out,
              HasSubstr("not compared: the answers of //m:tulip"));
}

}  // namespace
}  // namespace modelcard
