#include "linter/finding/finding.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

v1::Finding Make(const std::string& path, int line, int column,
                 const std::string& rule, const std::string& field = "",
                 const std::string& message = "") {
  v1::Finding finding;
  finding.set_path(path);
  finding.set_line(line);
  finding.set_column(column);
  finding.set_rule_id(rule);
  finding.set_field_path(field);
  finding.set_message(message);
  return finding;
}

std::vector<std::string> Serialized(const std::vector<v1::Finding>& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings) {
    all.push_back(finding.SerializeAsString());
  }
  return all;
}

TEST(FindingTest, OneOrderWhateverTheStart) {
  const std::vector<v1::Finding> sorted = {
      Make("a", 1, 1, "R.1"),      Make("a", 1, 2, "R.1", "f"),
      Make("a", 1, 2, "R.1", "g"), Make("a", 1, 2, "R.1", "g", "m"),
      Make("a", 1, 2, "R.2"),      Make("a", 2, 1, "R.1"),
      Make("a", 10, 1, "R.1"),     Make("b", 1, 1, "R.1"),
  };
  std::mt19937 random(1);
  for (int i = 0; i < 100; ++i) {
    std::vector<v1::Finding> shuffled = sorted;
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    SortFindings(shuffled);
    EXPECT_EQ(Serialized(shuffled), Serialized(sorted));
  }
}

TEST(FindingTest, OnlyEqualFindingsAreDropped) {
  std::vector<v1::Finding> findings = {Make("a", 1, 1, "R.1"),
                                       Make("a", 1, 1, "R.1"),
                                       Make("a", 1, 1, "R.1", "", "other")};
  SortFindings(findings);
  EXPECT_EQ(findings.size(), 2u);
}

TEST(FindingTest, WaivedFindingsCountAsWaivedOnly) {
  std::vector<v1::Finding> findings(6);
  findings[0].set_severity(v1::Finding::ERROR);
  findings[1].set_severity(v1::Finding::ERROR);
  findings[1].mutable_waiver()->set_reason("r");
  findings[2].set_severity(v1::Finding::WARNING);
  findings[3].set_severity(v1::Finding::NOTE);
  findings[4].set_severity(v1::Finding::NOTE);
  findings[5].set_severity(v1::Finding::ERROR);
  findings[5].set_in_baseline(true);
  const auto counts = CountOf(findings);
  EXPECT_EQ(counts.in_baseline(), 1);
  EXPECT_EQ(counts.errors(), 1);
  EXPECT_EQ(counts.waived(), 1);
  EXPECT_EQ(counts.warnings(), 1);
  EXPECT_EQ(counts.notes(), 2);
}

}  // namespace
}  // namespace modelcard
