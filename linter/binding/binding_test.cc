#include "linter/binding/binding.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/status/statusor.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_replace.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "google/protobuf/message.h"
#include "gtest/gtest.h"
#include "linter/binding/bindings_digest.h"
#include "linter/binding/update_bindings.h"
#include "linter/check/check.h"
#include "linter/check/date.h"
#include "linter/document/document.h"
#include "linter/document/edit_text.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/fact/facts.h"
#include "linter/finding/finding.h"
#include "linter/requirement/catalogue.h"
#include "linter/requirement/language.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/binding.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

Document Parse(const std::string& text) {
  auto read = ReadTextproto(SourceText("m/tulip.textproto", text),
                            {v1::ModelDocumentation::descriptor()});
  ABSL_CHECK(std::holds_alternative<Document>(read))
      << std::get<ReadFailure>(read).message << "\n"
      << text;
  return std::get<Document>(std::move(read));
}

const v1::ModelDocumentation& Message(const Document& document) {
  return google::protobuf::DownCastMessage<v1::ModelDocumentation>(
      document.message());
}

// "sha256:" and 64 times that digit.
std::string Digest(char digit) {
  return absl::StrCat("sha256:", std::string(64, digit));
}

std::string Binding(absl::string_view kind, absl::string_view name,
                    char digit) {
  return absl::StrCat("bindings {\n  kind: ", kind, "\n  name: \"", name,
                      "\"\n  digest: \"", Digest(digit), "\"\n}\n");
}

// A build of a model with weights and a configuration.
BoundInputs Build() {
  return {.inputs = {{v1::Binding::ARTIFACT, "config.json", Digest('c')},
                     {v1::Binding::ARTIFACT, "weights.gguf", Digest('1')}},
          .model = "//m:tulip"};
}

// What binds a document to that build.
std::string Bound() {
  return Binding("ARTIFACT", "config.json", 'c') +
         Binding("ARTIFACT", "weights.gguf", '1');
}

std::vector<v1::Finding> FindingsOf(const std::string& text,
                                    const BoundInputs& bound,
                                    Language language = Language::kEnglish,
                                    absl::string_view as_of = "") {
  const Document document = Parse(text);
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  ABSL_CHECK_OK(catalogue);
  const FactSet facts = FactsOf(document.message());
  std::vector<v1::Finding> findings = CheckBindings({.document = document,
                                                     .catalogue = *catalogue,
                                                     .facts = facts,
                                                     .language = language,
                                                     .as_of = ParseDate(as_of)},
                                                    bound);
  SortFindings(findings);
  return findings;
}

// Each finding about the complete document with `tail` behind it, as
// "SEVERITY rule at field: message; hint".
std::vector<std::string> Found(const std::string& tail,
                               const BoundInputs& bound = Build(),
                               Language language = Language::kEnglish,
                               absl::string_view as_of = "") {
  std::vector<std::string> lines;
  for (const v1::Finding& finding :
       FindingsOf(CompleteText() + tail, bound, language, as_of)) {
    lines.push_back(absl::StrCat(v1::Finding::Severity_Name(finding.severity()),
                                 " ", finding.rule_id(), " at ",
                                 finding.field_path(), ": ", finding.message(),
                                 "; ", finding.hint()));
  }
  return lines;
}

std::string SignOff(absl::string_view date, absl::string_view digest) {
  return absl::StrCat("sign_off { name: \"A. de Vries\" date: \"", date,
                      "\" digest: \"", digest, "\" }\n");
}

std::string DigestOf(const std::string& tail) {
  return BindingsDigest(Message(Parse(CompleteText() + tail)));
}

TEST(BindingTest, BoundToWhatIsThere) {
  EXPECT_THAT(Found(Bound()), IsEmpty());
}

TEST(BindingTest, NothingIsComparedWithoutInputs) {
  EXPECT_THAT(Found(Bound(), {}), IsEmpty());
  EXPECT_THAT(Found("", {}), IsEmpty());
}

TEST(BindingTest, NothingIsAskedOfWhatIsNoModel) {
  EXPECT_THAT(FindingsOf("scope { general_purpose_ai_model: false }", Build()),
              IsEmpty());
}

TEST(NotBoundTest, IsANote) {
  EXPECT_THAT(
      Found(""),
      ElementsAre(AllOf(StartsWith("NOTE modelcard.not_bound at bindings: "),
                        HasSubstr("none of the 2 inputs"),
                        HasSubstr("bazel run //m:tulip.update"))));
}

TEST(MovedInputTest, NamesBothDigestsWhatItTouchesAndTheCommand) {
  BoundInputs bound = Build();
  bound.inputs[1].digest = Digest('2');
  EXPECT_THAT(
      Found(Bound(), bound),
      ElementsAre(AllOf(
          StartsWith("ERROR modelcard.moved_input at bindings[1].digest: model "
                     "artifact \"weights.gguf\" moved"),
          HasSubstr(absl::StrCat("was ", Digest('1'), ", is ", Digest('2'))),
          HasSubstr("MDF.GEN."), HasSubstr(", +"),
          HasSubstr("bazel run //m:tulip.update"))));
}

TEST(MovedInputTest, PointsAtTheDigest) {
  BoundInputs bound = Build();
  bound.inputs[0].digest = Digest('2');
  const std::string before = CompleteText();
  const auto findings = FindingsOf(before + Bound(), bound);
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].line(), SourceText("", before).line_count() + 3);
}

TEST(MovedInputTest, TrainingDataTouchesWhatIsSaidOfData) {
  BoundInputs bound = Build();
  bound.inputs.push_back(
      {v1::Binding::TRAINING_DATA, "corpus.tsv", Digest('2')});
  const auto found =
      Found(Bound() + Binding("TRAINING_DATA", "corpus.tsv", '1'), bound);
  EXPECT_THAT(found,
              ElementsAre(AllOf(HasSubstr("training data \"corpus.tsv\" moved"),
                                HasSubstr("AIA.XI.1.2.c-1"),
                                Not(HasSubstr("MDF.GEN.")))));
}

TEST(MovedInputTest, WithoutABuildTheCommandIsTheLinters) {
  BoundInputs bound = Build();
  bound.model = "";
  bound.inputs[0].digest = Digest('2');
  EXPECT_THAT(Found(Bound(), bound),
              ElementsAre(HasSubstr(
                  "modelcard update --facts=FILE m/tulip.textproto")));
}

TEST(MovedInputTest, InDutch) {
  BoundInputs bound = Build();
  bound.inputs[0].digest = Digest('2');
  EXPECT_THAT(Found(Bound(), bound, Language::kDutch),
              ElementsAre(HasSubstr("bestand van het model \"config.json\" is "
                                    "veranderd")));
}

TEST(AbsentInputTest, FileThatIsNoLongerThere) {
  EXPECT_THAT(Found(Bound() + Binding("ARTIFACT", "old.gguf", '1')),
              ElementsAre(StartsWith(
                  "ERROR modelcard.absent_input at bindings[2].name: bound to "
                  "model artifact \"old.gguf\"")));
}

TEST(AbsentInputTest, OnlyABuildKnowsEveryKind) {
  const std::string tail = Bound() + Binding("BASE_MODEL", "//b:rose", '1');
  EXPECT_THAT(Found(tail), ElementsAre(HasSubstr("\"//b:rose\"")));
  BoundInputs outside = Build();
  outside.model = "";
  EXPECT_THAT(Found(tail, outside), IsEmpty());
}

TEST(UnboundInputTest, WhatWasAdded) {
  EXPECT_THAT(Found(Binding("ARTIFACT", "config.json", 'c')),
              ElementsAre(AllOf(
                  StartsWith("ERROR modelcard.unbound_input at bindings[0]: "
                             "model artifact \"weights.gguf\""),
                  HasSubstr(Digest('1')))));
}

TEST(RepeatedBindingTest, TheSecondIsTheFault) {
  EXPECT_THAT(Found(Bound() + Binding("ARTIFACT", "config.json", '5')),
              ElementsAre(StartsWith("ERROR modelcard.repeated_binding at "
                                     "bindings[2].name: ")));
}

TEST(RepeatedBindingTest, SameNameOfAnotherKindIsAnother) {
  BoundInputs bound = Build();
  bound.inputs.push_back(
      {v1::Binding::TRAINING_DATA, "config.json", Digest('7')});
  EXPECT_THAT(
      Found(Bound() + Binding("TRAINING_DATA", "config.json", '7'), bound),
      IsEmpty());
}

TEST(BindingsDigestTest, IsOfTheDocumentedText) {
  EXPECT_EQ(BindingsText(Message(Parse(CompleteText() + Bound()))),
            absl::StrCat("ARTIFACT ", Digest('1'), " weights.gguf\n",
                         "ARTIFACT ", Digest('c'), " config.json\n"));
  // printf '…' | sha256sum
  EXPECT_EQ(DigestOf(""),
            "sha256:"
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(BindingsDigestTest, OrderDoesNotMatterAndContentDoes) {
  EXPECT_EQ(DigestOf(Bound()),
            DigestOf(Binding("ARTIFACT", "weights.gguf", '1') +
                     Binding("ARTIFACT", "config.json", 'c')));
  EXPECT_NE(DigestOf(Bound()),
            DigestOf(Binding("TRAINING_DATA", "weights.gguf", '1') +
                     Binding("ARTIFACT", "config.json", 'c')));
}

TEST(BindingsDigestTest, ALineBreakInANameIsNoNewBinding) {
  EXPECT_NE(
      DigestOf(Binding("ARTIFACT",
                       absl::StrCat("a\\nARTIFACT ", Digest('2'), " b"), '1')),
      DigestOf(Binding("ARTIFACT", "a", '1') + Binding("ARTIFACT", "b", '2')));
}

TEST(StaleSignOffTest, OverWhatIsBoundNow) {
  EXPECT_THAT(Found(Bound() + SignOff("2026-11-01", DigestOf(Bound()))),
              IsEmpty());
}

TEST(StaleSignOffTest, OverOtherBindings) {
  EXPECT_THAT(
      Found(Bound() + SignOff("2026-11-01", Digest('0'))),
      ElementsAre(AllOf(
          StartsWith("ERROR modelcard.stale_sign_off at sign_off[0].digest: "
                     "what A. de Vries signed on 2026-11-01"),
          HasSubstr("only A. de Vries can renew it"),
          HasSubstr(DigestOf(Bound())))));
}

TEST(StaleSignOffTest, NeedsNoInputsToBeKnown) {
  EXPECT_THAT(Found(Bound() + SignOff("2026-11-01", Digest('0')), {}),
              ElementsAre(HasSubstr("modelcard.stale_sign_off")));
}

TEST(StaleSignOffTest, OverNothing) {
  EXPECT_THAT(Found(SignOff("2026-11-01", DigestOf("")), {}),
              ElementsAre(HasSubstr("nothing is bound")));
}

TEST(SignOffDateTest, YetToCome) {
  const std::string tail = Bound() + SignOff("2026-11-03", DigestOf(Bound()));
  const auto as_of = [&](absl::string_view day) {
    return Found(tail, Build(), Language::kEnglish, day);
  };
  EXPECT_THAT(as_of("2026-11-02"),
              ElementsAre(StartsWith(
                  "ERROR modelcard.sign_off_date at sign_off[0].date: ")));
  EXPECT_THAT(as_of("2026-11-03"), IsEmpty());
  EXPECT_THAT(as_of(""), IsEmpty());
}

TEST(SignOffDateTest, BeforeTheLastChange) {
  EXPECT_THAT(Found(Bound() + SignOff("2020-01-01", DigestOf(Bound()))),
              ElementsAre(AllOf(StartsWith("WARNING modelcard.sign_off_date"),
                                HasSubstr("before the last change"))));
}

absl::StatusOr<std::string> UpdatedOnce(const std::string& text,
                                        const BoundInputs& bound) {
  const absl::StatusOr<std::vector<TextEdit>> edits =
      BindingEdits(Parse(text), bound);
  if (!edits.ok()) return edits.status();
  return ApplyEdits(text, *edits);
}

// The text after an update, which must be one that another leaves alone.
std::string Updated(const std::string& text,
                    const BoundInputs& bound = Build()) {
  const absl::StatusOr<std::string> once = UpdatedOnce(text, bound);
  ABSL_CHECK_OK(once);
  const absl::StatusOr<std::string> twice = UpdatedOnce(*once, bound);
  ABSL_CHECK_OK(twice);
  EXPECT_EQ(*once, *twice) << "updating again changes something";
  for (const v1::Finding& finding : FindingsOf(*once, bound)) {
    EXPECT_EQ(finding.check(), "stale_sign_off") << finding.message();
  }
  return *once;
}

constexpr char kScope[] = "scope { general_purpose_ai_model: true }\n";

TEST(UpdateBindingsTest, AddsBlocksAtTheEnd) {
  EXPECT_EQ(Updated(kScope), absl::StrCat(kScope, "\n", Bound()));
  EXPECT_EQ(
      Updated("scope { general_purpose_ai_model: true }  # no line feed"),
      "scope { general_purpose_ai_model: true }  # no line feed\n\n" + Bound());
}

TEST(UpdateBindingsTest, ReplacesTheDigestAlone) {
  const std::string text =
      "# About tulips.\n\n"
      "bindings: {   # kept\n"
      "  name: 'weights.gguf'  digest: 'DIGEST' # of May\n"
      "  kind: ARTIFACT }\n"
      "bindings < kind: ARTIFACT name: \"config.json\" # two\n"
      "  digest: \"sha256:\" \"abc\" >;\n"
      "# Between.\n"
      "scope { general_purpose_ai_model: true }\n\n\n";
  const auto with = [&](const std::string& first, const std::string& second) {
    return absl::StrReplaceAll(
        text, {{"'DIGEST'", first}, {"\"sha256:\" \"abc\"", second}});
  };
  EXPECT_EQ(Updated(with("'" + Digest('9') + "'", "\"sha256:\" \"abc\"")),
            with("\"" + Digest('1') + "\"", "\"" + Digest('c') + "\""));
}

TEST(UpdateBindingsTest, NewOnesFollowTheLast) {
  const std::string config = Binding("ARTIFACT", "config.json", 'c');
  const std::string rest = "# Further down.\nheader { version: \"1\" }\n";
  EXPECT_EQ(Updated(kScope + config + rest),
            kScope + config + Binding("ARTIFACT", "weights.gguf", '1') + rest);
}

TEST(UpdateBindingsTest, NewOnesFollowTheCommentOfTheLast) {
  const std::string config =
      absl::StrCat("bindings { kind: ARTIFACT name: \"config.json\" digest: \"",
                   Digest('c'), "\" }  # one line\n");
  EXPECT_EQ(Updated(config + kScope),
            config + Binding("ARTIFACT", "weights.gguf", '1') + kScope);
}

TEST(UpdateBindingsTest, WhatIsGoneOrRepeatedGoes) {
  EXPECT_EQ(
      Updated(kScope + Binding("ARTIFACT", "old.gguf", '1') + "# Kept.\n" +
              Bound() + Binding("ARTIFACT", "config.json", '5')),
      kScope + std::string("# Kept.\n") + Bound());
}

TEST(UpdateBindingsTest, KindsOfWhichNothingIsKnownStay) {
  BoundInputs outside = Build();
  outside.model = "";
  const std::string text =
      kScope + Bound() + Binding("TRAINING_DATA", "corpus.tsv", '4');
  EXPECT_EQ(Updated(text, outside), text);
}

TEST(UpdateBindingsTest, NeverASignOff) {
  const std::string sign_off = SignOff("2026-11-01", Digest('0'));
  EXPECT_EQ(Updated(kScope + sign_off),
            absl::StrCat(kScope, sign_off, "\n", Bound()));
}

TEST(UpdateBindingsTest, KeepsTheLineBreaksOfTheFile) {
  const auto crlf = [](const std::string& text) {
    return absl::StrReplaceAll(text, {{"\n", "\r\n"}});
  };
  EXPECT_EQ(Updated(crlf(kScope)), crlf(absl::StrCat(kScope, "\n", Bound())));
  EXPECT_EQ(Updated(crlf(kScope + Binding("ARTIFACT", "old.gguf", '1') +
                         Binding("ARTIFACT", "config.json", '5'))),
            crlf(kScope + Bound()));
}

TEST(UpdateBindingsTest, DigestThatIsMissing) {
  EXPECT_THAT(Updated(absl::StrCat(
                  kScope, "bindings { kind: ARTIFACT name: \"config.json\" }\n",
                  Binding("ARTIFACT", "weights.gguf", '1'))),
              HasSubstr(absl::StrCat("name: \"config.json\" digest: \"",
                                     Digest('c'), "\" }")));
}

TEST(UpdateBindingsTest, BetweenBracketsOnlyDigestsChange) {
  const auto list = [](absl::string_view name, char digit) {
    return absl::StrCat(kScope, "bindings: [{ kind: ARTIFACT name: \"", name,
                        "\" digest: \"", Digest(digit), "\" }]\n");
  };
  EXPECT_THAT(Updated(list("config.json", '5')),
              StartsWith(list("config.json", 'c')));
  const auto refused = UpdatedOnce(list("old.gguf", '1'), Build());
  EXPECT_THAT(std::string(refused.status().message()),
              AllOf(StartsWith("m/tulip.textproto:2: "),
                    HasSubstr("between brackets")));
}

TEST(UpdateBindingsTest, NamesAreEscaped) {
  BoundInputs bound{.inputs = {{v1::Binding::ARTIFACT, "a\"b\\ü", Digest('1')}},
                    .model = "//m:tulip"};
  EXPECT_THAT(Updated(kScope, bound), HasSubstr("name: \"a\\\"b\\\\ü\"\n"));
}

}  // namespace
}  // namespace modelcard
