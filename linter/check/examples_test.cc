// The examples of the catalogue: what it offers as good is accepted, and what
// it shows as refused is refused.

#include <string>
#include <vector>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
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

const Catalogue& TheCatalogue() {
  static const auto& catalogue =
      *new Catalogue(*Catalogue::Of(*v1::ModelDocumentation::descriptor()));
  return catalogue;
}

// `text` with what stands at a field replaced by `value`; of a list, all of it.
// Empty if the field is not there.
std::string Splice(const std::string& text, const FieldPath& path,
                   const std::string& value) {
  const Document document = ParseText(text);
  std::vector<ByteRange> ranges;
  if (const FieldLocation* at = document.Find(path)) {
    ranges.push_back(at->field);
  }
  for (int i = 0; document.Find(At(path, i)) != nullptr; ++i) {
    ranges.push_back(document.Find(At(path, i))->field);
  }
  if (ranges.empty()) return "";
  const std::string& name = std::string(path.back().field->name());
  std::string spliced = text;
  for (size_t i = ranges.size(); i-- > 0;) {
    const size_t length = ranges[i].end - ranges[i].begin;
    spliced.replace(ranges[i].begin, length,
                    i == 0 ? absl::StrCat(name, ": ", value) : "");
  }
  return spliced;
}

// A complete document to which the requirement applies, with `value` as its
// answer.
std::string WithAnswer(const CatalogueEntry& entry, const std::string& value) {
  for (const std::string& name : CompleteNames()) {
    v1::ModelDocumentation document = CompleteMessage(name);
    if (Judge(entry.requirement->applies(), FactsOf(document)).applies !=
        Applies::kYes) {
      continue;
    }
    std::string text = Splice(Normalize(document), entry.path, value);
    if (!text.empty()) return text;
  }
  return "";
}

// Whether every value that the field can have is an answer.
bool NothingToRefuse(const CatalogueEntry& entry) {
  if (entry.field().cpp_type() ==
      google::protobuf::FieldDescriptor::CPPTYPE_BOOL) {
    return true;
  }
  // These hold other requirements, which are asked for one by one.
  const std::string& id = entry.requirement->id();
  return id == "AIA.53.1.a" || id == "AIA.53.1.b";
}

// Checks that compare an answer with the rest of its document. An example of
// one model need not fit another.
bool ComparesWithTheRest(absl::string_view check) {
  static const auto& checks =
      *new absl::flat_hash_set<absl::string_view>{"bracket",
                                                  "compute_agreement",
                                                  "date_order",
                                                  "framework_dates",
                                                  "modifier_threshold",
                                                  "notification_date",
                                                  "one_each",
                                                  "provenance",
                                                  "retention",
                                                  "rounded",
                                                  "size_range",
                                                  "systemic_threshold",
                                                  "training_modalities"};
  return checks.contains(check);
}

class ExampleTest : public testing::TestWithParam<std::string> {
 protected:
  const CatalogueEntry& entry_ = *TheCatalogue().Find(GetParam());
};

TEST_P(ExampleTest, TheGoodOneIsAccepted) {
  if (entry_.field().message_type() != nullptr && NothingToRefuse(entry_)) {
    GTEST_SKIP() << "shows a part of the answer";
  }
  const std::string text = WithAnswer(entry_, entry_.requirement->example());
  ASSERT_FALSE(text.empty()) << "in no complete document";
  for (const v1::Finding& finding : LintText(text)) {
    if (finding.rule_id() != GetParam()) continue;
    // An example is short.
    if (finding.check() == "recommended_words") continue;
    if (ComparesWithTheRest(finding.check())) continue;
    ADD_FAILURE() << Brief(finding) << "\n" << finding.message();
  }
}

TEST_P(ExampleTest, TheBadOneIsRefused) {
  const std::string& bad = entry_.requirement->bad_example();
  ASSERT_EQ(bad.empty(), NothingToRefuse(entry_));
  if (bad.empty()) return;
  const std::string text = WithAnswer(entry_, bad);
  ASSERT_FALSE(text.empty()) << "in no complete document";
  bool refused = false;
  for (const v1::Finding& finding : LintText(text)) {
    // What is merely short is no bad example.
    refused = refused || (finding.rule_id() == GetParam() &&
                          finding.check() != "recommended_words");
  }
  EXPECT_TRUE(refused) << text;
}

INSTANTIATE_TEST_SUITE_P(, ExampleTest, testing::ValuesIn(TheCatalogue().Ids()),
                         [](const auto& info) {
                           return absl::StrReplaceAll(info.param,
                                                      {{".", "_"}, {"-", "_"}});
                         });

}  // namespace
}  // namespace modelcard
