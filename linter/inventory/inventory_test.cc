#include "linter/inventory/inventory.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/status/statusor.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/inventory/inventory_page.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/inventory.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

InventoryPart PartOf(const std::string& label, const std::string& provider) {
  InventoryPart part;
  part.report.set_outcome(v1::LintReport::PASSED);
  part.overview.set_label(label);
  part.overview.set_provider(provider);
  return part;
}

v1::Inventory Make(std::vector<InventoryPart> parts, const std::string& as_of) {
  const absl::StatusOr<v1::Inventory> inventory =
      MakeInventory(std::move(parts), as_of);
  EXPECT_TRUE(inventory.ok()) << inventory.status();
  return *inventory;
}

InventoryPart WaivedPart() {
  InventoryPart part = PartOf("//m:tulip", "Tulip B.V.");
  for (const char* expires : {"2027-03-01", "2027-01-02", "2027-01-02"}) {
    v1::Finding& finding = *part.report.add_findings();
    finding.mutable_waiver()->set_requirement("AIA.XI.1.2.e-1");
    finding.mutable_waiver()->set_expires(expires);
  }
  return part;
}

TEST(InventoryTest, SortedByLabel) {
  const v1::Inventory inventory =
      Make({PartOf("//m:tulip", ""), PartOf("//m:rose", "")}, "");
  ASSERT_THAT(inventory.entries(), SizeIs(2));
  EXPECT_EQ(inventory.entries(0).overview().label(), "//m:rose");
}

TEST(InventoryTest, RefusesTwoOfOneLabelAndNoDate) {
  EXPECT_FALSE(
      MakeInventory({PartOf("//m:a", ""), PartOf("//m:a", "")}, "").ok());
  EXPECT_FALSE(MakeInventory({PartOf("//m:a", "")}, "2027-02-30").ok());
}

TEST(InventoryTest, WaiversOnceEachWithDaysLeft) {
  const v1::Inventory inventory = Make({WaivedPart()}, "2027-01-12");
  const v1::InventoryEntry& entry = inventory.entries(0);
  EXPECT_THAT(entry.waivers(), SizeIs(2));
  ASSERT_THAT(entry.overview().deadlines(), SizeIs(2));
  EXPECT_EQ(entry.overview().deadlines(0).date(), "2027-01-02");
  EXPECT_EQ(entry.overview().deadlines(0).days_left(), -10);
  EXPECT_EQ(entry.overview().deadlines(1).days_left(), 48);
}

std::string NextDate(const std::vector<std::string>& dates,
                     const std::string& as_of) {
  InventoryPart part = PartOf("//m:tulip", "");
  for (const std::string& date : dates) {
    part.overview.add_deadlines()->set_date(date);
  }
  const v1::Inventory inventory = Make({part}, as_of);
  const v1::Deadline* next = NextDeadline(inventory.entries(0).overview());
  return next == nullptr ? "" : next->date();
}

TEST(InventoryTest, NextDeadlineIsTheFirstThatIsNotPast) {
  const std::vector<std::string> dates = {"2027-08-02", "2028-03-01"};
  EXPECT_EQ(NextDate(dates, ""), "2027-08-02");
  EXPECT_EQ(NextDate(dates, "2027-08-02"), "2027-08-02");
  EXPECT_EQ(NextDate(dates, "2027-12-01"), "2028-03-01");
  // All are overdue: the last one still has to be seen.
  EXPECT_EQ(NextDate(dates, "2028-03-02"), "2028-03-01");
  EXPECT_EQ(NextDate({}, "2027-12-01"), "");
}

TEST(InventoryTest, WhatTheBuildSaysOutweighsTheReport) {
  InventoryPart part = PartOf("//m:tulip", "");
  part.pages.emplace_back().set_href("tulip.html");
  EXPECT_THAT(Make({part}, "").entries(0).pages(), SizeIs(1));
  EXPECT_FALSE(Make({part}, "").entries(0).has_why());
  part.outcome = v1::LintReport::FAILED;
  part.why.set_en("is made from //m:rose");
  part.why.set_nl("is gemaakt van //m:rose");
  const v1::Inventory inventory = Make({part}, "");
  EXPECT_EQ(inventory.entries(0).outcome(), v1::LintReport::FAILED);
  EXPECT_THAT(inventory.entries(0).pages(), IsEmpty());
  const std::string page = InventoryPage(inventory, Language::kDutch);
  EXPECT_THAT(page, HasSubstr("is gemaakt van //m:rose"));
  EXPECT_THAT(page, Not(HasSubstr("is made from //m:rose")));
}

TEST(InventoryTest, WithoutADayNoneAreCounted) {
  const v1::Inventory inventory = Make({WaivedPart()}, "");
  EXPECT_FALSE(inventory.entries(0).overview().deadlines(0).has_days_left());
}

TEST(InventoryTest, WhatClaimsTheFilesContradictIsStale) {
  InventoryPart part = PartOf("//m:tulip", "");
  v1::Finding& finding = *part.report.add_findings();
  finding.set_check("moved_input");
  finding.set_message("another digest");
  part.report.add_findings()->set_check("missing");
  // What could not be compared may be the same all the same.
  v1::Finding& note = *part.report.add_findings();
  note.set_check("claimed_parameters");
  note.set_severity(v1::Finding::NOTE);
  EXPECT_THAT(Make({part}, "").entries(0).stale(), SizeIs(1));
}

TEST(InventoryCsvTest, QuotesAndDefusesFormulas) {
  const std::string csv = InventoryCsv(
      Make({PartOf("//m:tulip", "=cmd|'/C calc'!A0,\"x\"\nnext")}, ""),
      Language::kEnglish);
  EXPECT_THAT(csv, HasSubstr("\"'=cmd|'/C calc'!A0,\"\"x\"\""));
  int lines = 0;
  for (const char c : csv) lines += c == '\n' ? 1 : 0;
  EXPECT_EQ(lines, 2);
}

TEST(InventoryCsvTest, ANumberIsNoFormula) {
  const std::string csv =
      InventoryCsv(Make({WaivedPart()}, "2099-01-12"), Language::kEnglish);
  EXPECT_THAT(csv, ContainsRegex(",\"-[0-9]+\","));
  EXPECT_THAT(csv, Not(HasSubstr("\"'-")));
}

TEST(InventoryPageTest, NothingInADocumentIsMarkupOrScript) {
  const std::string page = InventoryPage(
      Make({PartOf("//m:tulip", "</script><script>alert(1)</script><!--")}, ""),
      Language::kEnglish);
  EXPECT_THAT(page, Not(HasSubstr("<script>alert")));
  EXPECT_THAT(page, Not(HasSubstr("<!--")));
  EXPECT_THAT(page, HasSubstr("\\u003c/script"));
}

TEST(InventoryPageTest, NeedsNoOtherFile) {
  const std::string page =
      InventoryPage(Make({WaivedPart()}, "2027-01-12"), Language::kEnglish);
  for (const char* loads : {"src=", "url(", "@import", "<link", "https:"}) {
    EXPECT_THAT(page, Not(HasSubstr(loads))) << loads;
  }
  EXPECT_THAT(page, HasSubstr("default-src 'none'; script-src 'sha256-"));
  EXPECT_THAT(page, Not(HasSubstr("unsafe-inline")));
}

TEST(InventoryPageTest, SpeaksDutch) {
  const std::string page =
      InventoryPage(Make({WaivedPart()}, ""), Language::kDutch);
  EXPECT_THAT(page, HasSubstr("<html lang=\"nl\">"));
  EXPECT_THAT(page, HasSubstr("Documentatie van AI-modellen"));
  EXPECT_THAT(page, HasSubstr("Ontheffing van AIA.XI.1.2.e-1 eindigt"));
  EXPECT_THAT(page, Not(HasSubstr("Waiver of")));
}

TEST(InventoryPageTest, OneDayIsNoPlural) {
  const v1::Inventory inventory = Make({WaivedPart()}, "2027-01-01");
  EXPECT_THAT(InventoryPage(inventory, Language::kEnglish),
              HasSubstr("\"key\":\"day\",\"text\":\"$0 day\""));
  EXPECT_THAT(InventoryPage(inventory, Language::kDutch),
              HasSubstr("\"key\":\"day\",\"text\":\"$0 dag\""));
}

TEST(InventoryPageTest, SameBytesEachTime) {
  const v1::Inventory inventory = Make({WaivedPart()}, "");
  EXPECT_EQ(InventoryPage(inventory, Language::kEnglish),
            InventoryPage(inventory, Language::kEnglish));
}

}  // namespace
}  // namespace modelcard
