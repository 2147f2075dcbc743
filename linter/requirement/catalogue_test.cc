#include "linter/requirement/catalogue.h"

#include <fstream>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status_matchers.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_split.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/document/field_path.h"
#include "linter/fact/facts.h"
#include "linter/requirement/algoritmekader.h"
#include "modelcard/v1/algoritmekader.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::absl_testing::StatusIs;
using ::google::protobuf::DescriptorPool;
using ::google::protobuf::FileDescriptorProto;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAreArray;

Catalogue ModelCatalogue() {
  return *Catalogue::Of(*v1::ModelDocumentation::descriptor());
}

// What testdata/catalogue/ids.txt lists, and what it says of deviations.
struct AgreedIds {
  std::vector<std::string> elements;

  // Ids that the catalogue lacks or has besides, each with a reason.
  std::vector<std::pair<std::string, std::string>> left_out, added;
};

std::pair<std::string, std::string> Deviation(const std::string& line) {
  const size_t colon = line.find(": ");
  if (colon == std::string::npos) return {line.substr(1), ""};
  return {line.substr(1, colon - 1), line.substr(colon + 2)};
}

AgreedIds ReadAgreedIds() {
  AgreedIds agreed;
  std::ifstream file("testdata/catalogue/ids.txt");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    if (line[0] == '-') {
      agreed.left_out.push_back(Deviation(line));
    } else if (line[0] == '+') {
      agreed.added.push_back(Deviation(line));
    } else {
      agreed.elements.push_back(line);
    }
  }
  return agreed;
}

TEST(CatalogueTest, HoldsEveryElementOnce) {
  const AgreedIds agreed = ReadAgreedIds();
  EXPECT_EQ(agreed.elements.size(), 148u);
  std::set<std::string> expected(agreed.elements.begin(),
                                 agreed.elements.end());
  for (const auto& [id, reason] : agreed.left_out) {
    EXPECT_FALSE(reason.empty()) << id << " is left out without a reason";
    EXPECT_EQ(expected.erase(id), 1u) << id << " is no element";
  }
  for (const auto& [id, reason] : agreed.added) {
    EXPECT_FALSE(reason.empty()) << id << " is added without a reason";
    EXPECT_TRUE(expected.insert(id).second) << id << " is an element";
  }
  EXPECT_THAT(ModelCatalogue().Ids(), UnorderedElementsAreArray(expected));
}

std::string Lower(absl::string_view name) {
  return absl::AsciiStrToLower(name);
}

// How an audience gets an element, as testdata/catalogue/elements.tsv writes
// it; empty if it does not.
std::string HowTo(v1::Audience audience, const v1::Requirement& requirement) {
  for (const v1::Disclosure& disclosure : requirement.disclosure()) {
    if (disclosure.to() == audience) {
      return Lower(v1::Delivery_Name(disclosure.how()));
    }
  }
  return "";
}

// What the texts say of each element, collected apart from the schema: how much
// it weighs, who gets it and how, and what it is called. There is no deviation;
// one would be a line here, with its reason.
TEST(CatalogueTest, ForceAudiencesAndTitlesAreThoseOfTheTexts) {
  const Catalogue catalogue = ModelCatalogue();
  std::ifstream file("testdata/catalogue/elements.tsv");
  std::string line;
  std::getline(file, line);
  size_t count = 0;
  while (std::getline(file, line)) {
    const std::vector<std::string> cells = absl::StrSplit(line, '\t');
    ASSERT_EQ(cells.size(), 9u) << line;
    const CatalogueEntry* entry = catalogue.Find(cells[0]);
    ASSERT_NE(entry, nullptr) << cells[0];
    const v1::Requirement& r = *entry->requirement;
    SCOPED_TRACE(r.id());
    EXPECT_EQ(Lower(v1::Force_Name(r.force())), cells[1]);
    EXPECT_EQ(HowTo(v1::AI_OFFICE, r), cells[2]);
    EXPECT_EQ(HowTo(v1::NATIONAL_AUTHORITY, r), cells[3]);
    EXPECT_EQ(HowTo(v1::DOWNSTREAM, r), cells[4]);
    EXPECT_EQ(HowTo(v1::PUBLIC, r), cells[5]);
    EXPECT_EQ(r.title().nl_official() ? "yes" : "no", cells[6]);
    EXPECT_EQ(r.title().en(), cells[7]);
    EXPECT_EQ(r.title().nl(), cells[8]);
    ++count;
  }
  EXPECT_EQ(count, catalogue.entries().size());
}

TEST(CatalogueTest, EveryRequirementSaysWhatPeopleNeed) {
  const Catalogue catalogue = ModelCatalogue();
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const v1::Requirement& r = *entry.requirement;
    SCOPED_TRACE(r.id());
    EXPECT_FALSE(r.title().nl().empty());
    EXPECT_FALSE(r.what().en().empty());
    EXPECT_FALSE(r.what().nl().empty());
    EXPECT_FALSE(r.example().empty());
    EXPECT_FALSE(r.group().empty());
    EXPECT_GT(r.disclosure_size(), 0);
    // The check whether it is a general-purpose model at all applies always.
    EXPECT_EQ(r.applies().when_size() == 0, r.id() == "GL.17");
    EXPECT_EQ(r.signatory_fact().empty(), r.force() != v1::CODE);
    EXPECT_GT(r.stale_when_size(), 0);
    // The framework has Articles 51 to 53 and 55, the annexes and what spells
    // them out, but neither representatives nor scope nor the transition.
    EXPECT_EQ(AlgoritmekaderPages(r).empty(),
              absl::StartsWith(r.id(), "AIA.54.") ||
                  absl::StartsWith(r.id(), "GL.") || r.id() == "AIA.111.3");
    EXPECT_NE(r.verification(), v1::VERIFICATION_UNSPECIFIED);
    for (const v1::Citation& citation : r.citation()) {
      EXPECT_NE(citation.text(), v1::LEGAL_TEXT_UNSPECIFIED);
      EXPECT_FALSE(citation.locator().en().empty());
      EXPECT_FALSE(citation.locator().nl().empty());
    }
  }
}

// A card that has a heading must lead to one requirement.
TEST(CatalogueTest, HeadingsLeadToOneRequirement) {
  const Catalogue catalogue = ModelCatalogue();
  std::map<std::string, std::string> owners;
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const v1::Requirement& r = *entry.requirement;
    for (const std::string& heading : r.heading()) {
      EXPECT_EQ(heading, absl::AsciiStrToLower(heading)) << r.id();
      const auto [at, is_new] = owners.emplace(heading, r.id());
      EXPECT_TRUE(is_new) << heading << ": " << r.id() << " and " << at->second;
    }
  }
  // Of the parts that people write cards about, most have one.
  EXPECT_GT(owners.size(), 200u);
  for (const CatalogueEntry& entry : catalogue.entries()) {
    const v1::Requirement& r = *entry.requirement;
    for (const std::string& title : {r.title().en(), r.title().nl()}) {
      const auto owner = owners.find(absl::AsciiStrToLower(title));
      if (owner != owners.end()) {
        EXPECT_EQ(owner->second, r.id()) << "is headed like " << title;
      }
    }
  }
}

TEST(CatalogueTest, EveryFactIsSaidInWords) {
  const Catalogue catalogue = ModelCatalogue();
  const auto& type = catalogue.root().options().GetExtension(v1::document_type);
  std::set<std::string> said;
  for (const v1::FactTitle& fact : type.fact()) {
    EXPECT_FALSE(fact.en().empty()) << fact.name();
    EXPECT_FALSE(fact.nl().empty()) << fact.name();
    EXPECT_TRUE(said.insert(fact.name()).second) << fact.name();
  }
  std::set<std::string> computed;
  for (const auto& [name, fact] : FactsOf(v1::ModelDocumentation())) {
    computed.insert(name);
  }
  EXPECT_EQ(said, computed);
}

TEST(CatalogueTest, TheFrameworkHasPagesForAllItsEntries) {
  for (const auto* type : {v1::Algoritmekader_descriptor(),
                           v1::AlgoritmekaderMeasure_descriptor()}) {
    for (int i = 1; i < type->value_count(); ++i) {
      const auto& options = type->value(i)->options();
      SCOPED_TRACE(type->value(i)->name());
      const auto& page = options.GetExtension(v1::algoritmekader_page);
      const auto& measure =
          options.GetExtension(v1::algoritmekader_measure_page);
      EXPECT_FALSE(page.title().empty() && measure.title().empty());
      // The page is named after the id.
      EXPECT_THAT(page.path() + measure.path(),
                  HasSubstr(page.id() + measure.id() + "-"));
    }
  }
}

TEST(CatalogueTest, MeasuresComeOnceAndLeadToTheirPages) {
  const Catalogue catalogue = ModelCatalogue();
  const v1::Requirement& energy =
      *catalogue.Find("AIA.XI.1.2.e-1")->requirement;
  std::vector<std::string> ids;
  for (const auto* measure : AlgoritmekaderMeasures(energy)) {
    ids.push_back(measure->id());
  }
  EXPECT_THAT(ids, ElementsAre("owp-15", "owp-16", "owp-21", "owp-23", "owp-27",
                               "owk-06", "mon-06"));
  // Two of the framework's requirements share measures.
  const auto shared =
      AlgoritmekaderMeasures(*catalogue.Find("AIA.XI.2.1")->requirement);
  EXPECT_EQ(std::set(shared.begin(), shared.end()).size(), shared.size());
  EXPECT_EQ(AlgoritmekaderUrl(AlgoritmekaderPages(energy)[0]->path()),
            "https://minbzk.github.io/Algoritmekader/"
            "voldoen-aan-wetten-en-regels/vereisten/"
            "aia-29-ai-modellen-algemene-doeleinden/");
}

TEST(CatalogueTest, LegalTextsHaveAVersionAndAnAddress) {
  const auto* texts = v1::LegalText_descriptor();
  for (int i = 0; i < texts->value_count(); ++i) {
    const int number = texts->value(i)->number();
    if (number == 0 || number == v1::ORGANISATION_POLICY) continue;
    SCOPED_TRACE(texts->value(i)->name());
    const auto& info = texts->value(i)->options().GetExtension(v1::legal_text);
    EXPECT_EQ(info.version().size(), 10u);
    EXPECT_THAT(info.url(), HasSubstr("https://"));
  }
  EXPECT_EQ(ModelCatalogue().law_text_version(), "2026-07-27");
}

TEST(CatalogueTest, FindsById) {
  const Catalogue catalogue = ModelCatalogue();
  const CatalogueEntry* entry = catalogue.Find("AIA.XI.1.1.d-2");
  ASSERT_NE(entry, nullptr);
  EXPECT_EQ(ToString(entry->path),
            "technical_documentation.properties.total_parameters");
  EXPECT_EQ(catalogue.Find("AIA.XI.1.1.d-9"), nullptr);
  EXPECT_EQ(catalogue.UnknownId("AIA.XI.1.1.d-4"),
            "there is no requirement \"AIA.XI.1.1.d-4\"; did you mean "
            "\"AIA.XI.1.1.d-1\"?");
}

TEST(CatalogueTest, ATypeWithoutRequirementsIsRefused) {
  EXPECT_THAT(Catalogue::Of(*v1::Policy::descriptor()),
              StatusIs(absl::StatusCode::kInvalidArgument,
                       HasSubstr("no requirement options")));
}

// Schemas that an organisation might get wrong.
class BrokenSchemaTest : public testing::Test {
 protected:
  // Catalogue::Of for message M of a file with these fields.
  absl::Status Build(const std::string& fields) {
    FileDescriptorProto file;
    EXPECT_TRUE(google::protobuf::TextFormat::ParseFromString(
        "name: 'broken.proto' dependency: 'modelcard/v1/requirement.proto' "
        "message_type { name: 'M' " +
            fields + " }",
        &file));
    const auto* built = pool_.BuildFile(file);
    EXPECT_NE(built, nullptr);
    return Catalogue::Of(*built->FindMessageTypeByName("M")).status();
  }

  static std::string Field(int number, const std::string& requirement) {
    return "field { name: 'f" + std::to_string(number) +
           "' type: TYPE_STRING label: LABEL_OPTIONAL number: " +
           std::to_string(number) + " options { [modelcard.v1.requirement] { " +
           requirement + " } } }";
  }

  static constexpr char kGood[] =
      "id: 'X.1' title { en: 'T' } force: LAW citation { text: AI_ACT }";

  DescriptorPool pool_{DescriptorPool::generated_pool()};
};

TEST_F(BrokenSchemaTest, GoodOneForComparison) {
  EXPECT_THAT(Build(Field(1, kGood)), StatusIs(absl::StatusCode::kOk));
}

TEST_F(BrokenSchemaTest, SameIdTwice) {
  EXPECT_THAT(Build(Field(1, kGood) + Field(2, kGood)).message(),
              HasSubstr("\"X.1\" stands twice"));
}

TEST_F(BrokenSchemaTest, NoId) {
  EXPECT_THAT(Build(Field(1,
                          "title { en: 'T' } force: LAW "
                          "citation { text: AI_ACT }"))
                  .message(),
              HasSubstr("has no id"));
}

TEST_F(BrokenSchemaTest, NoSourceNoRule) {
  EXPECT_THAT(
      Build(Field(1, "id: 'X.1' title { en: 'T' } force: LAW")).message(),
      HasSubstr("has no citation"));
}

TEST_F(BrokenSchemaTest, NoForceNoSeverity) {
  EXPECT_THAT(Build(Field(1,
                          "id: 'X.1' title { en: 'T' } "
                          "citation { text: AI_ACT }"))
                  .message(),
              HasSubstr("has no force"));
}

TEST_F(BrokenSchemaTest, MessageInsideItself) {
  EXPECT_THAT(Build(Field(1, kGood) +
                    "field { name: 'm' type: TYPE_MESSAGE type_name: '.M' "
                    "label: LABEL_OPTIONAL number: 9 }")
                  .message(),
              HasSubstr("contains itself"));
}

TEST_F(BrokenSchemaTest, DerivedFromNothing) {
  EXPECT_THAT(Build(Field(1, kGood) +
                    "field { name: 'd' type: TYPE_STRING label: LABEL_OPTIONAL "
                    "number: 9 options { [modelcard.v1.value] { derived_from { "
                    "requirement: 'X.2' } } } }")
                  .message(),
              HasSubstr("does not exist: X.2"));
}

}  // namespace
}  // namespace modelcard
