// The lines that findings offer for what is missing, taken all at once.

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/check/shared_lines.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

// Says nothing but that there is something to document.
constexpr absl::string_view kNothing =
    "scope {\n"
    "  general_purpose_ai_model: true\n"
    "  placed_on_union_market: true\n"
    "}\n";

std::vector<v1::Finding> FindingsOf(const std::string& text,
                                    Language language = Language::kEnglish) {
  std::vector<v1::Finding> findings = LintText(text, language);
  OfferLinesOnce(findings, language);
  return findings;
}

// Puts the lines where the report says: at the end of the document, or inside
// the message that is shown, which here ends on a line of its own.
std::string Pasted(const std::string& text,
                   const std::vector<v1::Finding>& findings) {
  std::vector<std::string> lines = absl::StrSplit(text, '\n');
  std::string at_end;
  // By the line that ends the message, from 0.
  std::map<int, std::string> within;
  for (const v1::Finding& finding : findings) {
    const bool at_root = finding.end_line() == finding.line() &&
                         finding.end_column() == finding.column();
    (at_root ? at_end : within[finding.end_line() - 1]) += finding.paste();
  }
  for (const auto& [line, added] : within) {
    lines[static_cast<size_t>(line)].insert(0, added);
  }
  std::string pasted;
  for (const std::string& line : lines) absl::StrAppend(&pasted, line, "\n");
  return pasted + at_end;
}

// Why the text cannot be read; empty if it can.
std::string SyntaxErrorIn(const std::string& text) {
  const auto read = ReadTextproto(SourceText("test.textproto", text),
                                  {v1::ModelDocumentation::descriptor()});
  const auto* failure = std::get_if<ReadFailure>(&read);
  return failure == nullptr
             ? ""
             : absl::StrCat(failure->line, ": ", failure->message);
}

bool OffersLines(const v1::Finding& finding) {
  return !finding.paste().empty();
}

// Any value of a truth value would be an answer: what is offered for it is a
// remark, which changes nothing.
bool OffersFields(const v1::Finding& finding) {
  for (const absl::string_view line : absl::StrSplit(finding.paste(), '\n')) {
    const absl::string_view text = absl::StripAsciiWhitespace(line);
    if (!text.empty() && text[0] != '#') return true;
  }
  return false;
}

TEST(PasteTest, AllLinesOfAnEmptyDocumentTogetherMakeOneThatCanBeRead) {
  std::string text(kNothing);
  std::vector<v1::Finding> findings = FindingsOf(text);
  int rounds = 0;
  // Sections come first, then what belongs into them.
  while (std::ranges::any_of(findings, OffersFields)) {
    ASSERT_LT(++rounds, 6)
        << "the lines do not give what was missing: "
        << std::ranges::find_if(findings, OffersFields)->DebugString();
    text = Pasted(text, findings);
    ASSERT_EQ(SyntaxErrorIn(text), "") << text;
    findings = FindingsOf(text);
  }
  EXPECT_GT(rounds, 1);
  EXPECT_GT(findings.size(), 100u) << "lines to paste are no answers";
  for (const v1::Finding& finding : findings) {
    EXPECT_TRUE(!absl::StartsWith(finding.message(), "missing:") ||
                absl::StartsWith(finding.paste(), "#"))
        << Brief(finding) << " " << finding.message();
  }
}

TEST(PasteTest, OneFindingOffersTheSectionWithAllThatIsMissingInIt) {
  const std::vector<v1::Finding> findings = FindingsOf(std::string(kNothing));
  int offering = 0, leading_there = 0;
  for (const v1::Finding& finding : findings) {
    if (!absl::StartsWith(finding.field_path(), "header.")) continue;
    if (OffersLines(finding)) {
      ++offering;
      EXPECT_THAT(finding.paste(), HasSubstr("last_updated"));
      EXPECT_THAT(finding.paste(), HasSubstr("version"));
    } else {
      ++leading_there;
      EXPECT_THAT(finding.hint(), HasSubstr("The lines to add for MDF.0.1"));
    }
  }
  EXPECT_EQ(offering, 1);
  EXPECT_GE(leading_there, 1);
}

TEST(PasteTest, ASectionThatIsThereIsNotWrittenAgain) {
  const std::vector<v1::Finding> findings =
      FindingsOf(absl::StrCat(kNothing, "header {\n}\n"));
  for (const v1::Finding& finding : findings) {
    if (!absl::StartsWith(finding.field_path(), "header.")) continue;
    EXPECT_TRUE(OffersLines(finding)) << Brief(finding);
    EXPECT_THAT(finding.paste(), testing::Not(HasSubstr("header {")));
  }
}

v1::Finding Offering(const std::string& rule, const std::string& lines) {
  v1::Finding finding;
  finding.set_path("tulip.textproto");
  finding.set_line(1);
  finding.set_column(1);
  finding.set_rule_id(rule);
  finding.set_hint("Say so.");
  finding.set_paste(lines);
  return finding;
}

TEST(OfferLinesOnceTest, AWaivedFindingDoesNotKeepWhatAnotherNeeds) {
  std::vector<v1::Finding> findings = {Offering("A", "header {\n}\n"),
                                       Offering("B", "header {\n}\n")};
  findings[0].mutable_waiver()->set_reason("Not known yet.");
  OfferLinesOnce(findings, Language::kEnglish);
  EXPECT_THAT(findings[0].paste(), IsEmpty());
  EXPECT_EQ(findings[1].paste(), "header {\n}\n");
  EXPECT_EQ(findings[1].hint(), "Say so.");
}

TEST(OfferLinesOnceTest, LinesForOtherPlacesStay) {
  std::vector<v1::Finding> findings = {Offering("A", "name: \"TODO\"\n"),
                                       Offering("B", "name: \"TODO\"\n")};
  findings[1].set_line(7);
  OfferLinesOnce(findings, Language::kDutch);
  EXPECT_THAT(findings[0].paste(), testing::Not(IsEmpty()));
  EXPECT_THAT(findings[1].paste(), testing::Not(IsEmpty()));
}

TEST(OfferLinesOnceTest, SaysInDutchWhereTheLinesAre) {
  std::vector<v1::Finding> findings = {Offering("A", "header {\n}\n"),
                                       Offering("B", "header {\n}\n")};
  OfferLinesOnce(findings, Language::kDutch);
  EXPECT_EQ(findings[1].hint(),
            "Say so. De toe te voegen regels van A bevatten het.");
}

}  // namespace
}  // namespace modelcard
