#include "linter/claim/claim.h"

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "absl/log/absl_check.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "google/protobuf/text_format.h"
#include "gtest/gtest.h"
#include "linter/document/document.h"
#include "linter/document/source_text.h"
#include "linter/document/textproto_reader.h"
#include "linter/fact/facts.h"
#include "linter/finding/finding.h"
#include "linter/requirement/catalogue.h"
#include "linter/testing/lint_text.h"
#include "modelcard/v1/artifact.pb.h"
#include "modelcard/v1/model_documentation.pb.h"
#include "modelcard/v1/report.pb.h"

namespace modelcard {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

v1::ModelFacts Model(const std::string& text) {
  v1::ModelFacts model;
  ABSL_CHECK(google::protobuf::TextFormat::ParseFromString(text, &model))
      << text;
  return model;
}

// Each finding of one check as "severity rule: message".
std::vector<std::string> Claimed(const std::string& check,
                                 const std::string& document,
                                 const std::string& model,
                                 Language language = Language::kEnglish) {
  auto read = ReadTextproto(SourceText("test.textproto", document),
                            {v1::ModelDocumentation::descriptor()});
  ABSL_CHECK(std::holds_alternative<Document>(read));
  const Document parsed = std::get<Document>(std::move(read));
  const auto catalogue = Catalogue::Of(*v1::ModelDocumentation::descriptor());
  ABSL_CHECK_OK(catalogue);
  const FactSet facts = FactsOf(parsed.message());
  auto findings =
      CheckClaims({parsed, *catalogue, facts, language}, Model(model));
  SortFindings(findings);
  std::vector<std::string> lines;
  for (const v1::Finding& finding : findings) {
    if (finding.check() != check) continue;
    EXPECT_TRUE(finding.line() > 0 || finding.field_path().empty());
    lines.push_back(absl::StrCat(v1::Finding::Severity_Name(finding.severity()),
                                 " ", finding.rule_id(), ": ",
                                 finding.message()));
  }
  return lines;
}

std::string Weights(const std::string& tensors) {
  return absl::StrCat(
      "weights { name: 'm.safetensors' format: SAFETENSORS "
      "files: 'm.safetensors' tensors { count: 2 ",
      tensors, " } }");
}

// Of the complete document: 7824351232.
std::vector<std::string> Parameters(const std::string& claim,
                                    const std::string& model) {
  return Claimed("claimed_parameters",
                 Edit(CompleteText(), "total_parameters: 7824351232", claim),
                 model);
}

TEST(ClaimedParametersTest, ExactOrRoundedToItsFigures) {
  const std::string model = Weights("elements: 7824351232");
  for (const char* claim : {"7824351232", "7.8e9", "7.82e9", "7824000000"}) {
    EXPECT_THAT(Parameters(absl::StrCat("total_parameters: ", claim), model),
                IsEmpty())
        << claim;
  }
  for (const char* claim : {"7824351233", "7.9e9", "7.7e9", "7.83e9", "7e8"}) {
    EXPECT_THAT(
        Parameters(absl::StrCat("total_parameters: ", claim), model),
        ElementsAre(AllOf(HasSubstr("ERROR AIA.XI.1.1.d-2"),
                          HasSubstr("hold 7824351232 (m.safetensors)"))))
        << claim;
  }
}

TEST(ClaimedParametersTest, WithoutEmbeddingsIsANote) {
  const std::string model = Weights(
      "elements: 1000 input_embedding_elements: 100 output_head_elements: 100");
  EXPECT_THAT(Parameters("total_parameters: 9.0e2", model),
              ElementsAre(AllOf(HasSubstr("NOTE"),
                                HasSubstr("without input embeddings"))));
  EXPECT_THAT(
      Parameters("total_parameters: 8.0e2", model),
      ElementsAre(AllOf(HasSubstr("NOTE"), HasSubstr("and output head"))));
}

TEST(ClaimedParametersTest, TiedEmbeddingsThatAreStoredTwiceCountOnce) {
  const std::string stored = Weights(
      "elements: 1000 input_embedding_elements: 100 output_head_elements: 100");
  const std::string tied =
      "artifacts { declared { tied_embeddings { value: 'true' } } }";
  EXPECT_THAT(Parameters("total_parameters: 9.0e2", stored + tied), IsEmpty());
  EXPECT_THAT(Parameters("total_parameters: 1.0e3", stored + tied),
              ElementsAre(HasSubstr("hold 900 (m.safetensors)")));
}

TEST(ClaimedParametersTest, IntegersAreBuffers) {
  EXPECT_THAT(
      Parameters("total_parameters: 9.5e2",
                 Weights("elements: 1000 dtypes { dtype: 'I64' elements: 50 } "
                         "dtypes { dtype: 'F16' elements: 950 }")),
      ElementsAre(
          AllOf(HasSubstr("NOTE"), HasSubstr("without tensors of integers"))));
}

TEST(ClaimedParametersTest, WhatIsNotKnownIsSaid) {
  const auto note = [](const std::string& model) {
    return Parameters("total_parameters: 1.0e3", model);
  };
  EXPECT_THAT(note(""), ElementsAre(AllOf(HasSubstr("NOTE"),
                                          HasSubstr("could not be compared"))));
  EXPECT_THAT(note(Weights("elements: 1000 packed: true")),
              ElementsAre(HasSubstr("packs several weights")));
  EXPECT_THAT(note("weights { name: 'a' adapter: true tensors { elements: 5 } "
                   "}"),
              ElementsAre(HasSubstr("an adapter of another model")));
  EXPECT_THAT(note("weights { name: 'p.bin' unknown: 'a pickle' }"),
              ElementsAre(HasSubstr("\"p.bin\": a pickle")));
}

TEST(ClaimedParametersTest, PartsOfAPipelineAddUp) {
  const std::string model =
      "weights { name: 'unet/m' format: SAFETENSORS tensors { elements: 700 } }"
      "weights { name: 'vae/m' format: SAFETENSORS tensors { elements: 50 } }";
  EXPECT_THAT(Parameters("total_parameters: 7.5e2", model), IsEmpty());
  EXPECT_THAT(Parameters("total_parameters: 7.6e2", model),
              ElementsAre(HasSubstr("750 (2 files together)")));
}

TEST(ClaimedParametersTest, TheRangeAlone) {
  EXPECT_THAT(Parameters("", Weights("elements: 7824351232")), IsEmpty());
  EXPECT_THAT(Parameters("", Weights("elements: 70000000000")),
              ElementsAre(AllOf(HasSubstr("ERROR AIA.XI.1.1.d-3"),
                                HasSubstr("5 to 15 billion"))));
}

std::string Config(const std::string& declared) {
  return absl::StrCat(
      "artifacts { name: 'config.json' format: MODEL_CONFIG declared { ",
      declared, " } }");
}

TEST(ClaimedArchitectureTest, LayersAndForm) {
  const auto claims = [](const std::string& declared) {
    return Claimed("claimed_architecture", CompleteText(), Config(declared));
  };
  EXPECT_THAT(claims("layers { value: 32 key: 'n_layer' }"), IsEmpty());
  EXPECT_THAT(claims("layers { value: 40 key: 'n_layer' }"),
              ElementsAre(AllOf(HasSubstr("ERROR AIA.XI.1.1.d-1"),
                                HasSubstr("\"32 layers\""),
                                HasSubstr("`n_layer` is 40"))));
  EXPECT_THAT(
      claims("encoder_decoder { value: 'true' key: 'is_encoder_decoder' }"),
      ElementsAre(HasSubstr("decoder-only")));
  EXPECT_THAT(
      claims("encoder_decoder { value: 'false' key: 'is_encoder_decoder' }"),
      IsEmpty());
}

TEST(ClaimedArchitectureTest, Class) {
  const std::string document = Edit(CompleteText(), "Decoder-only transformer",
                                    "Transformer (LlamaForCausalLM)");
  const auto claims = [&](const std::string& name) {
    return Claimed("claimed_architecture", document,
                   Config(absl::StrCat("architecture { value: '", name,
                                       "' key: 'architectures.0' }")));
  };
  EXPECT_THAT(claims("LlamaForCausalLM"), IsEmpty());
  EXPECT_THAT(claims("MambaForCausalLM"),
              ElementsAre(HasSubstr("\"LlamaForCausalLM\"")));
}

TEST(ClaimedContextTest, NotMoreThanTheModelTakes) {
  const auto claims = [](const std::string& declared) {
    return Claimed("claimed_context", CompleteText(), Config(declared));
  };
  EXPECT_THAT(claims("context_length { value: 32768 key: 'n_ctx' }"),
              IsEmpty());
  EXPECT_THAT(claims("context_length { value: 65536 key: 'n_ctx' }"),
              IsEmpty());
  EXPECT_THAT(claims("context_length { value: 8192 key: 'n_ctx' }"),
              ElementsAre(AllOf(HasSubstr("ERROR AIA.XII.2.b-1"),
                                HasSubstr("32768 tokens"),
                                HasSubstr("`n_ctx` allows 8192"))));
  EXPECT_THAT(claims("context_length { value: 8192 key: 'n_ctx' } "
                     "extended_context_length { value: 32768 key: 'r' }"),
              IsEmpty());
  EXPECT_THAT(claims(""),
              ElementsAre(AllOf(HasSubstr("NOTE"), HasSubstr("none states"))));
}

TEST(ClaimedContextTest, Thousands) {
  const std::string document =
      Edit(CompleteText(), "amount: 32768 unit: \"tokens, output included\"",
           "amount: 128 unit: \"thousand tokens\"");
  EXPECT_THAT(Claimed("claimed_context", document,
                      Config("context_length { value: 131072 key: 'n' }")),
              IsEmpty());
  EXPECT_THAT(Claimed("claimed_context", document,
                      Config("context_length { value: 65536 key: 'n' }")),
              ElementsAre(HasSubstr("128000 tokens")));
}

TEST(ClaimedModalitiesTest, WhatTheConfigurationShowsIsListed) {
  const auto claims = [](const std::string& modality) {
    return Claimed("claimed_modalities", CompleteText(),
                   Config(absl::StrCat("modality { value: '", modality,
                                       "' key: 'part_config' }")));
  };
  EXPECT_THAT(claims("images"), IsEmpty());
  EXPECT_THAT(claims("audio"),
              ElementsAre(AllOf(HasSubstr("ERROR AIA.XI.1.1.e-1"),
                                HasSubstr("`part_config`"))));
}

std::string LicenceFile(const std::string& id) {
  return absl::StrCat("artifacts { name: 'LICENSE' format: LICENCE_TEXT ",
                      id.empty() ? "unknown: 'none that is known'"
                                 : absl::StrCat("licence_text: '", id, "'"),
                      " }");
}

TEST(ClaimedLicenceTest, TheTextIsThatOfTheIdentifier) {
  const auto claims = [](const std::string& model) {
    return Claimed("claimed_licence", CompleteText("open_source"), model);
  };
  EXPECT_THAT(claims(LicenceFile("Apache-2.0")), IsEmpty());
  EXPECT_THAT(claims(LicenceFile("MIT")),
              ElementsAre(AllOf(HasSubstr("ERROR AIA.53.2-1"),
                                HasSubstr("\"Apache-2.0\""),
                                HasSubstr("\"LICENSE\" says MIT"))));
  // One of several that the model may be taken under.
  const auto of_either = [](const std::string& model) {
    return Claimed("claimed_licence",
                   Edit(CompleteText("open_source"), "spdx_id: \"Apache-2.0\"",
                        "spdx_id: \"MIT OR Apache-2.0\""),
                   model);
  };
  EXPECT_THAT(of_either(LicenceFile("Apache-2.0")), IsEmpty());
  EXPECT_THAT(of_either(LicenceFile("0BSD")),
              ElementsAre(HasSubstr("\"LICENSE\" says 0BSD")));
  EXPECT_THAT(
      claims(LicenceFile("")),
      ElementsAre(AllOf(HasSubstr("NOTE"), HasSubstr("none that is known"))));
  EXPECT_THAT(claims("artifacts { name: 'm.gguf' format: GGUF declared { "
                     "licence { value: 'apache-2.0' key: 'l' } } }"),
              IsEmpty());
  EXPECT_THAT(claims("artifacts { name: 'm.gguf' format: GGUF declared { "
                     "licence { value: 'gemma' key: 'l' } } }"),
              ElementsAre(HasSubstr("\"m.gguf\" says gemma")));
}

TEST(ClaimedPrecisionTest, NamedFormatsAndStoredOnes) {
  const auto claims = [](const std::string& dtype) {
    return Claimed(
        "claimed_precision", CompleteText(),
        Weights(absl::StrCat("dtypes { dtype: '", dtype, "' elements: 9 }")));
  };
  EXPECT_THAT(claims("BF16"), IsEmpty());
  EXPECT_THAT(claims("F32"),
              ElementsAre(AllOf(HasSubstr("NOTE"), HasSubstr("bfloat16"),
                                HasSubstr("stored as F32"))));
}

TEST(ClaimedPrecisionTest, Quantisation) {
  const auto claims = [](const std::string& type) {
    return Claimed(
        "claimed_precision",
        Edit(CompleteText(), "Weights are bfloat16.", "Ships as Q4_K_M."),
        absl::StrCat("artifacts { name: 'm.gguf' format: GGUF declared { "
                     "quantisation { value: '",
                     type, "' } } }"));
  };
  EXPECT_THAT(claims("Q4_K_M"), IsEmpty());
  EXPECT_THAT(claims("Q8_0"),
              ElementsAre(AllOf(HasSubstr("WARNING"), HasSubstr("Q4_K_M"),
                                HasSubstr("Q8_0"))));
}

TEST(ClaimedDigestsTest, NamesAndDigests) {
  constexpr char kRight[] =
      "5ab438044631ef7faca132954bf0176dfbc34be0086be0f76cae99b99cdddaf7";
  const auto claims = [](const std::string& name, const std::string& digest) {
    return Claimed(
        "claimed_digests", CompleteText(),
        absl::StrCat("weights { files: '", name, "' } artifacts { name: '",
                     name, "' sha256: '", digest, "' }"));
  };
  EXPECT_THAT(claims("tulip-7b-instruct.safetensors", kRight), IsEmpty());
  EXPECT_THAT(claims("w/tulip-7b-instruct.safetensors", kRight), IsEmpty());
  EXPECT_THAT(claims("tulip-7b-instruct.safetensors", std::string(64, '0')),
              ElementsAre(AllOf(HasSubstr("ERROR MDF.GEN.3"), HasSubstr(kRight),
                                HasSubstr(std::string(64, '0')))));
  EXPECT_THAT(
      claims("other.safetensors", kRight),
      ElementsAre(HasSubstr("no digest is given of \"other.safetensors\""),
                  HasSubstr("none of the 1 artifacts")));
}

// What CheckClaimedDigests says of `open_source.weights.digest` alone.
std::vector<std::string> PublicWeights(const std::string& digest,
                                       const std::string& model) {
  const std::string document = Edit(
      CompleteText("open_source"),
      "url: \"https://hub.example/tulip/tulip-7b/weights\"",
      absl::StrCat("digest: \"", digest, "\" url: \"https://hub.example/w\""));
  std::vector<std::string> lines = Claimed("claimed_digests", document, model);
  std::erase_if(lines, [](const std::string& line) {
    return !absl::StrContains(line, "AIA.53.2-2");
  });
  return lines;
}

TEST(ClaimedDigestsTest, PublicWeights) {
  const std::string right(64, 'a'), wrong(64, 'b');
  const std::string one =
      absl::StrCat("weights { files: 'w' } artifacts { name: 'w' sha256: '",
                   right, "' } artifacts { name: 'c' sha256: '11' }");
  EXPECT_THAT(PublicWeights("sha256:" + right, one), IsEmpty());
  EXPECT_THAT(
      PublicWeights("sha256:" + wrong, one),
      ElementsAre(AllOf(HasSubstr("ERROR AIA.53.2-2: sha256:bbb"),
                        HasSubstr("digest of none of the 2 artifacts"))));
}

TEST(ClaimedDigestsTest, PublicWeightsInSeveralFilesHaveAManifestOrAnIndex) {
  const std::string shards =
      "weights { files: 'w1' files: 'w2' } artifacts { name: 'w1' sha256: '1' "
      "} artifacts { name: 'w2' sha256: '2' } artifacts { name: 'index' "
      "sha256: '3' }";
  EXPECT_THAT(PublicWeights("sha256:3", shards), IsEmpty());
  EXPECT_THAT(PublicWeights("sha256:4", shards),
              ElementsAre(HasSubstr("WARNING AIA.53.2-2")));
}

TEST(ClaimedDigestsTest, PublicWeightsThatWereNotReadAreNotCompared) {
  EXPECT_THAT(PublicWeights("sha256:1",
                            "weights { files: 'w' } artifacts { name: 'w' }"),
              ElementsAre(AllOf(HasSubstr("NOTE AIA.53.2-2"),
                                HasSubstr("could not be compared"))));
}

// What is said of a signature "w/model.sig" over the file "a", but for the note
// that it was not verified.
std::vector<std::string> Signed(const std::string& model) {
  std::vector<std::string> lines = Claimed(
      "signed_digests", CompleteText(),
      absl::StrCat("artifacts { name: 'w/model.sig' format: MODEL_SIGNATURE "
                   "signed_files { name: 'a' sha256: '11' } } ",
                   model));
  EXPECT_EQ(std::erase_if(lines,
                          [](const std::string& line) {
                            return absl::StrContains(
                                line, "the signature itself was not verified");
                          }),
            1u);
  return lines;
}

TEST(SignedDigestsTest, ComparesEachFile) {
  EXPECT_THAT(Signed("artifacts { name: 'w/a' sha256: '11' }"), IsEmpty());
  EXPECT_THAT(Signed("artifacts { name: 'w/a' sha256: '22' }"),
              ElementsAre(HasSubstr("its SHA-256 is 22, but \"w/model.sig\" "
                                    "was signed over 11")));
  EXPECT_THAT(Signed("artifacts { name: 'a' sha256: '11' }"),
              ElementsAre(HasSubstr("\"w/a\" is signed and is no artifact")));
}

TEST(SignedDigestsTest, WeightsBesideASignatureAreSigned) {
  const std::string covered =
      "artifacts { name: 'w/a' sha256: '11' } weights { files: 'w/a' } ";
  EXPECT_THAT(Signed(covered), IsEmpty());
  EXPECT_THAT(Signed(covered + "weights { files: 'other/b' }"), IsEmpty())
      << "of another directory";
  EXPECT_THAT(Signed(covered + "weights { files: 'w/b' }"),
              ElementsAre(AllOf(HasSubstr("ERROR modelcard.signed_digests"),
                                HasSubstr("\"w/model.sig\" does not cover"))));
}

TEST(SignedDigestsTest, WhatCouldNotBeCompared) {
  EXPECT_THAT(
      Claimed("signed_digests", CompleteText(),
              "artifacts { name: 'model.sig' format: MODEL_SIGNATURE unknown: "
              "'parts' } weights { files: 'w' }"),
      ElementsAre(HasSubstr("NOTE modelcard.signed_digests: could not be "
                            "compared with the artifacts: parts"),
                  HasSubstr("was not verified")));
}

TEST(ClaimedBaseModelTest, IsListed) {
  const auto claims = [](const std::string& base) {
    return Claimed(
        "claimed_base_model", CompleteText("modifier_non_eu"),
        absl::StrCat("artifacts { name: 'adapter_config.json' "
                     "adapter: true declared { base_model { value: '",
                     base, "' key: 'b' } } }"));
  };
  EXPECT_THAT(claims("crocus-lab/Crocus-70B"), IsEmpty());
  EXPECT_THAT(claims("crocus-lab/Crocus-70B-Base"), IsEmpty());
  EXPECT_THAT(claims("acme/Lily-7B"),
              ElementsAre(AllOf(HasSubstr("ERROR MDF.GEN.6"),
                                HasSubstr("\"acme/Lily-7B\""))));
}

TEST(BrokenArtifactsTest, AreErrorsWithTheirPlace) {
  EXPECT_THAT(
      Claimed("broken_artifacts", CompleteText(),
              "artifacts { name: 'm' faults { offset: 9 message: 'cut' } } "
              "faults { artifact: 'n' message: 'no shard' }"),
      ElementsAre("ERROR modelcard.broken_artifacts: byte 9: cut",
                  "ERROR modelcard.broken_artifacts: no shard"));
}

TEST(BrokenArtifactsTest, InDutch) {
  EXPECT_THAT(
      Claimed("broken_artifacts", CompleteText(),
              "artifacts { name: 'm' faults { offset: 9 message: 'not UTF-8' } "
              "} faults { artifact: 'n' message: '1 of 2 shards are there' }",
              Language::kDutch),
      ElementsAre("ERROR modelcard.broken_artifacts: byte 9: geen UTF-8",
                  "ERROR modelcard.broken_artifacts: 1 van 2 shards zijn er"));
}

TEST(ClaimTest, InDutch) {
  EXPECT_THAT(
      Claimed("claimed_parameters", CompleteText(), "", Language::kDutch),
      ElementsAre(HasSubstr("kon niet met de bestanden worden")));
}

}  // namespace
}  // namespace modelcard
