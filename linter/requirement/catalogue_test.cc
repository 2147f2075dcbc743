#include "linter/requirement/catalogue.h"

#include <string>
#include <vector>

#include "absl/status/status_matchers.h"
#include "gmock/gmock.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/descriptor.pb.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/document/field_path.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/policy.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::absl_testing::StatusIs;
using ::google::protobuf::DescriptorPool;
using ::google::protobuf::FileDescriptorProto;
using ::testing::HasSubstr;
using ::testing::UnorderedElementsAreArray;

Catalogue ModelCatalogue() {
  return *Catalogue::Of(*v1::ModelDocumentation::descriptor());
}

// Every element of Annex XI section 1, Annex XII, Article 53(1)(a) and (b) and
// of the Model Documentation Form.
const std::vector<std::string>& ExpectedIds() {
  static const auto& ids = *new std::vector<std::string>{
      "AIA.53.1.a",     "AIA.53.1.a-1",   "AIA.53.1.a-2",   "AIA.53.1.b",
      "AIA.53.1.b.i",   "AIA.XI.1.1.a-1", "AIA.XI.1.1.a-2", "AIA.XI.1.1.b",
      "AIA.XI.1.1.c-1", "AIA.XI.1.1.c-2", "AIA.XI.1.1.d-1", "AIA.XI.1.1.d-2",
      "AIA.XI.1.1.d-3", "AIA.XI.1.1.e-1", "AIA.XI.1.1.e-2", "AIA.XI.1.1.f",
      "AIA.XI.1.2.a",   "AIA.XI.1.2.b-1", "AIA.XI.1.2.b-2", "AIA.XI.1.2.b-3",
      "AIA.XI.1.2.c-1", "AIA.XI.1.2.c-2", "AIA.XI.1.2.c-3", "AIA.XI.1.2.c-4",
      "AIA.XI.1.2.c-5", "AIA.XI.1.2.c-6", "AIA.XI.1.2.c-7", "AIA.XI.1.2.c-8",
      "AIA.XI.1.2.c-9", "AIA.XI.1.2.d-1", "AIA.XI.1.2.d-2", "AIA.XI.1.2.d-3",
      "AIA.XI.1.2.d-4", "AIA.XI.1.2.d-5", "AIA.XI.1.2.d-6", "AIA.XI.1.2.e-1",
      "AIA.XI.1.2.e-2", "AIA.XI.1.2.e-3", "AIA.XI.1.2.e-4", "AIA.XII.1.c-2",
      "AIA.XII.1.d",    "AIA.XII.1.e",    "AIA.XII.1.h",    "AIA.XII.2.b-1",
      "AIA.XII.2.b-2",  "MDF.0.1",        "MDF.0.2",        "MDF.DIST.5",
      "MDF.GEN.1",      "MDF.GEN.2",      "MDF.GEN.3",      "MDF.GEN.5",
      "MDF.GEN.6",
  };
  return ids;
}

TEST(CatalogueTest, HoldsEveryElementOnce) {
  EXPECT_EQ(ExpectedIds().size(), 53u);
  EXPECT_THAT(ModelCatalogue().Ids(), UnorderedElementsAreArray(ExpectedIds()));
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
    EXPECT_GT(r.applies().when_size(), 0);
    EXPECT_GT(r.stale_when_size(), 0);
    EXPECT_NE(r.verification(), v1::VERIFICATION_UNSPECIFIED);
    for (const v1::Citation& citation : r.citation()) {
      EXPECT_NE(citation.text(), v1::LEGAL_TEXT_UNSPECIFIED);
      EXPECT_FALSE(citation.locator().en().empty());
      EXPECT_FALSE(citation.locator().nl().empty());
    }
  }
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
