#include "linter/supervision/check_system.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/requirement/applicability.h"
#include "linter/requirement/catalogue.h"
#include "linter/supervision/model_facts.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/ai_system.pb.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/documented_model.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string kDigest = absl::StrCat("sha256:", std::string(64, 'a'));

std::vector<v1::Finding> Findings(
    const std::string& text, const std::vector<v1::DocumentedModel>& models) {
  auto read = ReadTextproto(SourceText("test.textproto", text),
                            {v1::AiSystemDocumentation::descriptor()});
  const auto* failure = std::get_if<ReadFailure>(&read);
  EXPECT_EQ(failure, nullptr) << (failure ? failure->message : "");
  if (failure != nullptr) return {};
  const Document document = std::get<Document>(std::move(read));
  const auto catalogue =
      Catalogue::Of(*v1::AiSystemDocumentation::descriptor());
  EXPECT_TRUE(catalogue.ok()) << catalogue.status();
  const FactSet no_facts;
  return CheckSystem({document, *catalogue, no_facts}, models);
}

// The document of the example, with the digest of `Tulip()`.
std::string Text() {
  std::string text = ReadTestFile("examples/systems/other/intake.textproto");
  const size_t at = text.find("sha256:");
  return text.replace(at, kDigest.size(), kDigest);
}

v1::DocumentedModel Tulip() {
  v1::DocumentedModel facts;
  facts.set_label("//models:tulip");
  facts.set_role(v1::LintReport::UPSTREAM);
  facts.mutable_model()->set_name("Tulip 7B");
  facts.mutable_model()->set_provider("Tulip Models B.V.");
  facts.mutable_model()->set_documentation_version("1.4.0");
  facts.mutable_downstream_pack()->set_name("tulip.documentation.textproto");
  facts.mutable_downstream_pack()->set_digest(kDigest);
  return facts;
}

// What is wrong, where, and what to do about it, in a line each.
std::vector<std::string> Lines(const std::vector<v1::Finding>& findings) {
  std::vector<std::string> lines;
  for (const v1::Finding& finding : findings) {
    lines.push_back(absl::StrCat(Brief(finding), " | ", finding.field_path(),
                                 " | ", finding.message(), " | ",
                                 finding.hint()));
  }
  return lines;
}

TEST(CheckSystemTest, CompleteDocumentThatAgreesHasNoFinding) {
  EXPECT_THAT(Lines(Findings(Text(), {Tulip()})), IsEmpty());
}

// The complete document with another answer to one requirement, given as text.
std::string WithAnswer(const CatalogueEntry& entry, const std::string& value) {
  using ::google::protobuf::TextFormat;
  v1::AiSystemDocumentation document, answer;
  EXPECT_TRUE(TextFormat::ParseFromString(Text(), &document));
  EXPECT_TRUE(TextFormat::ParseFromString(
      absl::StrCat(entry.field().name(), " ", value), &answer))
      << value;
  document.GetReflection()->ClearField(&document, &entry.field());
  document.MergeFrom(answer);
  return Normalize(document);
}

TEST(CheckSystemTest, BadExamplesAreRefused) {
  const auto catalogue =
      Catalogue::Of(*v1::AiSystemDocumentation::descriptor());
  for (const std::string& id : catalogue->Ids()) {
    const CatalogueEntry& entry = *catalogue->Find(id);
    bool refused = false;
    for (const v1::Finding& finding : Findings(
             WithAnswer(entry, entry.requirement->bad_example()), {Tulip()})) {
      refused = refused || (finding.rule_id() == id &&
                            finding.check() != "recommended_words");
    }
    EXPECT_TRUE(refused) << id;
  }
}

TEST(CheckSystemTest, WithoutTheModelsNothingWasCompared) {
  EXPECT_THAT(Lines(Findings(Text(), {})),
              ElementsAre(HasSubstr("were not compared")));
}

struct DocumentFault {
  const char* guards;
  const char* from;
  const char* to;

  // Parts of the line of the one finding.
  std::vector<std::string> says;
};

class DocumentFaultTest : public testing::TestWithParam<DocumentFault> {};

TEST_P(DocumentFaultTest, IsFound) {
  const DocumentFault& fault = GetParam();
  const std::vector<std::string> lines =
      Lines(Findings(Edit(Text(), fault.from, fault.to), {Tulip()}));
  ASSERT_FALSE(lines.empty()) << fault.guards;
  for (const std::string& part : fault.says) {
    EXPECT_THAT(lines, Contains(HasSubstr(part))) << fault.guards;
  }
}

INSTANTIATE_TEST_SUITE_P(
    Faults, DocumentFaultTest,
    testing::Values(
        DocumentFault{"an authority that does not follow from the facts",
                      "NATIONAL_MARKET_SURVEILLANCE",
                      "AI_OFFICE_OF_THE_COMMISSION",
                      {"error AIA.75.1 authority | authority.kind",
                       "another provider than Acme Systems B.V.",
                       "Write `kind: NATIONAL_MARKET_SURVEILLANCE`"}},
        DocumentFault{"another provider than the model's own document says",
                      "provider: \"Tulip Models B.V.\"",
                      "provider: \"Acme Systems B.V.\"",
                      {"AIA.75.1-2 models | models[0].provider",
                       "is Tulip Models B.V. by its own documentation "
                       "(//models:tulip)"}},
        DocumentFault{"another version of the documentation",
                      "\"1.4.0\"",
                      "\"1.3.0\"",
                      {"models[0].documentation_version",
                       "write `documentation_version: \"1.4.0\"`"}},
        DocumentFault{
            "other documentation than is offered",
            "sha256:aaaa",
            "sha256:bbbb",
            {"models[0].downstream_pack",
             absl::StrCat("write `downstream_pack: \"", kDigest, "\"`")}},
        DocumentFault{"a model that is no target",
                      "\"Tulip 7B\"",
                      "\"Tulip 8B\"",
                      {"model \"Tulip 8B\" is no target in `models`",
                       "is built on \"Tulip 7B\" (//models:tulip)"}},
        DocumentFault{"a role that the models contradict",
                      "DOWNSTREAM_PROVIDER",
                      "PROVIDER_OF_BOTH",
                      {"AIA.3.68 authority | role.kind",
                       "write `kind: DOWNSTREAM_PROVIDER`"}},
        DocumentFault{"none and others",
                      "kind: NO_CARVE_OUT",
                      "kind: [NO_CARVE_OUT, ANNEX_I_PRODUCT]",
                      {"AIA.75.1.a carve_outs | carve_outs.kind",
                       "says that there is none, and names others"}},
        DocumentFault{
            "an area without its exception",
            "areas: ESSENTIAL_SERVICES",
            "areas: CRITICAL_INFRASTRUCTURE",
            {"AIA.75.1.a carve_outs", "add CRITICAL_INFRASTRUCTURE_SYSTEM"}},
        DocumentFault{"an exception without its area: at both places",
                      "kind: NO_CARVE_OUT",
                      "kind: ADMINISTRATION_OF_JUSTICE",
                      {"AIA.75.3 carve_outs | high_risk.areas",
                       "AIA.75.1.a carve_outs | carve_outs.kind"}},
        DocumentFault{"direct use of a system that serves no other purpose",
                      "areas: NO_AREA",
                      "areas: EDUCATION",
                      {"error AIA.75.2 direct_use | direct_use.areas[0]",
                       "direct use in the area EDUCATION",
                       "general_purpose_ai_system: true"}},
        DocumentFault{"a platform that is not named",
                      "kind: NEITHER",
                      "kind: CONSTITUTES",
                      {"AIA.75.1.b specify", "AIA.75.1 authority"}},
        DocumentFault{"an answer that is missing",
                      "union_institutions { kind: NOT_INVOLVED }",
                      "",
                      {"AIA.74.9 missing"}},
        DocumentFault{"a digest that is none",
                      "sha256:aaaa",
                      "md5:aaaa",
                      {"AIA.75.1-2 digest"}}));

// The places that the one finding of a check names beside its own.
std::vector<std::string> RelatedOf(const std::string& check,
                                   const std::string& from,
                                   const std::string& to) {
  std::vector<std::string> related;
  for (const v1::Finding& finding :
       Findings(Edit(Text(), from, to), {Tulip()})) {
    if (finding.check() != check) continue;
    for (const v1::RelatedPlace& place : finding.related()) {
      EXPECT_FALSE(place.message().empty());
      related.push_back(place.field_path());
    }
  }
  return related;
}

TEST(CheckSystemTest, AContradictionNamesItsOtherPlace) {
  EXPECT_THAT(RelatedOf("direct_use", "areas: NO_AREA", "areas: EDUCATION"),
              ElementsAre("direct_use.general_purpose_ai_system"));
  EXPECT_THAT(RelatedOf("authority", "NATIONAL_MARKET_SURVEILLANCE",
                        "AI_OFFICE_OF_THE_COMMISSION"),
              ElementsAre("provider.legal_name", "models[0].provider",
                          "carve_outs.kind[0]"));
  EXPECT_THAT(RelatedOf("authority", "DOWNSTREAM_PROVIDER", "PROVIDER_OF_BOTH"),
              ElementsAre("provider.legal_name", "models[0].provider"));
  EXPECT_THAT(RelatedOf("models", "provider: \"Tulip Models B.V.\"",
                        "provider: \"Tulip Labs B.V.\""),
              ElementsAre("models[0].name"));
}

TEST(CheckSystemTest, DirectUseOfAGeneralPurposeSystemIsAccepted) {
  EXPECT_THAT(
      Lines(Findings(
          Edit(Text(), "general_purpose_ai_system: false\n  areas: NO_AREA",
               "general_purpose_ai_system: true\n  areas: EDUCATION"),
          {Tulip()})),
      IsEmpty());
}

TEST(CheckSystemTest, ExcludedModel) {
  v1::DocumentedModel model = Tulip();
  model.mutable_model()->set_excluded_from_union_market(true);
  EXPECT_THAT(Lines(Findings(Text(), {model})),
              ElementsAre(AllOf(HasSubstr("models[0]"),
                                HasSubstr("excluded from the Union market"),
                                HasSubstr("points 58 and 59"))));
}

// Guidelines, points 62 to 64: who modifies a model with no more than one third
// of its compute does not become its provider.
TEST(CheckSystemTest, OwnSmallModificationOfAnothersModel) {
  v1::DocumentedModel model = Tulip();
  model.mutable_model()->set_provider("Acme Systems B.V.");
  model.mutable_model()->set_small_modification(true);
  model.mutable_model()->add_original_providers("Tulip Models B.V.");
  EXPECT_THAT(Lines(Findings(Text(), {model})), IsEmpty())
      << "the original's provider may be named";
  const std::string maker = Edit(Text(), "provider: \"Tulip Models B.V.\"",
                                 "provider: \"Acme Systems B.V.\"");
  EXPECT_THAT(Lines(Findings(maker, {model})), IsEmpty())
      << "and so may who documents it";
  EXPECT_THAT(
      Lines(Findings(Edit(maker, "NATIONAL_MARKET_SURVEILLANCE",
                          "AI_OFFICE_OF_THE_COMMISSION"),
                     {model})),
      ElementsAre(AllOf(HasSubstr("error AIA.75.1 authority"),
                        HasSubstr("modification by Acme Systems B.V."),
                        HasSubstr("is provided by Tulip Models B.V., another "
                                  "provider"))));
  // Above one third it is the maker's own.
  model.mutable_model()->set_small_modification(false);
  EXPECT_THAT(Lines(Findings(maker, {model})),
              Contains(HasSubstr("error AIA.75.1 authority")));
}

TEST(CheckSystemTest, DocumentationWithGaps) {
  v1::DocumentedModel model = Tulip();
  model.mutable_downstream_pack()->add_gaps("AIA.XII.1.d");
  EXPECT_THAT(Lines(Findings(Text(), {model})),
              ElementsAre(HasSubstr("has gaps: AIA.XII.1.d")));
}

TEST(CheckSystemTest, OpenQuestionNeedsReasoning) {
  v1::DocumentedModel own = Tulip();
  own.set_label("//models:rose");
  own.mutable_model()->set_name("Rose");
  own.mutable_model()->set_provider("Acme Systems B.V.");
  const std::string text =
      absl::StrCat(Edit(Text(), "DOWNSTREAM_PROVIDER", "PROVIDER_OF_SOME"),
                   "models { name: \"Rose\" provider: \"Acme Systems B.V.\" "
                   "documentation_version: \"1.4.0\" downstream_pack: \"",
                   kDigest, "\" }\n");
  EXPECT_THAT(
      Lines(Findings(text, {Tulip(), own})),
      ElementsAre(HasSubstr("does not say who supervises such a system")));
  EXPECT_THAT(
      Lines(Findings(
          Edit(text, "kind: NATIONAL_MARKET_SURVEILLANCE",
               "kind: NATIONAL_MARKET_SURVEILLANCE reasoning: \"Rose only "
               "sorts letters by language and decides nothing of weight "
               "here.\""),
          {Tulip(), own})),
      IsEmpty());
}

TEST(FactsOfModelTest, WaivedAnswersToDownstreamProvidersAreGaps) {
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  ASSERT_TRUE(catalogue.ok());
  v1::LintReport report;
  report.set_outcome(v1::LintReport::PASSED);
  report.set_model("//m:tulip");
  report.add_described()->set_name("Tulip");
  // Of these only the first is owed to downstream providers and is an error.
  for (const auto& [id, severity] :
       std::vector<std::pair<std::string, v1::Finding::Severity>>{
           {"AIA.XII.1.d", v1::Finding::ERROR},
           {"AIA.XI.1.2.e-1", v1::Finding::ERROR},
           {"MDF.0.2", v1::Finding::WARNING}}) {
    v1::Finding& finding = *report.add_findings();
    finding.set_rule_id(id);
    finding.set_severity(severity);
    finding.mutable_waiver()->set_requirement(id);
  }
  v1::ArtifactFacts pack;
  pack.set_sha256("ab");
  const auto facts = FactsOfModel(report, *catalogue, pack);
  ASSERT_TRUE(facts.ok());
  EXPECT_THAT(facts->downstream_pack().gaps(), ElementsAre("AIA.XII.1.d"));
  EXPECT_EQ(facts->downstream_pack().digest(), "sha256:ab");

  report.set_outcome(v1::LintReport::FAILED);
  EXPECT_FALSE(FactsOfModel(report, *catalogue, pack).ok())
      << "a model that did not pass has no facts to build on";
}

}  // namespace
}  // namespace modelcard
