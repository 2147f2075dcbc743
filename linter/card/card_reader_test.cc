#include "linter/card/card_reader.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/card/names.h"
#include "linter/card/plain_name.h"
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

TEST(PlainNameTest, TemplatesAndAnchors) {
  EXPECT_EQ(PlainName("Downstream Use [optional]"), "downstream use");
  EXPECT_EQ(PlainName("**Repository [optional]:**"), "repository");
  EXPECT_EQ(PlainName("License {#license .a}"), "license");
  EXPECT_EQ(PlainName(":warning: Limitations :+1:"), "limitations");
  EXPECT_EQ(PlainName("[optional]"), "optional");
  EXPECT_EQ(PlainName("Ratio 1:2:3 of data"), "ratio 1 2 3 of data");
}

TEST(PlainNameTest, LettersBeyondAscii) {
  EXPECT_EQ(PlainName("EVALUATIESTRATEGIE\u00CBN"),
            PlainName("Evaluatiestrategie\u00EBn"));
  EXPECT_EQ(PlainName("\u0160KODA \u0178 \u0141"),
            PlainName("\u0161koda \u00FF \u0142"));
  EXPECT_EQ(PlainName("3 \u00D7 4"), PlainName("3 \u00D7 4"));
  EXPECT_NE(PlainName("\u00CB"), PlainName("\u00CA"));
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

// The section begins right below the underline, whether there is a blank line
// or not, and a heading of two lines is one.
TEST(CardReaderTest, UnderlinedHeadingsTakeNoLineOfTheirSection) {
  for (const char* marks : {"---", "===", "-", "  =====  "}) {
    for (const char* behind : {"\n", "\n\n", "\n\n\n"}) {
      for (const char* end : {"", "\n", "\n---\n", "\nUse\n---"}) {
        const std::string card = absl::StrCat(
            "Release\ndate\n", marks, behind, "2026-01-01", "\n\n",
            "Model architecture\n", marks, behind, "Decoder\n", end);
        for (const std::string& text :
             {card, absl::StrReplaceAll(card, {{"\n", "\r\n"}})}) {
          const Document document = Card(text);
          EXPECT_EQ(Literal(document, "general.release_date"), "2026-01-01")
              << text;
          EXPECT_EQ(Message(text).general().release_date(), "2026-01-01");
        }
      }
    }
  }
}

// What a heading is reported at ends with its underline.
TEST(CardReaderTest, UnderlinedHeadingsArePlacedWithTheirUnderline) {
  for (const std::string card :
       {"Fun\n---\nYes.\n", "Fun\n---\n---\nYes.\n", "Fun\n---\n\nYes.",
        "Fun\n---\n- Yes.\n",
        "Fun\n---\n## Release date\n2026-01-01\n\nFun\n"
        "---\n> Yes.\n> ---\n> No.\n"}) {
    const Document document = Card(card);
    ASSERT_EQ(document.remarks().unread.size(), 1u) << card;
    const ByteRange place = document.remarks().unread[0].place.field;
    EXPECT_EQ(card.substr(place.begin, place.end - place.begin), "Fun\n---")
        << card;
  }
}

// Nothing stands below it.
TEST(CardReaderTest, AnUnderlinedHeadingAtTheEnd) {
  for (const char* card : {"Release date\n---", "Release date\n===\n",
                           "a\n\nRelease date\r\n---\r\n"}) {
    EXPECT_FALSE(Message(card).general().has_release_date()) << card;
  }
}

// For Markdown a carriage return alone ends a line. What stands behind one is
// at its place all the same.
TEST(CardReaderTest, ACarriageReturnAloneShiftsNothing) {
  const std::string lines =
      "a\nb: c\n\n## Release date\n\n2026-01-01\n\nModel architecture\n---\n"
      "Decoder\nonly\n\n- Developed by: Acme\n\n| License | MIT |\n|---|---|\n"
      "| Number of parameters | 7B |\n| Colour | red |\n";
  const std::string keys = "---\nlicense: mit\nx: y\n---\n";
  const auto read = [](const std::string& text) {
    const Document card = Card(text);
    const auto message =
        google::protobuf::DownCastMessage<v1::ModelDocumentation>(
            card.message());
    EXPECT_EQ(message.general().release_date(), "2026-01-01") << text;
    EXPECT_EQ(Literal(card, "general.release_date"), "2026-01-01") << text;
    EXPECT_EQ(Literal(card, "general.provider_legal_name"), "Acme") << text;
    std::vector<std::string> unread = Unread(text);
    unread.push_back(
        message.technical_documentation().properties().architecture());
    return unread;
  };
  const std::vector<std::string> said = read(keys + lines);
  EXPECT_EQ(read(absl::StrReplaceAll(keys + lines, {{"\n", "\r"}})), said);
  EXPECT_EQ(read(keys + absl::StrReplaceAll(lines, {{"\n", "\r"}})), said);
  EXPECT_EQ(read(keys + absl::StrReplaceAll(lines, {{"a\n", "a\r"}})), said);
  EXPECT_EQ(read(keys + absl::StrReplaceAll(lines, {{"\n\n", "\r\n\r"}})),
            said);
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
  for (const char* value :
       {"not disclosed", "-", "3B or 7B", "large", "-7.24B", "less than 7.24B",
        "> 7B", "7B+", "up to 7B", "7 GB", "7B (without embeddings)",
        "7B active parameters"}) {
    const std::string card = absl::StrCat("- Number of parameters: ", value);
    EXPECT_FALSE(Message(card)
                     .technical_documentation()
                     .properties()
                     .has_total_parameters())
        << value;
    EXPECT_EQ(Unread(card).size(), 1u) << value;
  }
}

double Number(const std::string& key, const std::string& value) {
  const v1::ModelDocumentation message =
      Message(absl::StrCat("- ", key, ": ", value));
  const auto& technical = message.technical_documentation();
  return technical.properties().total_parameters() +
         technical.energy().training_megawatt_hours() +
         technical.compute().training_flop() +
         technical.compute().wall_clock_time().days();
}

TEST(CardReaderTest, ANumberInTheUnitOfItsField) {
  EXPECT_EQ(Number("Number of parameters", "7.24 billion parameters."), 7.24e9);
  EXPECT_EQ(Number("Number of parameters", "about 7.24B"), 7.24e9);
  EXPECT_EQ(Number("Number of parameters", "**~7.24B** params"), 7.24e9);
  EXPECT_EQ(Number("Energy consumption", "433 MWh"), 433);
  EXPECT_EQ(Number("Energy consumption", "433,196 kWh"), 433.196);
  EXPECT_EQ(Number("Energy consumption", "0.43 GWh"), 430);
  EXPECT_EQ(Number("Training compute", "3.1e23 FLOPs"), 3.1e23);
  EXPECT_EQ(Number("Training time", "42 days"), 42);
  const Document card = Card("- Energy consumption: 433,196 kWh");
  EXPECT_EQ(Literal(card,
                    "technical_documentation.energy."
                    "training_megawatt_hours"),
            "433,196");
}

TEST(CardReaderTest, ANumberInAnotherUnitIsNotRead) {
  const std::vector<std::pair<std::string, std::string>> entries = {
      {"Energy consumption", "65.3 tonnes of CO2eq"},
      {"Energy consumption", "433"},
      {"Training compute", "310 ZFLOP"},
      {"Training compute", "5,000 petaflop/s-days"},
      {"Training time", "6 weeks"},
      {"Training time", "1,082,990 GPU hours"},
      {"Training time", "-42 days"}};
  for (const auto& [key, value] : entries) {
    EXPECT_EQ(Number(key, value), 0) << value;
    EXPECT_THAT(Unread(absl::StrCat("- ", key, ": ", value)), ElementsAre(key))
        << value;
  }
  EXPECT_THAT(Unread("## Environmental Impact\n\n65.3 tonnes of CO2eq.\n"),
              ElementsAre("Environmental Impact"));
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
  EXPECT_THAT(Unread(card), ElementsAre("tags", "co2_eq_emissions", "task"));
}

TEST(CardReaderTest, KeysThatAddNothingAreListed) {
  EXPECT_THAT(Unread("---\nlicense: mit\nlicense_name: x\n"
                     "license_link: LICENSE\n---\n"),
              ElementsAre("license_name", "license_link"));
  EXPECT_THAT(Unread("---\nlicense: other\nlicense_name: x\n"
                     "license_link: https://x.eu\n---\n"),
              IsEmpty());
}

TEST(CardReaderTest, WhatIsNoValueInAListIsListedThere) {
  const std::string card =
      "---\nmodel-index:\n- name: Tulip\n  results:\n"
      "  - dataset: {name: Petals}\n    metrics:\n"
      "    - {type: acc, value: 0.66}\n    - {type: f1, value: n/a}\n"
      "  - dataset: {name: Leaves}\n---\n";
  const Document document = Card(card);
  ASSERT_EQ(document.remarks().unread.size(), 2u);
  const UnreadPart& metric = document.remarks().unread[0];
  EXPECT_EQ(metric.name, "f1");
  EXPECT_EQ(document.source().PositionAt(metric.place.field.begin).line, 8);
  EXPECT_EQ(document.remarks().unread[1].name, "Leaves");
  EXPECT_EQ(Message(card).technical_documentation().evaluation().results_size(),
            1);
}

std::vector<std::string> UnreadPlaces(const Document& card) {
  std::vector<std::string> places;
  for (const UnreadPart& part : card.remarks().unread) {
    places.push_back(
        absl::StrCat(card.source().PositionAt(part.place.field.begin).line,
                     ": ", part.name));
  }
  return places;
}

// A result has no field for them.
TEST(CardReaderTest, WhatAResultHasNoFieldForIsListedOnce) {
  const std::string run =
      "  - task: {type: text-generation}\n"
      "    dataset: {name: Petals, type: petals, config: a, split: test}\n"
      "    metrics:\n    - {type: acc, name: A, value: 0.6, args: {x: y}}\n"
      "    source: {name: Board, url: 'https://x.eu'}\n";
  const std::string card =
      "---\nmodel-index:\n- 7\n- name: Tulip\n  colour: red\n"
      "  results:\n  - nonsense\n" +
      run + run +
      "  - dataset: Leaves\n    metrics:\n    - 0.5\n"
      "    - {type: f1, value: 0.5}\n    source: Board\n---\n";
  EXPECT_THAT(UnreadPlaces(Card(card)),
              testing::UnorderedElementsAre(
                  "3: 7", "5: colour", "7: nonsense", "8: task", "9: config",
                  "9: split", "11: args", "12: name", "18: dataset", "20: 0.5",
                  "22: source"));
  const v1::ModelDocumentation message = Message(card);
  const auto& results = message.technical_documentation().evaluation();
  ASSERT_EQ(results.results_size(), 2);
  EXPECT_EQ(results.results(0).url(), "https://x.eu");
  EXPECT_EQ(results.results(1).metric(), "f1");
  EXPECT_FALSE(results.results(1).has_benchmark());
  EXPECT_EQ(message.general().model().name(), "Tulip");
  EXPECT_THAT(Unread("---\nmodel-index:\n- {name: T, results: {a: b}}\n---\n"),
              ElementsAre("results"));
}

// One item that is no language makes no answer of each of the others.
TEST(CardReaderTest, AListOfLanguagesWithWhatIsNone) {
  const std::vector<std::pair<std::string, std::string>> lists = {
      {"\n- en\n- nl\n- # add more", "5: - # add more"},
      {"\n- en\n-\n- nl", "4: -"},
      {" [en, nl, {a: b}]", "2: {a: b}"},
      {" [~, en, nl]", "2: ~"},
      {"\n- en\n- - de\n- nl", "4: - de"}};
  // The name of the hub, and one that is only the schema's.
  for (const char* key : {"language", "languages"}) {
    for (const auto& [list, unread] : lists) {
      const std::string text = absl::StrCat("---\n", key, ":", list, "\n---\n");
      const Document card = Card(text);
      EXPECT_EQ(Message(text).training_summary().overview().languages(),
                "en, nl")
          << text;
      EXPECT_THAT(card.remarks().conflicts, IsEmpty()) << text;
      EXPECT_THAT(UnreadPlaces(card), ElementsAre(unread)) << text;
    }
  }
  EXPECT_THAT(Unread("---\nlanguage: [{a: b}]\n---\n"),
              ElementsAre("language"));
}

// Nothing is not "text before the first heading".
TEST(CardReaderTest, AnEmptyItemHasItsLineForAName) {
  const Document card =
      Card("---\nlicense:\n-\n- mit\nbase_model: [a/b, '', c/d]\n---\n");
  EXPECT_THAT(UnreadPlaces(card), ElementsAre("3: -", "5: ''"));
}

// As in YAML, but for the language that is called no.
TEST(CardReaderTest, BareNumbersAreNoTexts) {
  EXPECT_THAT(Unread("---\nlicense: 1.0\n---\n"), ElementsAre("license"));
  EXPECT_THAT(Unread("---\ndatasets: [1.0, a/b]\n---\n"), ElementsAre("1.0"));
  EXPECT_THAT(Unread("---\nlicense: '1.0'\n---\n"), IsEmpty());
  EXPECT_EQ(Message("---\nlanguage: no\n---\n")
                .training_summary()
                .overview()
                .languages(),
            "no");
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

TEST(CardReaderTest, WhatIsLeftBesideEntriesIsListed) {
  const std::string card =
      "## Details\n\nProse that maps nowhere,\nin two lines.\n\n"
      "**Cite as:** me\n\n**Developed by:** Acme\n\n"
      "| a | b | c |\n|---|---|---|\n| 1 | 2 | 3 |\n\n"
      "<!-- a comment -->\n\n- A bullet\n- Colour: red\n";
  EXPECT_THAT(Unread(card),
              ElementsAre("Prose that maps nowhere,", "a | b | c", "Colour"));
  EXPECT_THAT(Unread("## Details\n\n**Developed by:** Acme\n\n---\n"),
              IsEmpty());
}

TEST(CardReaderTest, AHeaderRowMayBeAFact) {
  const std::string card =
      "## Details\n\n| License | MIT |\n|---|---|\n| Parameters | 7.2B |\n";
  EXPECT_EQ(Message(card)
                .technical_documentation()
                .distribution()
                .licensing()
                .licences(0)
                .name(),
            "MIT");
  EXPECT_THAT(Unread(card), IsEmpty());
  // Names of columns are not.
  for (const char* header : {"| Language | Score |", "| License | Value |"}) {
    const v1::ModelDocumentation message = Message(
        absl::StrCat("## D\n\n", header, "\n|---|---|\n| Nederlands | 3 |\n"));
    EXPECT_FALSE(message.has_training_summary()) << header;
    EXPECT_FALSE(message.has_technical_documentation()) << header;
  }
}

// Its header is at its own line, and so are the lines before it.
TEST(CardReaderTest, ATableRightBelowAParagraph) {
  const std::string table =
      "| License | MIT |\n|---|---|\n| Parameters | 7.2B |\n";
  const std::vector<std::pair<std::string, std::vector<std::string>>> before = {
      {"Facts:\n", {"Facts:"}},
      {"---\nlibrary_name: x\n---\nFacts\nof it:\n", {"Facts"}},
      {"Developed by: Acme\n", {}},
      {"## Details\n\nFacts:\nDeveloped by: Acme\n", {"Facts:"}}};
  for (const auto& [lines, unread] : before) {
    const Document card = Card(lines + table);
    const auto message =
        google::protobuf::DownCastMessage<v1::ModelDocumentation>(
            card.message());
    const auto& technical = message.technical_documentation();
    ASSERT_EQ(technical.distribution().licensing().licences_size(), 1) << lines;
    EXPECT_EQ(Literal(card,
                      "technical_documentation.distribution.licensing."
                      "licences[0].name"),
              "MIT");
    EXPECT_EQ(technical.properties().total_parameters(), 7.2e9);
    EXPECT_EQ(message.general().provider_legal_name(),
              absl::StrContains(lines, "Acme") ? "Acme" : "");
    EXPECT_EQ(Unread(lines + table), unread) << lines;
  }
  // A header alone.
  EXPECT_THAT(Unread("Developed by: A\n| License | MIT |\n|---|---|\n"),
              ElementsAre("License"));
  // In an item, to which the table belongs.
  const Document item =
      Card("x\n\n- Model type: Decoder\n  | a | b |\n  |---|---|\n");
  EXPECT_EQ(Literal(item, "technical_documentation.properties.architecture"),
            "Decoder\n  | a | b |\n  |---|---|");
}

// A section and an entry in it on the same subject are one answer.
TEST(CardReaderTest, AnEntryInItsOwnSection) {
  const auto process = [](const std::string& section) {
    const Document card = Card("#### Training Hyperparameters\n\n" + section);
    EXPECT_THAT(card.remarks().conflicts, IsEmpty()) << section;
    EXPECT_THAT(card.remarks().unread, IsEmpty()) << section;
    return google::protobuf::DownCastMessage<v1::ModelDocumentation>(
               card.message())
        .technical_documentation()
        .training()
        .process();
  };
  EXPECT_EQ(process("- **Training regime:** bf16 mixed precision\n"),
            "bf16 mixed precision");
  EXPECT_EQ(process("- **Training regime:** bf16\n- Peak: 3e-4\n"),
            "- **Training regime:** bf16\n- Peak: 3e-4");
}

TEST(CardReaderTest, LimitationsAreLimitations) {
  const auto both = [](const std::string& title) {
    return Message("## " + title + "\n\nIt invents sources.\n")
        .downstream_documentation()
        .capabilities_and_limitations();
  };
  for (const char* title : {"Limitations", "Bias, Risks, and Limitations",
                            "Beperkingen", "Known limitations"}) {
    EXPECT_EQ(both(title).limitations(), "It invents sources.") << title;
    EXPECT_FALSE(both(title).has_capabilities()) << title;
  }
  EXPECT_EQ(both("Capabilities").capabilities(), "It invents sources.");
  EXPECT_FALSE(both("Capabilities").has_limitations());
}

TEST(CardReaderTest, ATableIsNoName) {
  EXPECT_THAT(Unread("## Model versions\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"),
              ElementsAre("Model versions"));
  EXPECT_THAT(Unread("## Model name\n\nTulip.\n\nIt is red.\n"),
              ElementsAre("Model name"));
  EXPECT_EQ(Message("## Model name\n\nTulip\n").general().model().name(),
            "Tulip");
}

TEST(CardReaderTest, ManyEntriesOfOneList) {
  constexpr int kEntries = 3000;
  std::string card = "---\ndatasets:\n";
  for (int i = 0; i < kEntries; ++i) absl::StrAppend(&card, "- a/d", i, "\n");
  card += "---\n\n";
  for (int i = 0; i < kEntries; ++i) {
    absl::StrAppend(&card, "- License: l", i, "\n");
  }
  const v1::ModelDocumentation message = Message(card);
  EXPECT_EQ(message.training_summary().public_datasets().large_size(),
            kEntries);
  EXPECT_EQ(message.technical_documentation()
                .distribution()
                .licensing()
                .licences_size(),
            kEntries);
}

TEST(CardReaderTest, TheSameInOtherWordsIsFine) {
  for (const char* card :
       {"---\nlanguage: en\n---\n- **Language(s) (NLP):** English\n",
        "---\nlanguage: [en, nl]\n---\n- Languages: Dutch and English\n",
        "- Release date: 2026-03-02\n\n## Release date\n\nMarch 2, 2026\n",
        "- Number of parameters: 7.2B\n- Parameters: 7.24 billion\n"}) {
    EXPECT_THAT(Card(card).remarks().conflicts, IsEmpty()) << card;
    EXPECT_THAT(Card(card).remarks().unread, IsEmpty()) << card;
  }
  for (const char* card :
       {"---\nlanguage: en\n---\n- **Language(s) (NLP):** Dutch\n",
        "- Release date: 2026-03-02\n\n## Release date\n\nMarch 3, 2026\n",
        "- Number of parameters: 7.2B\n- Parameters: 7.34 billion\n"}) {
    EXPECT_EQ(Card(card).remarks().conflicts.size(), 1u) << card;
  }
}

TEST(CardReaderTest, OneLicenceInTwoSpellings) {
  const auto licences = [](const std::string& first,
                           const std::string& second) {
    return Message("---\nlicense: " + first + "\n---\n## License\n\n" + second)
        .technical_documentation()
        .distribution()
        .licensing();
  };
  EXPECT_EQ(licences("mit", "MIT License").licences_size(), 1);
  EXPECT_EQ(
      licences("apache-2.0", "Apache License, Version 2.0").licences_size(), 1);
  const auto linked = licences("apache-2.0", "[Apache 2.0](https://a.eu)");
  ASSERT_EQ(linked.licences_size(), 1);
  EXPECT_EQ(linked.licences(0).url(), "https://a.eu");
  EXPECT_EQ(licences("mit", "Apache 2.0").licences_size(), 2);
}

TEST(CardReaderTest, ASecondTextOnOneSubjectIsListedWithTheFirst) {
  const std::string text =
      " text of more than twelve words so that it adds to the other one and "
      "does not contradict it at all.\n";
  const Document card =
      Card("## Architecture\n\nA" + text + "\n## Model type\n\nB" + text);
  ASSERT_EQ(card.remarks().unread.size(), 1u);
  const UnreadPart& part = card.remarks().unread[0];
  EXPECT_EQ(part.name, "Model type");
  ASSERT_TRUE(part.answered.has_value());
  EXPECT_EQ(card.source().PositionAt(part.answered->field.begin).line, 1);
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

// A sentence is one however its lines are broken, and its numbers stand where
// they stood.
TEST(ContradictionTest, ProseInSeveralLines) {
  const std::string first = "The context length is 128K tokens.\n\n";
  const std::string clash = "context length: 128K 32K;";
  for (const std::string second :
       {"The model supports a context length of\n32K tokens.",
        "The model supports a context length of 32K\n  tokens and so on.",
        "- One:\n\n  The model supports a context\n  of 32K tokens.",
        "> The model\n> supports a context length of\n> 32K tokens.",
        "# Long context of\n\nIt has a context\r\nof 32K\r\ntokens",
        "- é: é é\n- It has a\n  context\n  of 32K tokens",
        "A context of\n32K tokens\n---\n", "It has a context\rof 32K tokens"}) {
    EXPECT_EQ(Clash(first + second), clash) << second;
  }
  EXPECT_EQ(Clash(first + "It has a context\nof 32\nthousand tokens"),
            "context length: 128K 32\nthousand;");
  // Two lines that each say something.
  for (const std::string second :
       {"The context matters. It reads\n32K tokens.",
        "The context matters.  \nIt reads 32K tokens.",
        "The context matters\\\nIt reads 32K tokens.",
        "Good: context\nBad: 32K tokens.",
        "<td>context</td>\n<td>32K tokens</td>", "context\n\n32K tokens"}) {
    EXPECT_EQ(Clash(first + second), "") << second;
  }
}

// Whoever compares names other models.
TEST(ContradictionTest, SentencesAboutOtherModels) {
  const std::string tulip = "# Tulip 2 7B\n\n- Context length: 128K\n\n";
  const std::string unnamed = "- Context length: 128K\n\n";
  for (const std::string other :
       {"Llama 2 has a context window of 4K tokens.",
        "> GPT-4 is 8K tokens of context",
        "The context window of Llama 2 is 4K tokens.",
        "Llama 2's context is 4K tokens.",
        "The Llama-2 model has a\ncontext of 4K tokens.",
        "Llama 2, by Meta, has a context of 4K tokens.",
        "It was inspired by GPT-4, which has a context of 8K tokens.",
        "Llama 2 is by Meta. It has a context of 4K tokens.",
        "> Llama 2 is by Meta.\n> There is a context of 4K tokens."}) {
    EXPECT_EQ(Clash(tulip + other), "") << other;
    EXPECT_EQ(Clash(unnamed + other), "") << other;
  }
  for (const std::string other : {"Falcon has a context of 2K tokens.",
                                  "Tulip 1 has a context of 2K tokens.",
                                  "Tulip 2 70B has a context of 2K tokens."}) {
    EXPECT_EQ(Clash(tulip + other), "") << other;
  }
  for (const std::string own :
       {"Tulip 2 has a context of 2K tokens.",
        "Tulip has a context of 2K tokens.",
        "> Tulip-2-7B has a context of 2K tokens.",
        "It has a context of 2K tokens.", "Maximum context is 2K tokens.",
        "**Context window**: up to 2K tokens.",
        "This model has a context of 2K tokens.",
        "Based on Llama 2, the model has a context of 2K tokens.",
        "Like Llama 2, it has a context of 2K tokens.",
        "Llama 2 is old. The context is 2K tokens.",
        "The model, made by Llama 2 fans, has a context of 2K tokens."}) {
    EXPECT_EQ(Clash(tulip + own), "context length: 128K 2K;") << own;
  }
  // The front matter names it too.
  EXPECT_EQ(Clash("---\nmodel-index: [{name: Rose-3}]\n---\n" + unnamed +
                  "Rose 3 has a context of 2K tokens."),
            "context length: 128K 2K;");
}

// A fence is closed by one of its own marks that is as long.
TEST(ContradictionTest, CodeIsNoProse) {
  const std::string first = "The context length is 128K tokens.\n\n";
  const std::string said = "A context of 32K tokens\n";
  for (const std::string& code :
       {"````\n```\n" + said + "```\n" + said + "````\n",
        "~~~\n```\n" + said + "~~~\n", "```\n~~~\n" + said + "```\n",
        "- x\n\n  ````\n  ```\n  " + said + "  ````\n", "    " + said,
        "<!-- " + said + " -->\n"}) {
    EXPECT_EQ(Clash(first + code), "") << code;
    EXPECT_NE(Clash(first + code + "\n" + said), "") << code;
  }
}

TEST(ContradictionTest, EntriesAgainstProse) {
  EXPECT_EQ(Clash("- Number of parameters: 7.2B\n\n"
                  "Tulip is a model with 13B parameters.\n"),
            "number of parameters: 7.2B 13B;");
  EXPECT_EQ(Clash("---\nmodelcard: {technical_documentation: {properties: "
                  "{total_parameters: 7.2e9}}}\n---\n"
                  "Tulip is a model with 13B parameters.\n"),
            "number of parameters: 7.2e9 13B;");
  EXPECT_EQ(Clash("- Number of parameters: 7.2B\n\n"
                  "Tulip is a model with 7B parameters.\n"),
            "");
  EXPECT_EQ(Clash("- Active parameters: 2B\n\n"
                  "Tulip is a model with 13B parameters.\n"),
            "");
}

TEST(ContradictionTest, EntriesOfOneList) {
  EXPECT_EQ(Clash("- Context length: 1M\n- Context window: 128K\n"),
            "context length: 1M 128K;");
  EXPECT_EQ(Clash("- Context length: 128K\n- Context (YaRN): 1M\n"), "");
  // Two models of one family.
  EXPECT_EQ(Clash("## S\n\n- Context length: 8K\n\n"
                  "## L\n\n- Context length: 128K\n"),
            "");
}

TEST(ContradictionTest, VariantsOfATable) {
  EXPECT_EQ(Clash("| V | Context |\n|---|---|\n| a | 33K tokens |\n"
                  "| b | 131K tokens |\n\nIt has a 128K token context.\n"),
            "");
}

}  // namespace
}  // namespace modelcard
