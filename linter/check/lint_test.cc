// Every check through the front door: one fault in a complete document, one
// finding at its place.

#include "linter/check/lint.h"

#include <string>
#include <utility>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "google/protobuf/message.h"
#include "gtest/gtest.h"
#include "linter/document/field_path.h"
#include "linter/document/normalize.h"
#include "linter/requirement/catalogue.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::Message;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(LintTest, ACompleteDocumentHasNoFindings) {
  EXPECT_THAT(Brief(LintText(CompleteText())), IsEmpty());
}

// The text that a finding points at.
std::string Pointed(const std::string& text, const v1::Finding& finding) {
  const SourceText source("", text);
  if (finding.line() != finding.end_line()) {
    return std::string(source.Line(finding.line())
                           .substr(static_cast<size_t>(finding.column()) - 1));
  }
  return std::string(source.Line(finding.line())
                         .substr(static_cast<size_t>(finding.column()) - 1,
                                 static_cast<size_t>(finding.end_column() -
                                                     finding.column())));
}

struct Fault {
  std::string name;
  std::vector<std::pair<std::string, std::string>> edits;
  std::string rule;
  std::string check;
  v1::Finding::Severity severity;

  // What the finding points at and part of what it says.
  std::string pointed;
  std::string message;
};

class FaultTest : public testing::TestWithParam<Fault> {};

TEST_P(FaultTest, IsOneFindingAtItsPlace) {
  std::string text = CompleteText();
  for (const auto& [from, to] : GetParam().edits) {
    text = Edit(std::move(text), from, to);
  }
  const std::vector<v1::Finding> findings = LintText(text);
  ASSERT_EQ(findings.size(), 1u) << testing::PrintToString(Brief(findings));
  const v1::Finding& finding = findings[0];
  EXPECT_EQ(finding.rule_id(), GetParam().rule);
  EXPECT_EQ(finding.check(), GetParam().check);
  EXPECT_EQ(finding.severity(), GetParam().severity);
  EXPECT_EQ(Pointed(text, finding), GetParam().pointed);
  EXPECT_THAT(finding.message(), HasSubstr(GetParam().message));
  EXPECT_FALSE(finding.hint().empty());
  const std::string dutch = LintText(text, Language::kDutch)[0].message();
  EXPECT_NE(dutch, finding.message());
}

constexpr auto kError = v1::Finding::ERROR;
constexpr auto kWarning = v1::Finding::WARNING;

const std::vector<Fault>& Faults() {
  static const auto& faults = *new std::vector<Fault>{
      {"Missing",
       {{"    total_parameters: 7824351232\n", ""}},
       "AIA.XI.1.1.d-2",
       "missing",
       kError,
       "properties {",
       "missing: number of parameters"},
      {"MissingFromTheCodeIsAWarning",
       {{"  version: \"1.4.0\"\n", ""}},
       "MDF.0.2",
       "missing",
       kWarning,
       "header {",
       "missing: documentation version number"},
      {"EmptyString",
       {{"\"1.4.0\"", "\" \""}},
       "MDF.0.2",
       "missing",
       kWarning,
       "version: \" \"",
       "empty: documentation version number"},
      {"EmptyMessage",
       {{"acceptable_use_policy { url: "
         "\"https://tulip.example/acceptable-use\" }",
         "acceptable_use_policy {}"}},
       "AIA.XI.1.1.b",
       "missing",
       kError,
       "acceptable_use_policy {}",
       "empty: acceptable use policy"},
      {"UnspecifiedEnum",
       {{"parameter_range: FROM_5_BILLION_TO_15_BILLION",
         "parameter_range: PARAMETER_RANGE_UNSPECIFIED"}},
       "AIA.XI.1.1.d-3",
       "missing",
       kError,
       "parameter_range: PARAMETER_RANGE_UNSPECIFIED",
       "empty: parameter range"},
      {"MissingPart",
       {{"split: TESTING\n      count: 1.4e9\n      unit: \"tokens of the "
         "Tulip "
         "tokenizer, 256 for each image tile\"",
         "split: TESTING\n      count: 1.4e9"}},
       "AIA.XI.1.2.c-4",
       "missing_part",
       kError,
       "sizes {",
       "missing: number of data points: unit"},
      {"EmptyPart",
       {{"url: \"https://tulip.example/evaluation/7b#mmlu\"", "url: \"\""}},
       "AIA.53.1.a-2",
       "missing_part",
       kError,
       "url: \"\"",
       ": url"},
      {"NoChoiceMade",
       {{"maximum_output_sizes { modality: TEXT not_defined: true }",
         "maximum_output_sizes { modality: TEXT not_defined: false }"}},
       "AIA.XII.2.b-2",
       "missing_part",
       kError,
       "not_defined: false",
       "gives none of `size`, `not_defined`"},
      {"Todo",
       {{"\"Tulip Models B.V.\"", "\"TODO\""}},
       "MDF.GEN.1",
       "placeholder",
       kWarning,
       "provider_legal_name: \"TODO\"",
       "is a placeholder: \"TODO\""},
      {"TemplateSlot",
       {{"\"zero-shot, at most 12 tiles, Tulip 7B Instruct 1.1\"",
         "\"{{ conditions }}\""}},
       "AIA.53.1.a-2",
       "placeholder",
       kError,
       "conditions: \"{{ conditions }}\"",
       "is a placeholder"},
      {"HeadingRepeated",
       {{"\"Tulip Models B.V.\"", "\"Legal name of the model provider\""}},
       "MDF.GEN.1",
       "placeholder",
       kWarning,
       "provider_legal_name: \"Legal name of the model provider\"",
       "repeats its own heading"},
      {"OneSignificantFigure",
       {{"total_parameters: 7824351232", "total_parameters: 8e9"}},
       "AIA.XI.1.1.d-2",
       "significant_figures",
       kError,
       "total_parameters: 8e9",
       "number of parameters has 1 significant figure, at least 2 needed: 8e9"},
      {"NegativeNumber",
       {{"training_megawatt_hours: 2.9e2", "training_megawatt_hours: -290"}},
       "AIA.XI.1.2.e-1",
       "number",
       kError,
       "training_megawatt_hours: -290",
       "cannot be -290"},
      {"NotANumber",
       {{"training_megawatt_hours: 2.9e2", "training_megawatt_hours: nan"}},
       "AIA.XI.1.2.e-1",
       "number",
       kError,
       "training_megawatt_hours: nan",
       "cannot be nan"},
      {"WrongBracket",
       {{"FROM_5_BILLION_TO_15_BILLION", "FROM_15_BILLION_TO_50_BILLION"}},
       "AIA.XI.1.1.d-3",
       "bracket",
       kError,
       "parameter_range: FROM_15_BILLION_TO_50_BILLION",
       "but number of parameters is 7824351232"},
      {"WrongDurationBracket",
       {{"FROM_1_TO_3_MONTHS", "LESS_THAN_1_MONTH"}},
       "AIA.XI.1.2.d-3",
       "bracket",
       kError,
       "training_time_range: LESS_THAN_1_MONTH",
       "is 38"},
      {"UnnamedEnumValue",
       {{"FROM_5_BILLION_TO_15_BILLION", "99"}},
       "AIA.XI.1.1.d-3",
       "specify",
       kError,
       "parameter_range: 99",
       "is no value of"},
      {"OtherWithoutSaying",
       {{"      other: \"Conversations and ratings written for us by 310 paid "
         "annotators\"\n",
         ""}},
       "AIA.XI.1.2.c-2",
       "specify",
       kError,
       "OTHER_MEANS",
       "without saying which"},
      {"MoreThanAnOrderOfMagnitude",
       {{"training_flop_magnitude: 1e23", "training_flop_magnitude: 3e23"}},
       "AIA.XI.1.2.d-5",
       "order_of_magnitude",
       kError,
       "training_flop_magnitude: 3e23",
       "more than an order of magnitude"},
      {"WrongOrderOfMagnitude",
       {{"training_flop_magnitude: 1e23", "training_flop_magnitude: 1e25"}},
       "AIA.XI.1.2.d-5",
       "rounded",
       kError,
       "training_flop_magnitude: 1e25",
       "is 3.1e23"},
      {"RoundedWrongly",
       {{"count: 6e12", "count: 7e12"}},
       "AIA.XI.1.2.c-5",
       "rounded",
       kError,
       "count: 7e12",
       "is 6.2e12"},
      {"RoundedListLacksAnEntry",
       {{"    rounded_sizes {\n      split: VALIDATION\n      count: 3e9\n     "
         " "
         "unit: \"tokens of the Tulip tokenizer, 256 for each image tile\"\n   "
         " "
         "}\n",
         ""}},
       "AIA.XI.1.2.c-5",
       "one_each",
       kError,
       "rounded_sizes {",
       "says nothing"},
      {"ModalityWithoutALimit",
       {{"  maximum_input_sizes {\n    modality: IMAGES\n    size { amount: 24 "
         "unit: \"tiles of 448 x 448 pixels in a request\" }\n  }\n",
         ""}},
       "AIA.XII.2.b-1",
       "one_each",
       kError,
       "maximum_input_sizes {",
       "says nothing about \"images\""},
      {"LimitForAModalityThatIsNone",
       {{"maximum_output_sizes { modality: TEXT not_defined: true }",
         "maximum_output_sizes { modality: TEXT not_defined: true }\n"
         "  maximum_output_sizes { modality: VIDEO not_defined: true }"}},
       "AIA.XII.2.b-2",
       "one_each",
       kError,
       "maximum_output_sizes { modality: VIDEO not_defined: true }",
       "not among"},
      {"ImpossibleDate",
       {{"last_updated: \"2026-10-05\"", "last_updated: \"2026-02-30\""}},
       "MDF.0.1",
       "date",
       kWarning,
       "last_updated: \"2026-02-30\"",
       "a day that does not exist"},
      {"DateInAnotherForm",
       {{"release_date: \"2026-03-02\"", "release_date: \"2 March 2026\""}},
       "AIA.XI.1.1.c-1",
       "date",
       kError,
       "release_date: \"2 March 2026\"",
       "is not a date"},
      {"MalformedUrl",
       {{"url: \"https://tulip.example/acceptable-use\"",
         "url: \"tulip.example/acceptable-use\""}},
       "AIA.XI.1.1.b",
       "url",
       kError,
       "url: \"tulip.example/acceptable-use\"",
       "is not a web address"},
      {"MalformedDigest",
       {{"sha256:5ab43804", "SHA256:5ab43804"}},
       "MDF.GEN.3",
       "digest",
       kWarning,
       "digest: \"SHA256:"
       "5ab438044631ef7faca132954bf0176dfbc34be0086be0f76cae99b99cdddaf7\"",
       "is not a SHA-256 digest"},
      {"NotApplicableAsText",
       {{"\"Tulip Models B.V.\"", "\"N/A\""}},
       "MDF.GEN.1",
       "not_applicable",
       kWarning,
       "provider_legal_name: \"N/A\"",
       "cannot be \"not applicable\""},
      {"NotApplicableWhereTheLawHasNoRoomForIt",
       {{"    total_parameters: 7824351232\n", ""},
        {"not_applicable {\n  requirement: \"MDF.GEN.6\"",
         "not_applicable { requirement: \"AIA.XI.1.1.d-2\" reason: \"We do not "
         "count them here.\" }\nnot_applicable {\n  requirement: "
         "\"MDF.GEN.6\""}},
       "AIA.XI.1.1.d-2",
       "not_applicable",
       kError,
       "not_applicable { requirement: \"AIA.XI.1.1.d-2\" reason: \"We do not "
       "count them here.\" }",
       "cannot be declared not applicable"},
      {"NotApplicableAndGiven",
       {{"not_applicable {\n  requirement: \"MDF.GEN.6\"",
         "not_applicable { requirement: \"AIA.XII.1.d\" reason: \"It is only "
         "offered through an interface.\" }\nnot_applicable {\n  requirement: "
         "\"MDF.GEN.6\""}},
       "AIA.XII.1.d",
       "not_applicable",
       kError,
       "not_applicable { requirement: \"AIA.XII.1.d\" reason: \"It is only "
       "offered through an interface.\" }",
       "but is also given"},
      {"GivenThoughItDoesNotApply",
       {{"placed_on_union_market: true", "placed_on_union_market: false"}},
       "MDF.GEN.5",
       "inapplicable",
       kWarning,
       "union_market_release_date: \"2026-03-16\"",
       "does not apply: declared not to be placed on the Union market"},
      {"TooFewWords",
       {{"\"Decoder-only transformer with 32 layers, grouped-query attention "
         "and \"\n      \"rotary position embeddings; a vision transformer "
         "with "
         "a linear \"\n      \"projection turns images into embeddings that "
         "the "
         "decoder reads like \"\n      \"tokens.\"",
         "\"Decoder-only transformer with 32 layers.\""}},
       "AIA.XI.1.1.d-1",
       "recommended_words",
       kWarning,
       "architecture:",
       "has 5 words, 20 recommended"},
      {"FactLeftOut",
       {{"  placed_on_union_market: true\n", ""}},
       "modelcard.missing_part",
       "missing_part",
       kError,
       "scope {",
       "missing: placed on union market"},
      {"FactsLeftOut",
       {{"scope {\n  general_purpose_ai_model: true\n  "
         "placed_on_union_market: true\n}\n",
         ""}},
       "modelcard.missing_part",
       "missing_part",
       kError,
       "",
       "missing: scope"},
  };
  return faults;
}

INSTANTIATE_TEST_SUITE_P(, FaultTest, testing::ValuesIn(Faults()),
                         [](const auto& info) { return info.param.name; });

TEST(LintTest, ADeclaredOutsiderDoesNotPass) {
  const auto findings =
      LintText(Edit(CompleteText(), "general_purpose_ai_model: true",
                    "general_purpose_ai_model: false"));
  EXPECT_THAT(Brief(findings),
              ElementsAre("12:3 error modelcard.general_purpose "
                          "general_purpose"));
}

TEST(LintTest, NotApplicableWithReasonIsAccepted) {
  const std::string text = CompleteText();
  const size_t from = text.find("  hardware_and_interaction:");
  const size_t to = text.find("  required_software {");
  ASSERT_LT(from, to);
  const std::string without =
      absl::StrCat(text.substr(0, from), text.substr(to));
  EXPECT_THAT(Brief(LintText(without)),
              ElementsAre(HasSubstr("AIA.XII.1.d missing")));
  EXPECT_THAT(Brief(LintText(absl::StrCat(
                  without,
                  "not_applicable { requirement: \"AIA.XII.1.d\" reason: "
                  "\"Only offered through a hosted interface.\" }"))),
              IsEmpty());
}

TEST(LintTest, LinesToPasteParseAndAreStillRejected) {
  for (const v1::Finding& finding :
       LintText("scope { general_purpose_ai_model: true "
                "placed_on_union_market: true }")) {
    SCOPED_TRACE(finding.rule_id());
    ASSERT_FALSE(finding.paste().empty());
    // Nothing but the scaffold: whatever it leaves open is found again.
    const auto again = LintText(absl::StrCat(
        "scope { general_purpose_ai_model: true placed_on_union_market: true "
        "}\n",
        finding.paste()));
    bool still_there = false;
    for (const v1::Finding& other : again) {
      still_there = still_there || other.rule_id() == finding.rule_id();
    }
    EXPECT_TRUE(still_there) << finding.paste();
  }
}

// Clears one field of a message that is nested in another.
void Remove(Message& message, const FieldPath& path) {
  Message* parent = &message;
  for (const FieldStep& step : path) {
    if (step.field == path.back().field) break;
    parent = parent->GetReflection()->MutableMessage(parent, step.field);
  }
  parent->GetReflection()->ClearField(parent, path.back().field);
}

class RequirementTest : public testing::TestWithParam<std::string> {
 protected:
  const Catalogue catalogue_ =
      *Catalogue::Of(*v1::ModelDocumentation::descriptor());
};

// The one that makes a new requirement safe to add: without its field a
// complete document has exactly one finding, and it is about that field.
TEST_P(RequirementTest, WithoutItsFieldThereIsThatFindingAndNoOther) {
  const CatalogueEntry& entry = *catalogue_.Find(GetParam());
  v1::ModelDocumentation document = CompleteMessage();
  // An element that is listed as not applicable is not asked for.
  auto& list = *document.mutable_not_applicable();
  for (int i = list.size() - 1; i >= 0; --i) {
    if (list[i].requirement() == GetParam()) list.DeleteSubrange(i, 1);
  }
  Remove(document, entry.path);
  const auto findings = LintText(Normalize(document));
  ASSERT_EQ(findings.size(), 1u) << testing::PrintToString(Brief(findings));
  EXPECT_EQ(findings[0].rule_id(), GetParam());
  EXPECT_EQ(findings[0].check(), "missing");
  EXPECT_EQ(findings[0].field_path(), ToString(entry.path));
  EXPECT_THAT(findings[0].paste(), HasSubstr(entry.field().name()));
}

INSTANTIATE_TEST_SUITE_P(
    , RequirementTest,
    testing::ValuesIn(
        Catalogue::Of(*v1::ModelDocumentation::descriptor())->Ids()),
    [](const auto& info) {
      return absl::StrReplaceAll(info.param, {{".", "_"}, {"-", "_"}});
    });

}  // namespace
}  // namespace modelcard
