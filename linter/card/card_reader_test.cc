#include "linter/card/card_reader.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/card/names.h"
#include "linter/document/document.h"
#include "linter/document/read_failure.h"
#include "linter/document/read_text.h"
#include "linter/document/source_text.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/model_documentation.pb.h"

namespace modelcard {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const CardNames& Names() {
  static const auto& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  static const auto& names = *new CardNames(catalogue);
  return names;
}

std::variant<Document, ReadFailure> Read(const std::string& text) {
  auto checked = CheckText("card.md", text);
  return ReadCard(std::get<SourceText>(checked), Names());
}

Document Card(const std::string& text) {
  auto read = Read(text);
  const auto* failure = std::get_if<ReadFailure>(&read);
  EXPECT_EQ(failure, nullptr) << failure->line << ": " << failure->message;
  return std::get<Document>(std::move(read));
}

v1::ModelDocumentation Message(const std::string& text) {
  return google::protobuf::DownCastMessage<v1::ModelDocumentation>(
      Card(text).message());
}

std::string Literal(const Document& card, const std::string& path) {
  const auto found = card.locations().find(path);
  if (found == card.locations().end()) return "(no place)";
  return std::string(card.source().text().substr(
      found->second.value.begin,
      found->second.value.end - found->second.value.begin));
}

std::vector<std::string> Unread(const std::string& text) {
  std::vector<std::string> names;
  const Document card = Card(text);
  for (const UnreadPart& part : card.remarks().unread) {
    names.push_back(part.name);
  }
  return names;
}

std::string Fault(const std::string& text) {
  const auto read = Read(text);
  const auto* failure = std::get_if<ReadFailure>(&read);
  return failure == nullptr ? "was read"
                            : absl::StrCat(failure->line, ":", failure->column,
                                           ": ", failure->message);
}

TEST(PlainNameTest, NumberingEmojiAndPunctuation) {
  EXPECT_EQ(PlainName("2.1 \xF0\x9F\x8E\xAF Intended  Uses:"), "intended uses");
  EXPECT_EQ(PlainName("**Bias & risks** (short)"), "bias and risks short");
  EXPECT_EQ(PlainName("Model\xE2\x80\x99s date."), "models date");
  EXPECT_EQ(PlainName("Beoogd gebruik \xE2\x9C\x85"), "beoogd gebruik");
  EXPECT_EQ(PlainName("Geïntegreerd"), "geïntegreerd");
  EXPECT_EQ(PlainName("2024"), "2024");
}

TEST(CardReaderTest, SectionsByTheNamesOfTheSchema) {
  const std::string card =
      "# Tulip\r\n\r\n## 3. Model architecture \xF0\x9F\x8C\xB7\r\n\r\n"
      "Decoder-only\r\ntransformer.\r\n\r\n"
      "```\r\n# no heading\r\n```\r\n\r\n### A detail\r\n\r\nMore.\r\n\r\n"
      "Legal name of the model provider\r\n-------------------\r\n\r\n**Acme "
      "B.V.**\r\n";
  const Document document = Card(card);
  const auto& message =
      google::protobuf::DownCastMessage<v1::ModelDocumentation>(
          document.message());
  const std::string path = "technical_documentation.properties.architecture";
  // What stands at the place is the value, but for the line breaks.
  EXPECT_EQ(absl::StrReplaceAll(Literal(document, path), {{"\r\n", "\n"}}),
            message.technical_documentation().properties().architecture());
  EXPECT_EQ(message.technical_documentation().properties().architecture(),
            "Decoder-only\ntransformer.\n\n```\n# no heading\n```\n\n"
            "### A detail\n\nMore.");
  EXPECT_EQ(message.general().provider_legal_name(), "Acme B.V.");
  EXPECT_EQ(Literal(document, "general.provider_legal_name"), "Acme B.V.");
}

// Markup that belongs to a part of the text, or to a block, stays.
TEST(CardReaderTest, MarksAroundTheWholeTextAlone) {
  const auto means = [](const std::string& section) {
    return Message("## How to use\n\n" + section + "\n")
        .technical_documentation()
        .use()
        .technical_means();
  };
  EXPECT_EQ(means("***Load it.***"), "Load it.");
  EXPECT_EQ(means("`pip install tulip`"), "pip install tulip");
  EXPECT_EQ(means("**Load** it and **run**"), "**Load** it and **run**");
  EXPECT_EQ(means("```python\nload()\n```"), "```python\nload()\n```");
}

TEST(CardReaderTest, TablesAndItems) {
  const std::string card =
      "## Facts\n\n| Attribute | Details |\n|---|---|\n"
      "| **Legal name of the model provider** | [Acme](https://acme.example) "
      "|\n"
      "| Number of parameters | 3.2B |\n| Favourite colour | `blue` |\n\n"
      "- **Release date:** 2026-05-04\n";
  const Document document = Card(card);
  const auto& message =
      google::protobuf::DownCastMessage<v1::ModelDocumentation>(
          document.message());
  EXPECT_EQ(message.general().provider_legal_name(), "Acme");
  EXPECT_EQ(message.general().release_date(), "2026-05-04");
  EXPECT_EQ(message.technical_documentation().properties().total_parameters(),
            3.2e9);
  EXPECT_EQ(
      Literal(document, "technical_documentation.properties.total_parameters"),
      "3.2B");
  EXPECT_THAT(Unread(card), testing::Contains("Favourite colour"));
}

TEST(CardReaderTest, NothingIsGuessed) {
  for (const char* value : {"not disclosed", "-", "3B or 7B", "large"}) {
    const std::string card = absl::StrCat("- Number of parameters: ", value);
    EXPECT_FALSE(Message(card)
                     .technical_documentation()
                     .properties()
                     .has_total_parameters())
        << value;
    EXPECT_EQ(Unread(card).size(), 1u) << value;
  }
}

TEST(CardReaderTest, FrontMatterOfTheHub) {
  const std::string card =
      "---\nlicense: other\nlicense_name: tulip-1\n"
      "license_link: https://tulip.example/licence\n"
      "language: [en, 'nl']\nbase_model:\n- acme/rose\n"
      "library_name: transformers\npipeline_tag: image-text-to-text\n"
      "datasets: [acme/petals]\ntags: [x]\nco2_eq_emissions: 12\n"
      "model-index:\n- name: Tulip\n  results:\n"
      "  - task: {type: text-generation}\n    dataset: {name: Petals}\n"
      "    metrics:\n    - {type: acc, value: 0.66}\n"
      "---\n# Tulip\n";
  const v1::ModelDocumentation message = Message(card);
  const auto& technical = message.technical_documentation();
  const auto& licence = technical.distribution().licensing().licences(0);
  EXPECT_EQ(licence.name(), "tulip-1");
  EXPECT_EQ(licence.url(), "https://tulip.example/licence");
  EXPECT_EQ(message.training_summary().overview().languages(), "en, nl");
  EXPECT_EQ(message.general().base_models(0).name(), "acme/rose");
  EXPECT_EQ(message.general().model().name(), "Tulip");
  EXPECT_EQ(technical.properties().input_modalities_size(), 2);
  EXPECT_EQ(technical.properties().output_modalities(0).modality(), v1::TEXT);
  EXPECT_EQ(technical.evaluation().results(0).benchmark(), "Petals");
  EXPECT_EQ(technical.evaluation().results(0).score(), 0.66);
  EXPECT_EQ(Literal(Card(card),
                    "technical_documentation.evaluation.results[0]"
                    ".score"),
            "0.66");
  EXPECT_THAT(Unread(card), ElementsAre("tags", "co2_eq_emissions"));
}

TEST(CardReaderTest, TheSchemaInTheFrontMatter) {
  EXPECT_EQ(Message("---\nmodelcard:\n  header: {version: '2'}\n---\n")
                .header()
                .version(),
            "2");
  EXPECT_THAT(Fault("---\nmodelcard:\n  headr: {version: '2'}\n---\n"),
              HasSubstr("3:3: modelcard.v1.ModelDocumentation has no field"));
}

TEST(CardReaderTest, BrokenFrontMatterHasItsLine) {
  EXPECT_THAT(Fault("---\n[]\n---\n# x\n"), HasSubstr("2:1: "));
  EXPECT_THAT(Fault("---\nlicense: mit\n# x\n"), HasSubstr("1:1: "));
  EXPECT_THAT(Fault("---\na: b\n\tc: d\n---\n"), HasSubstr("3:1: a tab"));
  EXPECT_THAT(Fault("---\na: b\na: c\n---\n"), HasSubstr("3:1: "));
  EXPECT_EQ(Fault("---\n---\n# x\n"), "was read");
  EXPECT_EQ(Fault("\n\n---\r\nlicense: mit\r\n---\r\n"), "was read");
  EXPECT_EQ(Fault("# x\n\n---\n\nno front matter\n"), "was read");
}

TEST(CardReaderTest, WhatAnswersNothingIsListed) {
  EXPECT_THAT(Unread("Hello.\n\n# Fun\n\nYes.\n\n# Empty\n\n![](x.png)"),
              ElementsAre("", "Fun", "Empty"));
  EXPECT_THAT(Unread("# Empty\n\n<!-- a comment -->\n"), IsEmpty());
}

TEST(CardReaderTest, TheSameTwiceIsFineAndDifferentIsNot) {
  const std::string twice =
      "- Legal name of the model provider: Acme B.V.\n\n"
      "## Legal name of the model provider\n\n";
  EXPECT_THAT(Card(twice + "**ACME B.V.**\n").remarks().conflicts, IsEmpty());
  const Document document = Card(twice + "Zinnia B.V.\n");
  ASSERT_EQ(document.remarks().conflicts.size(), 1u);
  const SourceConflict& conflict = document.remarks().conflicts[0];
  EXPECT_EQ(document.source().PositionAt(conflict.first.field.begin).line, 1);
  EXPECT_EQ(document.source().PositionAt(conflict.second.value.begin).line, 5);
}

std::string Clash(const std::string& text) {
  const Document card = Card(text);
  std::string found;
  for (const QuantityClash& each : card.remarks().contradictions) {
    const auto literal = [&](const FieldLocation& place) {
      return card.source().text().substr(place.value.begin,
                                         place.value.end - place.value.begin);
    };
    absl::StrAppend(&found, each.quantity, ": ", literal(each.first), " ",
                    literal(each.second), ";");
  }
  return found;
}

TEST(ContradictionTest, TableAgainstProse) {
  const std::string table =
      "| Variant | Context window |\n|---|---|\n| a:3B | 1M tokens |\n\n";
  EXPECT_EQ(Clash(table + "Good for long-context (up to 128K tokens) work."),
            "context length: 1M 128K;");
  EXPECT_EQ(Clash(table + "It has a context of 1,048,576 tokens."), "");
  EXPECT_EQ(Clash("| b | 2 |\n" + table + "## x\n"), "");
}

TEST(ContradictionTest, ProseAgainstProse) {
  const std::string first = "The context length is 8192 tokens.\n\n";
  EXPECT_EQ(Clash(first + "A context of 32K tokens lets it read books."),
            "context length: 8192 32K;");
  // Rounded, about another method or stage, in code, or two in one sentence.
  EXPECT_EQ(Clash(first + "A context of 8K tokens is enough."), "");
  EXPECT_EQ(Clash(first + "With YaRN the context is 131072 tokens."), "");
  EXPECT_EQ(Clash(first + "```\ncontext 32K tokens\n```\n"), "");
  EXPECT_EQ(Clash(first + "A context of 32K tokens or 64K tokens."), "");
}

TEST(ContradictionTest, VariantsOfATable) {
  EXPECT_EQ(Clash("| V | Context |\n|---|---|\n| a | 33K tokens |\n"
                  "| b | 131K tokens |\n\nIt has a 128K token context.\n"),
            "");
}

}  // namespace
}  // namespace modelcard
