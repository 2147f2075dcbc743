// Nothing leaks: each field of a document holds something that stands nowhere
// else, and each view has to hold exactly what its audience may see.
//
// Who may see what is worked out here from the schema's options alone, with
// nothing of the code under test.

#include <initializer_list>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/unknown_field_set.h"
#include "google/protobuf/util/json_util.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/normalize.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/page/html.h"
#include "linter/page/markdown.h"
#include "linter/report/json.h"
#include "linter/view/field_label.h"
#include "linter/view/tokens.h"
#include "linter/view/view.h"
#include "linter/view/view_page.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {
namespace {

using ::google::protobuf::FieldDescriptor;

constexpr v1::Audience kAudiences[] = {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY,
                                       v1::DOWNSTREAM, v1::PUBLIC};

// The alternatives of the schema's oneofs.
constexpr int kChoices = 3;

const Catalogue& Requirements() {
  static const auto& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  return catalogue;
}

// Whether the audience of the disclosures gets the answer itself. A summary of
// it, or an answer to the one who asks, is something else.
bool Discloses(const v1::Requirement& requirement, v1::Audience audience) {
  const std::set<int> not_itself = {v1::SUMMARY_ENCOURAGED,
                                    v1::SUMMARY_IF_NEEDED,
                                    v1::ON_REQUEST_IN_FOURTEEN_DAYS};
  for (const v1::Disclosure& disclosure : requirement.disclosure()) {
    if (disclosure.to() == audience && !not_itself.contains(disclosure.how())) {
      return true;
    }
  }
  return false;
}

// The last requirement on the way to the field decides.
bool MaySee(const Token& token, v1::Audience audience) {
  for (auto field = token.path.rbegin(); field != token.path.rend(); ++field) {
    const auto& options = (*field)->options();
    if (options.HasExtension(v1::requirement)) {
      return Discloses(options.GetExtension(v1::requirement), audience);
    }
  }
  return false;
}

std::string PathOf(const Token& token) {
  std::string path;
  for (const FieldDescriptor* field : token.path) {
    absl::StrAppend(&path, path.empty() ? "" : ".", field->name());
  }
  return path;
}

// Every format and language of a view.
std::vector<std::pair<std::string, std::string>> Writings(const View& view) {
  std::vector<std::pair<std::string, std::string>> all = {
      {"json", ToJson(*view.document)},
      {"textproto", Normalize(*view.document)}};
  for (const Language language : {Language::kEnglish, Language::kDutch}) {
    for (const bool checked : {false, true}) {
      const page::Page page = ViewPage(
          view, Requirements(), {.language = language, .checked = checked});
      const std::string name = absl::StrCat(
          language == Language::kDutch ? "nl" : "en", checked ? "" : " draft");
      all.emplace_back("html " + name, page::ToHtml(page));
      all.emplace_back("markdown " + name, page::ToMarkdown(page));
    }
  }
  return all;
}

// Without the separators of thousands, so that numbers can be found.
std::string Digits(absl::string_view text) {
  std::string plain;
  for (size_t i = 0; i < text.size(); ++i) {
    const bool separator =
        (text[i] == ',' || text[i] == '.') && i > 0 && i + 1 < text.size() &&
        absl::ascii_isdigit(text[i - 1]) && absl::ascii_isdigit(text[i + 1]);
    if (!separator) plain += text[i];
  }
  return plain;
}

// No fact takes a duty away: all requirements apply.
View Shown(const v1::ModelDocumentation& document, v1::Audience audience) {
  return ViewOf(document, Requirements(), {}, audience);
}

TEST(LeakTest, EachViewHoldsWhatItsAudienceMaySeeAndNothingElse) {
  for (int choice = 0; choice < kChoices; ++choice) {
    v1::ModelDocumentation document;
    const std::vector<Token> tokens = FillWithTokens(1, choice, document);
    ASSERT_GT(tokens.size(), 400u);
    for (const v1::Audience audience : kAudiences) {
      const View view = Shown(document, audience);
      for (const auto& [name, text] : Writings(view)) {
        const std::string plain = Digits(text);
        for (const Token& token : tokens) {
          if (token.text.empty()) continue;
          EXPECT_EQ(absl::StrContains(plain, token.text),
                    MaySee(token, audience))
              << v1::Audience_Name(audience) << ", " << name << ": "
              << PathOf(token) << " = " << token.text;
        }
      }
    }
  }
}

// Yes, no and the values of enums have no token, so: what an audience may not
// see can be anything, and its view stays the same to the byte.
TEST(LeakTest, WhatIsNotShownChangesNothing) {
  for (int choice = 0; choice < kChoices; ++choice) {
    v1::ModelDocumentation one, other;
    const std::vector<Token> tokens = FillWithTokens(1, choice, one);
    FillWithTokens(2, choice, other);
    for (const v1::Audience audience : kAudiences) {
      // `other` with what may be seen of `one`: the view of `one` laid over it.
      v1::ModelDocumentation mixed = other;
      for (const Token& token : tokens) {
        if (!MaySee(token, audience)) continue;
        // Lists as a whole, so that entries do not add up.
        google::protobuf::Message* message = &mixed;
        for (const FieldDescriptor* field : token.path) {
          const auto* reflection = message->GetReflection();
          if (field->is_repeated() || field->message_type() == nullptr) {
            reflection->ClearField(message, field);
            break;
          }
          message = reflection->MutableMessage(message, field);
        }
      }
      mixed.MergeFrom(*Shown(one, audience).document);
      ASSERT_NE(mixed.SerializeAsString(), one.SerializeAsString());
      const auto expected = Writings(Shown(one, audience));
      const auto actual = Writings(Shown(mixed, audience));
      for (size_t i = 0; i < expected.size(); ++i) {
        EXPECT_TRUE(expected[i] == actual[i])
            << v1::Audience_Name(audience) << ", " << expected[i].first;
      }
    }
  }
}

TEST(LeakTest, ViewsReadBackAsDocuments) {
  v1::ModelDocumentation document;
  FillWithTokens(1, 0, document);
  for (const v1::Audience audience : kAudiences) {
    const View view = Shown(document, audience);
    const auto read =
        ReadTextproto(SourceText("view.textproto", Normalize(*view.document)),
                      {v1::ModelDocumentation::descriptor()});
    ASSERT_TRUE(std::holds_alternative<Document>(read))
        << std::get<ReadFailure>(read).message;
    EXPECT_EQ(std::get<Document>(read).message().SerializeAsString(),
              view.document->SerializeAsString());
    v1::ModelDocumentation from_json;
    ASSERT_TRUE(google::protobuf::util::JsonStringToMessage(
                    ToJson(*view.document), &from_json)
                    .ok());
    EXPECT_EQ(from_json.SerializeAsString(),
              view.document->SerializeAsString());
  }
}

// Why an element does not apply goes to those who are owed the element.
TEST(LeakTest, ReasonsGoWhereTheRequirementGoes) {
  v1::ModelDocumentation document;
  std::vector<std::pair<const v1::Requirement*, std::string>> reasons;
  for (const CatalogueEntry& entry : Requirements().entries()) {
    auto& declared = *document.add_not_applicable();
    declared.set_requirement(entry.requirement->id());
    declared.set_reason(absl::StrCat("reason", reasons.size(), "x"));
    reasons.emplace_back(entry.requirement, declared.reason());
  }
  auto& unknown = *document.add_not_applicable();
  unknown.set_requirement("NO.SUCH");
  unknown.set_reason("unheardof");
  for (const v1::Audience audience : kAudiences) {
    const View view = Shown(document, audience);
    for (const auto& [name, text] : Writings(view)) {
      EXPECT_FALSE(absl::StrContains(text, "unheardof")) << name;
      const bool is_page = name != "json" && name != "textproto";
      for (const auto& [requirement, reason] : reasons) {
        // A frame around other requirements has no place of its own on a page.
        if (is_page && (requirement->id() == "AIA.53.1.a" ||
                        requirement->id() == "AIA.53.1.b")) {
          continue;
        }
        EXPECT_EQ(absl::StrContains(text, reason),
                  Discloses(*requirement, audience))
            << v1::Audience_Name(audience) << ", " << name << ": "
            << requirement->id();
      }
    }
  }
}

TEST(LeakTest, FieldsThatTheSchemaDoesNotKnowNeverLeave) {
  v1::ModelDocumentation document;
  FillWithTokens(1, 0, document);
  // Numbers in the range of extensions and outside of it, at the root and
  // inside an answer that all may see.
  for (google::protobuf::Message* message :
       std::initializer_list<google::protobuf::Message*>{
           &document, document.mutable_general()->mutable_model()}) {
    auto* unknown = message->GetReflection()->MutableUnknownFields(message);
    unknown->AddLengthDelimited(1000, "stowaway");
    unknown->AddLengthDelimited(900, "stowaway");
  }
  for (const v1::Audience audience : kAudiences) {
    const View view = Shown(document, audience);
    EXPECT_FALSE(
        absl::StrContains(view.document->SerializeAsString(), "stowaway"));
    for (const auto& [name, text] : Writings(view)) {
      EXPECT_FALSE(absl::StrContains(text, "stowaway")) << name;
    }
  }
}

// By hand, in case the options themselves go wrong.
TEST(LeakTest, SpotChecks) {
  const struct {
    const char* path;
    std::set<v1::Audience> audiences;
  } cases[] = {
      {"technical_documentation.properties.total_parameters", {v1::AI_OFFICE}},
      {"technical_documentation.properties.parameter_range",
       {v1::NATIONAL_AUTHORITY, v1::DOWNSTREAM}},
      {"technical_documentation.compute.training_flop", {v1::AI_OFFICE}},
      {"technical_documentation.compute.training_flop_magnitude",
       {v1::NATIONAL_AUTHORITY}},
      {"technical_documentation.compute.wall_clock_time.days", {v1::AI_OFFICE}},
      {"technical_documentation.compute.hardware_time.hardware",
       {v1::AI_OFFICE}},
      {"technical_documentation.compute.training_time_range",
       {v1::NATIONAL_AUTHORITY}},
      {"technical_documentation.data.sizes.count", {v1::AI_OFFICE}},
      {"technical_documentation.data.rounded_sizes.count",
       {v1::NATIONAL_AUTHORITY}},
      {"technical_documentation.energy.training_megawatt_hours",
       {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY}},
      {"technical_documentation.properties.design",
       {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY}},
      {"technical_documentation.properties.architecture",
       {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY, v1::DOWNSTREAM}},
      {"general.provider_legal_name",
       {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY, v1::DOWNSTREAM, v1::PUBLIC}},
      {"general.authenticity.artifacts.digest",
       {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY}},
      {"downstream_documentation.required_software.software.version",
       {v1::DOWNSTREAM}},
      {"training_summary.url", {v1::PUBLIC}},
      {"training_summary.crawled_data.domains.domains", {v1::PUBLIC}},
      {"copyright_policy.policy.reservation_of_rights", {v1::AI_OFFICE}},
      {"copyright_policy.public_summary_url", {v1::PUBLIC}},
      {"systemic_risk.framework.document.title", {v1::AI_OFFICE}},
      {"systemic_risk.model_report.document.title", {v1::AI_OFFICE}},
      {"systemic_risk.incidents.reports.root_cause",
       {v1::AI_OFFICE, v1::NATIONAL_AUTHORITY}},
      {"systemic_risk.public_summary_necessary", {}},
      {"documentation_practice.downstream_requests.requests.subject", {}},
      {"scope.placed_on_union_market", {}},
      {"scope.systemic_risk.basis", {v1::AI_OFFICE}},
      {"compute_ledger.entries.description", {v1::AI_OFFICE}},
      {"bindings.digest", {}},
      {"sign_off.name", {}},
  };
  v1::ModelDocumentation document;
  FillWithTokens(1, 0, document);
  for (const v1::Audience audience : kAudiences) {
    const View view = Shown(document, audience);
    std::set<std::string> paths;
    const auto collect = [&](auto&& self, const google::protobuf::Message& in,
                             const std::string& prefix) -> void {
      std::vector<const FieldDescriptor*> fields;
      in.GetReflection()->ListFields(in, &fields);
      for (const FieldDescriptor* field : fields) {
        const std::string path =
            absl::StrCat(prefix, prefix.empty() ? "" : ".", field->name());
        paths.insert(path);
        if (field->message_type() == nullptr) continue;
        self(self,
             field->is_repeated()
                 ? in.GetReflection()->GetRepeatedMessage(in, field, 0)
                 : in.GetReflection()->GetMessage(in, field),
             path);
      }
    };
    collect(collect, *view.document, "");
    for (const auto& [path, audiences] : cases) {
      EXPECT_EQ(paths.contains(path), audiences.contains(audience))
          << v1::Audience_Name(audience) << ": " << path;
    }
  }
}

// A page in Dutch calls nothing by its English name.
TEST(LeakTest, EveryPartOfAnAnswerHasALabel) {
  v1::ModelDocumentation document;
  for (int choice = 0; choice < kChoices; ++choice) {
    document.Clear();
    for (const Token& token : FillWithTokens(1, choice, document)) {
      bool shown = false;
      for (const v1::Audience audience : kAudiences) {
        shown = shown || MaySee(token, audience);
      }
      const FieldDescriptor& field = *token.path.back();
      if (!shown || field.options().HasExtension(v1::requirement)) continue;
      EXPECT_TRUE(HasFieldLabel(field)) << field.full_name();
    }
  }
}

}  // namespace
}  // namespace modelcard
