#include "linter/document/merge.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "modelcard/v1/report.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;

template <typename Type = v1::LintReport>
Document MergeTexts(const std::vector<std::string>& texts) {
  std::vector<Document> parts;
  for (size_t i = 0; i < texts.size(); ++i) {
    auto read = ReadTextproto(SourceText(std::string(1, 'a' + i), texts[i]),
                              {Type::descriptor()});
    parts.push_back(std::get<Document>(std::move(read)));
  }
  return Merge(parts);
}

const v1::LintReport& ReportOf(const Document& document) {
  return google::protobuf::DownCastMessage<v1::LintReport>(document.message());
}

FieldPath Field(const std::string& name, int index = -1) {
  return {{v1::LintReport::descriptor()->FindFieldByName(name), index}};
}

TEST(MergeTest, EachFieldKeepsItsSource) {
  const Document merged = MergeTexts({"model: \"m\" counts { errors: 1 }",
                                      "as_of: \"x\" counts { notes: 2 }"});
  EXPECT_EQ(ReportOf(merged).counts().errors(), 1);
  EXPECT_EQ(ReportOf(merged).counts().notes(), 2);
  EXPECT_TRUE(merged.remarks().conflicts.empty());
  const FieldLocation* as_of = merged.Find(Field("as_of"));
  ASSERT_NE(as_of, nullptr);
  EXPECT_EQ(merged.SourceOf(*as_of).path(), "b");
  EXPECT_EQ(merged.Literal(Field("as_of")), "\"x\"");
  EXPECT_EQ(merged.Literal(Field("model")), "\"m\"");
  EXPECT_EQ(merged.NearestTo(Field("outcome")).source, 0);
}

TEST(MergeTest, TheSameTwiceIsFine) {
  const Document merged =
      MergeTexts({"model: \"two words\" counts { errors: 3 }",
                  "model: \"two\\n words\" counts { errors: 0x3 }"});
  EXPECT_TRUE(merged.remarks().conflicts.empty());
  EXPECT_EQ(ReportOf(merged).model(), "two words");
}

TEST(MergeTest, LineBreaksOfTextsDoNotMatter) {
  for (const char* same : {"two\\nwords", "two\\r\\nwords", " two words\\n"}) {
    const Document merged = MergeTexts(
        {"model: \"two words\"", absl::StrCat("model: \"", same, "\"")});
    EXPECT_TRUE(merged.remarks().conflicts.empty()) << same;
  }
  for (const char* other : {"twowords", "two\\nother words", "two"}) {
    const Document merged = MergeTexts(
        {"model: \"two words\"", absl::StrCat("model: \"", other, "\"")});
    EXPECT_EQ(merged.remarks().conflicts.size(), 1u) << other;
  }
}

TEST(MergeTest, DifferentValuesAreAConflict) {
  const Document merged = MergeTexts({"counts { errors: 3 }", "model: \"m\"",
                                      "counts { errors: 4 warnings: 1 }"});
  ASSERT_EQ(merged.remarks().conflicts.size(), 1u);
  const SourceConflict& conflict = merged.remarks().conflicts[0];
  EXPECT_EQ(ToString(conflict.path), "counts.errors");
  EXPECT_EQ(conflict.first.source, 0);
  EXPECT_EQ(conflict.second.source, 2);
  EXPECT_EQ(ReportOf(merged).counts().errors(), 3);
  EXPECT_EQ(ReportOf(merged).counts().warnings(), 1);
}

// The card's number is for reading, the other one is kept.
TEST(MergeTest, ACardMayRound) {
  const auto merge =
      [](const std::vector<std::pair<std::string, std::string>>& sources) {
        std::vector<Document> parts;
        for (const auto& [path, text] : sources) {
          auto read = ReadTextproto(SourceText(path, text),
                                    {v1::LintReport::descriptor()});
          parts.push_back(std::get<Document>(std::move(read)));
        }
        return Merge(parts);
      };
  const std::pair<std::string, std::string> card = {"README.md",
                                                    "counts { errors: 7200 }"};
  const std::pair<std::string, std::string> exact = {"model.yaml",
                                                     "counts { errors: 7241 }"};
  for (const auto& sources :
       {std::vector{card, exact}, std::vector{exact, card}}) {
    const Document merged = merge(sources);
    EXPECT_TRUE(merged.remarks().conflicts.empty());
    EXPECT_EQ(ReportOf(merged).counts().errors(), 7241);
    const FieldPath errors =
        Join(Field("counts"),
             v1::LintReport::Counts::descriptor()->FindFieldByName("errors"));
    EXPECT_EQ(merged.SourceOf(*merged.Find(errors)).path(), "model.yaml");
    EXPECT_EQ(merged.Literal(errors), "7241");
  }
  EXPECT_EQ(merge({card, {"model.yaml", "counts { errors: 7251 }"}})
                .remarks()
                .conflicts.size(),
            1u);
  // One figure fits too much, and the card may be the exact one.
  EXPECT_EQ(merge({{"README.md", "counts { errors: 100 }"},
                   {"model.yaml", "counts { errors: 149 }"}})
                .remarks()
                .conflicts.size(),
            1u);
  EXPECT_EQ(merge({{"README.md", exact.second}, {"model.yaml", card.second}})
                .remarks()
                .conflicts.size(),
            1u);
  // Other files are exact.
  EXPECT_EQ(
      merge({{"a.json.txt", card.second}, exact}).remarks().conflicts.size(),
      1u);
}

TEST(MergeTest, AlternativesAreAConflict) {
  const Document merged =
      MergeTexts<v1::DerivedFrom>({"bracket: true", "rounded: true"});
  ASSERT_EQ(merged.remarks().conflicts.size(), 1u);
  EXPECT_EQ(ToString(merged.remarks().conflicts[0].path), "bracket");
}

TEST(MergeTest, ListsAreUnited) {
  const Document merged = MergeTexts(
      {"findings { line: 1 citations: [\"a\", \"a\"] } findings { line: 2 }",
       "findings { line: 2 } findings { line: 3 message: \"m\" } findings { "
       "line: 4 }"});
  std::vector<int> lines;
  for (const auto& finding : ReportOf(merged).findings()) {
    lines.push_back(finding.line());
  }
  EXPECT_THAT(lines, ElementsAre(1, 2, 3, 4));
  // What one source says twice stays: it may be a mistake.
  EXPECT_EQ(ReportOf(merged).findings(0).citations_size(), 2);
  const auto* type = v1::Finding::descriptor();
  const FieldPath message =
      Join(Field("findings", 2), type->FindFieldByName("message"));
  ASSERT_NE(merged.Find(message), nullptr);
  EXPECT_EQ(merged.Literal(message), "\"m\"");
  EXPECT_EQ(merged.Find(message)->source, 1);
}

// A card names a thing, and another file says more of it.
TEST(MergeTest, AnEntryThatAddsToAnotherIsTheSame) {
  const Document merged =
      MergeTexts({"findings { rule_id: \"a\" } "
                  "findings { rule_id: \"b\" message: \"m\" line: 2 }",
                  "findings { rule_id: \"a\" message: \"more\" } "
                  "findings { rule_id: \"b\" line: 2 }"});
  const auto& findings = ReportOf(merged).findings();
  ASSERT_EQ(findings.size(), 2);
  EXPECT_EQ(findings[0].message(), "more");
  EXPECT_EQ(findings[1].message(), "m");
  const auto* type = v1::Finding::descriptor();
  const FieldLocation* message =
      merged.Find(Join(Field("findings", 0), type->FindFieldByName("message")));
  ASSERT_NE(message, nullptr);
  EXPECT_EQ(message->source, 1);
  EXPECT_TRUE(merged.remarks().conflicts.empty());
}

TEST(MergeTest, AnEntryThatSaysSomethingElseIsAnother) {
  const Document merged =
      MergeTexts({"findings { rule_id: \"a\" message: \"m\" }",
                  "findings { rule_id: \"a\" message: \"n\" line: 1 }"});
  EXPECT_EQ(ReportOf(merged).findings_size(), 2);
}

// It cannot be told which one is meant.
TEST(MergeTest, AnEntryThatAddsToTwoIsAnother) {
  const Document merged =
      MergeTexts({"findings { rule_id: \"a\" message: \"m\" }",
                  "findings { rule_id: \"a\" line: 1 }",
                  "findings { rule_id: \"a\" message: \"m\" line: 1 }"});
  EXPECT_EQ(ReportOf(merged).findings_size(), 3);
}

// What an entry became by one source is what the next is compared with.
TEST(MergeTest, AnEntryGrowsFromSourceToSource) {
  const Document merged = MergeTexts(
      {"findings { rule_id: \"a\" }", "findings { rule_id: \"a\" line: 1 }",
       "findings { rule_id: \"a\" line: 2 }",
       "findings { rule_id: \"a\" line: 1 }", "findings { rule_id: \"a\" }"});
  std::vector<int> lines;
  for (const auto& finding : ReportOf(merged).findings()) {
    lines.push_back(finding.line());
  }
  EXPECT_THAT(lines, ElementsAre(1, 2, 0));
}

// Each source is compared with what is like it, and not with all before it:
// else this would take minutes.
TEST(MergeTest, ManySourcesOfOneList) {
  constexpr int kSources = 9'000;
  std::vector<std::string> texts;
  for (int i = 0; i < kSources; ++i) {
    texts.push_back(absl::StrCat("findings { rule_id: \"", i % 6'000, "\" }"));
  }
  EXPECT_EQ(ReportOf(MergeTexts(texts)).findings_size(), 6'000);
}

}  // namespace
}  // namespace modelcard
