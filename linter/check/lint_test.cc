// Every check through the front door: one fault in a complete document, one
// finding at its place.

#include "linter/check/lint.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "google/protobuf/message.h"
#include "gtest/gtest.h"
#include "linter/document/field_path.h"
#include "linter/document/normalize.h"
#include "linter/fact/facts.h"
#include "linter/requirement/applicability.h"
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
using ::testing::IsSupersetOf;
using ::testing::UnorderedElementsAre;

TEST(LintTest, ACompleteDocumentHasNoFindings) {
  for (const std::string& name : CompleteNames()) {
    EXPECT_THAT(Brief(LintText(CompleteText(name))), IsEmpty()) << name;
  }
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

  // Which complete document the fault is put into.
  std::string document = "complete";
};

class FaultTest : public testing::TestWithParam<Fault> {};

TEST_P(FaultTest, IsOneFindingAtItsPlace) {
  std::string text = CompleteText(GetParam().document);
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
constexpr auto kNote = v1::Finding::NOTE;

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
       "missing: number of data points (AIO): unit"},
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
      {"InvisibleText",
       {{"\"Tulip Models B.V.\"", "\"\\342\\200\\213\""}},
       "MDF.GEN.1",
       "missing",
       kWarning,
       "provider_legal_name: \"\\342\\200\\213\"",
       "empty: legal name"},
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
      {"PartOfAParameter",
       {{"total_parameters: 7824351232", "total_parameters: 7824351232.5"}},
       "AIA.XI.1.1.d-2",
       "number",
       kError,
       "total_parameters: 7824351232.5",
       "cannot be 7824351232.5"},
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
      {"RoundedInAnotherUnit",
       {{"    rounded_sizes {\n      split: TESTING\n      count: 1e9\n      "
         "unit: \"tokens of the Tulip tokenizer, 256 for each image tile\"",
         "    rounded_sizes {\n      split: TESTING\n      count: 1e9\n      "
         "unit: \"documents\""}},
       "AIA.XI.1.2.c-5",
       "rounded",
       kError,
       "unit: \"documents\"",
       "another unit than the exact number"},
      {"SplitGivenTwice",
       {{"    sizes {\n      split: TESTING\n",
         "    sizes {\n      split: TRAINING\n      count: 2.6e8\n      unit: "
         "\"images\"\n    }\n    sizes {\n      split: TESTING\n"}},
       "AIA.XI.1.2.c-4",
       "repeated_entry",
       kError,
       "sizes {",
       "given twice for \"training\""},
      {"ModalityGivenTwice",
       {{"    sizes { modality: IMAGES range: "
         "FROM_1_MILLION_TO_1_BILLION_IMAGES }\n",
         "    sizes { modality: IMAGES range: "
         "FROM_1_MILLION_TO_1_BILLION_IMAGES }\n"
         "    sizes { modality: IMAGES amount: \"9 million images\" }\n"}},
       "TPL.1.3.2",
       "repeated_entry",
       kError,
       "sizes { modality: IMAGES amount: \"9 million images\" }",
       "given twice for \"images\""},
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
       {{"  modifies_other_model: false\n",
         "  modifies_other_model: false\n"
         "  legacy { complies_by: \"2027-01-01\" plan: \"None is needed.\" "
         "}\n"}},
       "AIA.111.3",
       "inapplicable",
       kWarning,
       "legacy { complies_by: \"2027-01-01\" plan: \"None is needed.\" }",
       "does not apply: placed on the Union market on or after 2 August 2025"},
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
      {"PartOfTheScopeLeftOut",
       {{"    safety_and_security: false\n", ""}},
       "modelcard.missing_part",
       "missing_part",
       kError,
       "code_of_practice {",
       "missing: safety and security"},
      {"CodeBindsItsSignatories",
       {{"  version: \"1.4.0\"\n", ""}},
       "MDF.0.2",
       "missing",
       kError,
       "header {",
       "missing: documentation version number",
       "systemic"},
      {"MonthThatDoesNotExist",
       {{"from: \"2025-01\"", "from: \"2025-13\""}},
       "TPL.2.3.5",
       "date",
       kError,
       "from: \"2025-13\"",
       "is not a month"},
      {"MustHold",
       {{"grants_all_rights: true", "grants_all_rights: false"}},
       "AIA.53.2-1",
       "must_hold",
       kError,
       "grants_all_rights: false",
       "is said not to hold",
       "open_source"},
      {"ComputeAboveTheThresholdWithoutSystemicRisk",
       {{"status: PRESUMED", "status: NONE"}},
       "AIA.51-1",
       "systemic_threshold",
       kError,
       "status: NONE",
       "took 3.101e25 FLOP, more than 1e25",
       "systemic"},
      {"ComputeExactlyAtTheThreshold",
       {{"training_flop: 3.1e23\n    training_flop_magnitude: 1e23",
         "training_flop: 1.0e25\n    training_flop_magnitude: 1e25"},
        {"indicative_criterion { training_flop: 3.1e23",
         "indicative_criterion { training_flop: 1e25"},
        {"flop: 3.073e23", "flop: 9.9973e24"},
        {"total_flop: 3.1e23", "total_flop: 1e25"}},
       "AIA.51-1",
       "systemic_threshold",
       kWarning,
       "status: NONE",
       "not more than 1e25"},
      {"LedgerFarFromTheExactFigure",
       {{"flop: 3.073e23", "flop: 4.073e23"},
        {"total_flop: 3.1e23", "total_flop: 4.1e23"}},
       "GL.118",
       "compute_agreement",
       kWarning,
       "total_flop: 4.1e23",
       "is 4.1e23 FLOP, but amount of computation used for training (AIO) is "
       "3.1e23"},
      {"CriterionFarFromTheExactFigure",
       {{"indicative_criterion { training_flop: 3.1e23",
         "indicative_criterion { training_flop: 2.1e23"}},
       "GL.17",
       "compute_agreement",
       kWarning,
       "training_flop: 2.1e23",
       "is 2.1e23 FLOP, but"},
      {"LateNotification",
       {{"known: \"2025-06-02\"", "known: \"2025-08-04\""},
        {"notified: \"2025-06-10\"", "notified: \"2025-08-27\""}},
       "AIA.52.1-1",
       "notification_date",
       kError,
       "notified: \"2025-08-27\"",
       "23 days",
       "systemic"},
      {"FrameworkLongAfterNotification",
       {{"confirmed: \"2025-06-30\"", "confirmed: \"2025-07-20\""}},
       "COP.S.1.1",
       "framework_dates",
       kError,
       "confirmed: \"2025-07-20\"",
       "more than four weeks",
       "systemic"},
      {"FrameworkJustBeforeTheMarket",
       {{"union_market_release_date: \"2026-03-16\"",
         "union_market_release_date: \"2025-09-10\""},
        {"release_date: \"2026-03-02\"", "release_date: \"2025-09-10\""},
        {"known: \"2025-06-02\"", "known: \"2025-09-01\""},
        {"notified: \"2025-06-10\"", "notified: \"2025-09-01\""},
        {"confirmed: \"2025-06-30\"", "confirmed: \"2025-08-30\""}},
       "COP.S.1.1",
       "framework_dates",
       kError,
       "confirmed: \"2025-08-30\"",
       "less than two weeks",
       "systemic"},
      {"LicenceThatIsNotOpenSource",
       {{"spdx_id: \"Apache-2.0\"", "spdx_id: \"Llama-3.1\""}},
       "AIA.53.2-1",
       "open_source_exemption",
       kError,
       "spdx_id: \"Llama-3.1\"",
       "nothing is exempt",
       "open_source"},
      {"ModifierWithoutABaseModel",
       {{"  base_models {\n    name: \"Crocus 70B\"\n    version: \"2.0\"\n    "
         "provider: \"Crocus Lab B.V.\"\n    training_summary_url: "
         "\"https://crocus.example/summary\"\n  }\n",
         ""},
        {"compute_ledger {",
         "not_applicable { requirement: \"MDF.GEN.6\" reason: \"There is no "
         "base model at all.\" }\ncompute_ledger {"}},
       "MDF.GEN.6",
       "base_models",
       kWarning,
       "not_applicable { requirement: \"MDF.GEN.6\" reason: \"There is no base "
       "model at all.\" }",
       "base model has to be named",
       "modifier_non_eu"},
      {"ModificationBelowOneThird",
       {{"original_flop: 8.4e+23", "original_flop: 9.4e+23"}},
       "GL.63",
       "modifier_threshold",
       kWarning,
       "modifier_threshold {",
       "no more than one third",
       "modifier_non_eu"},
      {"ComputeBelowTheIndication",
       {{"training_flop: 3.1e23\n    training_flop_magnitude: 1e23",
         "training_flop: 1.0e23\n    training_flop_magnitude: 1e23"},
        {"indicative_criterion { training_flop: 3.1e23",
         "indicative_criterion { training_flop: 1e23"},
        {"flop: 3.073e23", "flop: 9.73e22"},
        {"total_flop: 3.1e23", "total_flop: 1e23"}},
       "GL.17",
       "indicative_criterion",
       kWarning,
       "training_flop: 1e23",
       "no more than 1e23 FLOP is probably not"},
      {"NothingThatAGeneralModelGenerates",
       {{"generates: LANGUAGE", "generates: NONE_OF_THESE"}},
       "GL.17",
       "generated_output",
       kWarning,
       "generates: NONE_OF_THESE",
       "not said to generate language"},
      {"KeptForLessThanTenYears",
       {{"kept_until: \"2036-12-31\"", "kept_until: \"2036-03-15\""}},
       "AIA.54.3.b",
       "retention",
       kError,
       "kept_until: \"2036-03-15\"",
       "less than ten years",
       "modifier_non_eu"},
      {"ProvenanceThatTheSummaryDenies",
       {{"        SYNTHETIC_NOT_PUBLIC,\n",
         "        SYNTHETIC_NOT_PUBLIC,\n        USER_DATA,\n"}},
       "AIA.XI.1.2.c-2",
       "provenance",
       kError,
       "provenance {",
       "provenance names \"user data\""},
      {"ProvenanceThatLacksWhatTheSummaryHas",
       {{"        PUBLIC_DATASETS,\n", ""}},
       "AIA.XI.1.2.c-2",
       "provenance",
       kError,
       "provenance {",
       "provenance does not name \"publicly available data sets\""},
      {"ModalityThatTheDataLacks",
       {{"types { modalities: [TEXT, IMAGES] }", "types { modalities: TEXT }"}},
       "TPL.1.3.1",
       "training_modalities",
       kError,
       "modalities { modality: IMAGES }",
       "names \"images\""},
      {"DomainsAsForSmallEnterprises",
       {{"basis: TOP_10_PERCENT", "basis: TOP_5_PERCENT_OR_1000"}},
       "TPL.2.3.8",
       "crawled_domains",
       kError,
       "basis: TOP_5_PERCENT_OR_1000",
       "small and medium-sized"},
      {"NoDomains",
       {{"      list_url: \"https://tulip.example/training-summary/"
         "domains.txt\"\n",
         ""}},
       "TPL.2.3.8",
       "crawled_domains",
       kError,
       "domains {",
       "no domain name"},
      {"SignatureInDispute",
       {{"code_of_practice_signatory: true",
         "code_of_practice_signatory: false"}},
       "TPL.3.1.1",
       "signatory",
       kError,
       "code_of_practice_signatory: false",
       "disagree"},
      {"OnTheMarketBeforeItsRelease",
       {{"union_market_release_date: \"2026-03-16\"",
         "union_market_release_date: \"2026-02-16\""}},
       "MDF.GEN.5",
       "date_order",
       kWarning,
       "union_market_release_date: \"2026-02-16\"",
       "before it was first"},
      {"DataYoungerThanTheModel",
       {{"month: \"2025-06\"", "month: \"2026-06\""}},
       "TPL.1.3.4",
       "date_order",
       kWarning,
       "month: \"2026-06\"",
       "younger than the model"},
      {"LicenceOfTheClaimIsNotTheOneGiven",
       {{"name: \"Apache License 2.0\"\n",
         "name: \"Apache License 2.0\"\n        spdx_id: \"MIT\"\n"}},
       "AIA.XI.1.1.f",
       "licence_agreement",
       kError,
       "spdx_id: \"MIT\"",
       "is distributed under \"MIT\", not under \"Apache-2.0\"",
       "open_source"},
      {"RestrictedLicenceForThoseDownstream",
       {{"category: FREE_OPEN_SOURCE", "category: PROPRIETARY"}},
       "AIA.XII.1.h",
       "licence_agreement",
       kError,
       "category: PROPRIETARY",
       "not free and open-source",
       "open_source"},
      {"DeprecatedLicenceIdentifier",
       {{"spdx_id: \"Apache-2.0\"", "spdx_id: \"GPL-3.0\""}},
       "AIA.53.2-1",
       "open_source_exemption",
       kNote,
       "spdx_id: \"GPL-3.0\"",
       "deprecated",
       "open_source"},
      {"EachConditionOfALicenceIsDenied",
       {{"no_user_threshold: true", "no_user_threshold: false"}},
       "AIA.53.2-1",
       "must_hold",
       kError,
       "no_user_threshold: false",
       "is said not to hold",
       "open_source"},
      {"EachWayToMakeMoneyIsDenied",
       {{"no_dual_licensing: true", "no_dual_licensing: false"}},
       "AIA.53.2-5",
       "must_hold",
       kWarning,
       "no_dual_licensing: false",
       "is said not to hold",
       "open_source"},
      {"SizeOutsideTheRangeOfTheSummary",
       {{"range: FROM_1_BILLION_TO_10_TRILLION_TOKENS",
         "range: MORE_THAN_10_TRILLION_TOKENS"}},
       "TPL.1.3.2",
       "size_range",
       kError,
       "range: MORE_THAN_10_TRILLION_TOKENS",
       "but the training data is 6.2e12 tokens"},
      {"AYearThatCannotBeMeant",
       {{"last_updated: \"2026-10-05\"", "last_updated: \"0026-10-05\""}},
       "MDF.0.1",
       "date",
       kWarning,
       "last_updated: \"0026-10-05\"",
       "a year that cannot be meant"},
      {"AMonthThatCannotBeMeant",
       {{"month: \"2025-06\"", "month: \"0025-06\""}},
       "TPL.1.3.4",
       "date",
       kError,
       "month: \"0025-06\"",
       "a year that cannot be meant"},
      {"FrameworkNotAssessedForAYear",
       {{"last_assessed: \"2026-02-01\"", "last_assessed: \"2025-07-26\""}},
       "COP.S.1.1",
       "review_intervals",
       kError,
       "last_assessed: \"2025-07-26\"",
       "every twelve months, last on 2025-07-26",
       "systemic"},
      {"SummaryOfAModelThatIsTrainedFurther",
       {{"last_updated: \"2026-09-28\"", "last_updated: \"2026-01-26\""},
        {"continuously_trained: false", "continuously_trained: true"}},
       "TPL.0.2",
       "review_intervals",
       kWarning,
       "last_updated: \"2026-01-26\"",
       "every six months"},
      {"FactThatNobodyCanTell",
       {{"    original_flop: 8.4e+23\n", ""}},
       "modelcard.unknown_fact",
       "unknown_fact",
       kError,
       "modifier_threshold {",
       "whether MODIFIER holds cannot be told",
       "modifier_non_eu"},
      {"LegacyAfterTheDeadline",
       {{"complies_by: \"2027-06-01\"", "complies_by: \"2027-08-03\""}},
       "AIA.111.3",
       "date_order",
       kError,
       "complies_by: \"2027-08-03\"",
       "deadline is 2027-08-02",
       "open_source"},
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

TEST(LintTest, FactsThatAreNotGivenTakeNoDutyAway) {
  v1::ModelDocumentation document = CompleteMessage();
  document.clear_scope();
  std::vector<std::string> rules;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    rules.push_back(finding.rule_id());
  }
  // The facts themselves, and what they could have made due.
  EXPECT_THAT(rules, IsSupersetOf({"modelcard.missing_part", "AIA.51-1",
                                   "AIA.55.1.a", "AIA.54.1-1", "AIA.53.2-1",
                                   "GL.59", "GL.63", "COP.T.1.3"}));
}

TEST(LintTest, NoExceptionForASystemicRisk) {
  const auto findings = LintText(
      Edit(CompleteText("open_source"), "status: NONE", "status: DESIGNATED"));
  std::vector<std::string> rules;
  for (const v1::Finding& finding : findings) {
    rules.push_back(finding.rule_id());
  }
  EXPECT_THAT(rules, IsSupersetOf({"modelcard.open_source_exemption",
                                   "AIA.55.1.a", "AIA.XI.2.1"}));
}

TEST(LintTest, AClaimWithoutProofExemptsNothing) {
  v1::ModelDocumentation document = CompleteMessage("open_source");
  document.clear_technical_documentation();
  document.mutable_header()->clear_version();
  EXPECT_THAT(Brief(LintText(Normalize(document))), IsEmpty());
  document.mutable_open_source()->clear_monetisation();
  std::vector<std::string> rules;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    rules.push_back(finding.rule_id());
  }
  EXPECT_THAT(rules,
              UnorderedElementsAre("AIA.53.2-5", "AIA.53.1.a", "MDF.0.2"));
}

TEST(LintTest, ExemptModelsStillOwePolicyAndSummary) {
  v1::ModelDocumentation document = CompleteMessage("open_source");
  document.mutable_copyright_policy()->clear_policy();
  document.clear_training_summary();
  std::vector<std::string> rules;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    rules.push_back(finding.rule_id());
  }
  EXPECT_THAT(rules, UnorderedElementsAre("AIA.53.1.c", "AIA.53.1.d"));
}

// Contradictory facts are shown at both places.
TEST(LintTest, AContradictionNamesItsOtherPlace) {
  const struct {
    const char *from, *to, *related, *there;
  } faults[] = {
      {"parameter_range: FROM_5_BILLION_TO_15_BILLION",
       "parameter_range: FROM_500_MILLION_TO_5_BILLION",
       "technical_documentation.properties.total_parameters",
       "total_parameters: 7824351232"},
      {"    rounded_sizes {\n      split: TESTING\n      count: 1e9",
       "    rounded_sizes {\n      split: TESTING\n      count: 2e9",
       "technical_documentation.data.sizes[1].count", "count: 1.4e9"},
      {"sizes { modality: TEXT range: FROM_1_BILLION_TO_10_TRILLION_TOKENS }",
       "sizes { modality: TEXT range: MORE_THAN_10_TRILLION_TOKENS }",
       "technical_documentation.data.sizes[0]", "sizes {"},
  };
  for (const auto& fault : faults) {
    SCOPED_TRACE(fault.to);
    const std::string text = Edit(CompleteText(), fault.from, fault.to);
    const std::vector<v1::Finding> findings = LintText(text);
    ASSERT_EQ(findings.size(), 1u) << testing::PrintToString(Brief(findings));
    ASSERT_EQ(findings[0].related_size(), 1);
    const v1::RelatedPlace& place = findings[0].related(0);
    EXPECT_EQ(place.field_path(), fault.related);
    EXPECT_FALSE(place.message().empty());
    EXPECT_NE(place.line(), findings[0].line());
    EXPECT_THAT(std::string(SourceText("", text).Line(place.line())),
                HasSubstr(fault.there));
  }
}

TEST(LintTest, WhatAModificationLeftAsItWasMayBeDeclaredNotApplicable) {
  v1::ModelDocumentation document = CompleteMessage("modifier_non_eu");
  document.mutable_technical_documentation()
      ->mutable_properties()
      ->clear_design();
  auto& declared = *document.add_not_applicable();
  declared.set_requirement("AIA.XI.1.2.b-1");
  declared.set_reason("The modification left the design as it was.");
  EXPECT_THAT(Brief(LintText(Normalize(document))), IsEmpty());
  // The data of the modification is its maker's own: there is no leaving it
  // out.
  document.mutable_training_summary()->mutable_overview()->clear_modalities();
  document.mutable_not_applicable(document.not_applicable_size() - 1)
      ->set_requirement("TPL.1.3.1");
  bool refused = false;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    refused = refused || (finding.rule_id() == "TPL.1.3.1" &&
                          finding.check() == "not_applicable");
  }
  EXPECT_TRUE(refused);
}

TEST(LintTest, TheWholeModelsProviderMayNotLeaveOutWhatAModifierMay) {
  v1::ModelDocumentation document = CompleteMessage();
  document.mutable_technical_documentation()
      ->mutable_properties()
      ->clear_design();
  auto& declared = *document.add_not_applicable();
  declared.set_requirement("AIA.XI.1.2.b-1");
  declared.set_reason("Nothing about it changed since the last version.");
  EXPECT_THAT(Brief(LintText(Normalize(document))),
              ElementsAre(HasSubstr("AIA.XI.1.2.b-1 not_applicable")));
}

TEST(LintTest, WithoutADayAReviewIsANoteAndNeverSilent) {
  const std::string text = CompleteText("systemic");
  bool noted = false;
  for (const v1::Finding& finding :
       LintText(text, Language::kEnglish, std::nullopt)) {
    EXPECT_EQ(finding.severity(), v1::Finding::NOTE) << Brief(finding);
    noted = noted || (finding.check() == "review_intervals" &&
                      absl::StartsWith(finding.message(), "not checked:"));
  }
  EXPECT_TRUE(noted);
}

TEST(LintTest, AnEntryThatSaysNothingIsEmptyAndNotMissing) {
  const std::string text =
      Edit(CompleteText(),
           "    modalities { modality: TEXT }\n"
           "    modalities { modality: IMAGES }\n",
           "    modalities { modality: MODALITY_UNSPECIFIED }\n");
  bool found = false;
  for (const v1::Finding& finding : LintText(text)) {
    if (finding.rule_id() != "TPL.1.3.1") continue;
    found = true;
    EXPECT_EQ(finding.field_path(), "training_summary.overview.modalities[0]");
    EXPECT_THAT(finding.message(), HasSubstr("empty: "));
    EXPECT_THAT(finding.paste(), IsEmpty()) << "the entry is there already";
  }
  EXPECT_TRUE(found);
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
  // `in_scope` and `rest` around the facts that are given.
  const auto text = [](absl::string_view in_scope, absl::string_view rest) {
    return absl::StrCat(
        "scope { general_purpose_ai_model: true placed_on_union_market: true\n",
        in_scope, "}\n", rest);
  };
  for (const v1::Finding& finding : LintText(text("", ""))) {
    SCOPED_TRACE(finding.rule_id());
    ASSERT_FALSE(finding.paste().empty());
    // Nothing but the scaffold: whatever it leaves open is found again.
    const bool in_scope = absl::StartsWith(finding.field_path(), "scope.");
    const auto again = LintText(in_scope ? text(finding.paste(), "")
                                         : text("", finding.paste()));
    // A part that holds others is then asked for requirement by requirement.
    const std::string within = absl::StrCat(finding.field_path(), ".");
    bool still_there = false;
    for (const v1::Finding& other : again) {
      still_there = still_there || other.rule_id() == finding.rule_id() ||
                    other.field_path() == finding.field_path() ||
                    absl::StartsWith(other.field_path(), within);
    }
    EXPECT_TRUE(still_there) << finding.paste();
  }
}

TEST(LintTest, APartThatHasBegunIsAskedForRequirementByRequirement) {
  const auto findings = LintText(
      "scope { general_purpose_ai_model: true placed_on_union_market: true }\n"
      "technical_documentation {\n  properties {\n  }\n}\n");
  int in_properties = 0;
  for (const v1::Finding& finding : findings) {
    EXPECT_NE(finding.rule_id(), "AIA.53.1.a");
    if (absl::StartsWith(finding.field_path(),
                         "technical_documentation.properties.")) {
      ++in_properties;
      // The lines to add need no message around them.
      EXPECT_EQ(finding.line(), 3);
    }
  }
  EXPECT_EQ(in_properties, 6);
}

TEST(LintTest, OneLongLineTakesNoLongerThanManyShortOnes) {
  std::string text =
      "scope { general_purpose_ai_model: true placed_on_union_market: true } "
      "general { model { ";
  for (int i = 0; i < 20000; ++i) absl::StrAppend(&text, "versions: \"\" ");
  absl::StrAppend(&text, "} }");
  // Guards against work that grows with the square of the line: the test would
  // not end within its time.
  EXPECT_GT(LintText(text).size(), 20u);
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
  // Whether the requirement applies to a document.
  bool AppliesTo(const v1::ModelDocumentation& document,
                 const std::string& id) const {
    return Judge(*catalogue_.Find(id)->requirement, FactsOf(document))
               .applies == Applies::kYes;
  }

  const Catalogue catalogue_ =
      *Catalogue::Of(*v1::ModelDocumentation::descriptor());
};

// The one that makes a new requirement safe to add: without its field a
// complete document has exactly one finding about it, and no other but for
// requirements that did not apply before, because its answer decided that.
TEST_P(RequirementTest, WithoutItsFieldThereIsThatFindingAndNoOther) {
  const CatalogueEntry& entry = *catalogue_.Find(GetParam());
  v1::ModelDocumentation whole;
  bool applies = false;
  for (const std::string& name : CompleteNames()) {
    whole = CompleteMessage(name);
    applies = AppliesTo(whole, GetParam());
    if (applies) break;
  }
  ASSERT_TRUE(applies) << "no complete document is one it applies to";
  v1::ModelDocumentation document = whole;
  // An element that is listed as not applicable is not asked for.
  auto& list = *document.mutable_not_applicable();
  bool listed = false;
  for (int i = list.size() - 1; i >= 0; --i) {
    if (list[i].requirement() != GetParam()) continue;
    list.DeleteSubrange(i, 1);
    listed = true;
  }
  const std::string before = Normalize(document);
  Remove(document, entry.path);
  ASSERT_TRUE(listed || Normalize(document) != before) << "it was not answered";
  int about_it = 0;
  for (const v1::Finding& finding : LintText(Normalize(document))) {
    // That a fact is not known any more, or only now decides on something,
    // comes on top of it.
    if (finding.check() == "unknown_fact") continue;
    EXPECT_EQ(finding.check(), "missing") << Brief(finding);
    if (finding.rule_id() != GetParam()) {
      EXPECT_FALSE(AppliesTo(whole, finding.rule_id())) << Brief(finding);
      continue;
    }
    ++about_it;
    EXPECT_EQ(finding.field_path(), ToString(entry.path));
    EXPECT_THAT(finding.paste(), HasSubstr(entry.field().name()));
  }
  EXPECT_EQ(about_it, entry.requirement->optional() ? 0 : 1);
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
