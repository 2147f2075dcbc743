#include "linter/testing/one_fault.h"

#include <ostream>
#include <string>
#include <utility>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/requirement/language.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {

using ::testing::ElementsAreArray;
using ::testing::HasSubstr;

std::string TextOf(const OneFault& fault) {
  std::string text = CompleteText(fault.document);
  for (const auto& [from, to] : fault.edits) {
    text = Edit(std::move(text), from, to);
  }
  return text;
}

void ExpectOneFinding(const OneFault& fault) {
  const std::string text = TextOf(fault);
  const std::vector<v1::Finding> findings = LintText(text);
  ASSERT_EQ(findings.size(), 1u) << testing::PrintToString(Brief(findings));
  const v1::Finding& finding = findings[0];
  EXPECT_EQ(finding.rule_id(), fault.rule);
  EXPECT_EQ(finding.check(), fault.check);
  EXPECT_EQ(finding.severity(), fault.severity);
  EXPECT_EQ(finding.field_path(), fault.field_path);
  EXPECT_THAT(finding.message(), HasSubstr(fault.message));
  std::vector<std::string> related;
  for (const v1::RelatedPlace& place : finding.related()) {
    related.push_back(place.field_path());
  }
  EXPECT_THAT(related, ElementsAreArray(fault.related));
  const std::vector<v1::Finding> dutch = LintText(text, Language::kDutch);
  ASSERT_EQ(dutch.size(), 1u);
  EXPECT_NE(dutch[0].message(), finding.message());
  EXPECT_FALSE(finding.hint().empty());
  EXPECT_NE(dutch[0].hint(), finding.hint());
  for (int i = 0; i < finding.related_size(); ++i) {
    EXPECT_FALSE(finding.related(i).message().empty());
    EXPECT_NE(dutch[0].related(i).message(), finding.related(i).message());
  }
}

void PrintTo(const OneFault& fault, std::ostream* out) { *out << fault.name; }

}  // namespace modelcard
