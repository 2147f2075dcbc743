#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/testing.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::StartsWith;

TEST(ModelConfigTest, WhatItSaysOfTheModel) {
  const auto facts = FactsAbout(
      "m/config.json",
      R"({"architectures": ["LlamaForCausalLM"], "model_type": "llama",)"
      R"("max_position_embeddings": 4096, "vocab_size": 32000,)"
      R"("num_hidden_layers": 36, "torch_dtype": "bfloat16",)"
      R"("tie_word_embeddings": true, "is_encoder_decoder": false,)"
      R"("quantization_config": {"quant_method": "gptq", "bits": 4}})");
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.format(), v1::MODEL_CONFIG);
  const v1::DeclaredFacts& declared = facts.declared();
  EXPECT_EQ(declared.architecture().value(), "LlamaForCausalLM");
  EXPECT_EQ(declared.architecture().key(), "architectures.0");
  EXPECT_EQ(declared.model_type().value(), "llama");
  EXPECT_EQ(declared.context_length().value(), 4096u);
  EXPECT_EQ(declared.vocabulary_size().value(), 32000u);
  EXPECT_EQ(declared.layers().value(), 36u);
  EXPECT_EQ(declared.dtype().value(), "bfloat16");
  EXPECT_EQ(declared.tied_embeddings().value(), "true");
  EXPECT_EQ(declared.encoder_decoder().value(), "false");
  EXPECT_EQ(declared.quantisation().value(), "gptq, 4 bits");
  EXPECT_FALSE(declared.has_extended_context_length());
  EXPECT_FALSE(declared.has_experts());
}

TEST(ModelConfigTest, TheLanguageModelOfSeveralParts) {
  const auto facts = FactsAbout(
      "config.json",
      R"({"text_config": {"n_positions": 8192, "num_local_experts": 8},)"
      R"("vision_config": {"num_hidden_layers": 3}, "audio_config": {}})");
  EXPECT_EQ(facts.declared().context_length().key(), "text_config.n_positions");
  EXPECT_EQ(facts.declared().experts().value(), 8u);
  EXPECT_FALSE(facts.declared().has_layers()) << "those of the vision part";
  ASSERT_EQ(facts.declared().modality_size(), 2);
  EXPECT_EQ(facts.declared().modality(0).value(), "images");
  EXPECT_EQ(facts.declared().modality(1).value(), "audio");
}

TEST(ModelConfigTest, ScaledPositions) {
  const auto extended = [](const std::string& rope) {
    return FactsAbout("config.json",
                      R"({"max_position_embeddings": 4096, "rope_scaling": )" +
                          rope + "}")
        .declared()
        .extended_context_length()
        .value();
  };
  EXPECT_EQ(extended(R"({"factor": 4.0})"), 16384u);
  EXPECT_EQ(
      extended(R"({"factor": 4.0, "original_max_position_embeddings": 2048})"),
      8192u);
  // Already in the context length.
  EXPECT_EQ(
      extended(R"({"factor": 2.0, "original_max_position_embeddings": 2048})"),
      0u);
  EXPECT_EQ(extended("null"), 0u);
  EXPECT_EQ(extended(R"({"factor": 1e300})"), 0u);
}

TEST(ModelConfigTest, BrokenJsonIsAFaultAndSaysNothing) {
  const auto facts =
      FactsAbout("config.json", R"({"vocab_size": 1, "vocab_size": 2})");
  EXPECT_THAT(FirstFault(facts),
              StartsWith("18: config.json is no valid JSON: key "
                         "\"vocab_size\" appears twice"));
  EXPECT_FALSE(facts.has_declared());
  EXPECT_THAT(FirstFault(FactsAbout("config.json", "")),
              StartsWith("0: config.json is no valid JSON: the text ends"));
  EXPECT_THAT(FirstFault(FactsAbout("config.json", "[1]")),
              StartsWith("0: config.json is not a JSON object"));
  EXPECT_THAT(FirstFault(FactsAbout("config.json", "{\"a\":01}")),
              StartsWith("6: config.json is no valid JSON: expected \",\""));
  EXPECT_THAT(FirstFault(FactsAbout("config.json", "{\"a\":\"\\ud800\"}")),
              StartsWith("12: config.json is no valid JSON: half of"));
  EXPECT_THAT(FirstFault(FactsAbout("config.json", "{\"a\":NaN}")),
              StartsWith("5: config.json is no valid JSON: expected a value"));
  EXPECT_THAT(FirstFault(FactsAbout("config.json", "{\"a\":[1,]}")),
              StartsWith("8: config.json is no valid JSON: expected a value"));
}

TEST(TokenizerConfigTest, ALimitOf10To30IsNone) {
  const auto length = [](const std::string& limit) {
    return FactsAbout("tokenizer_config.json",
                      "{\"model_max_length\": " + limit + "}")
        .declared()
        .context_length()
        .value();
  };
  EXPECT_EQ(length("131072"), 131072u);
  EXPECT_EQ(length("1000000000000000019884624838656"), 0u);
}

TEST(TokenizerTest, VocabularyAndAddedTokens) {
  const auto size = [](const std::string& vocabulary) {
    return FactsAbout("tokenizer.json",
                      R"({"added_tokens": [{"id": 0}, {"id": 2}, {"id": 3}],)"
                      R"("model": {"type": "BPE", "vocab": )" +
                          vocabulary + R"(, "merges": [["a", "b"]]}})")
        .declared()
        .vocabulary_size()
        .value();
  };
  EXPECT_EQ(size(R"({"a": 0, "b.c": 1})"), 4u);
  // As Unigram models have it.
  EXPECT_EQ(size(R"([["a", -1.5], ["b", -2]])"), 4u);
  EXPECT_EQ(size("{}"), 0u);
}

TEST(AdapterConfigTest, BaseModel) {
  const auto facts =
      FactsAbout("adapter_config.json",
                 R"({"base_model_name_or_path": "acme/crocus-3b", "r": 8})");
  EXPECT_TRUE(facts.adapter());
  ASSERT_EQ(facts.declared().base_model_size(), 1);
  EXPECT_EQ(facts.declared().base_model(0).value(), "acme/crocus-3b");
}

TEST(SafetensorsIndexTest, TensorsOfEachShard) {
  const auto facts =
      FactsAbout("model.safetensors.index.json",
                 R"({"metadata": {"total_size": 8},)"
                 R"("weight_map": {"b": "2.safetensors", "a": "1.safetensors",)"
                 R"("c": "1.safetensors"}})");
  EXPECT_EQ(FirstFault(facts), "");
  ASSERT_EQ(facts.index_size(), 2);
  EXPECT_EQ(facts.index(0).file(), "1.safetensors");
  EXPECT_EQ(facts.index(0).tensors(), 2u);
  // The same as of a shard that has them, in whatever order.
  const std::string header =
      R"({"c":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},)"
      R"("a":{"dtype":"U8","shape":[1],"data_offsets":[1,2]}})";
  EXPECT_EQ(FactsAbout("1.safetensors", Bytes(header.size(), 8) + header + "ww")
                .tensors()
                .names_sha256(),
            facts.index(0).names_sha256());
}

TEST(SafetensorsIndexTest, Broken) {
  const auto fault = [](const std::string& text) {
    return FirstFault(FactsAbout("model.safetensors.index.json", text));
  };
  EXPECT_THAT(fault("{}"), StartsWith("0: the index has no \"weight_map\""));
  EXPECT_THAT(fault(R"({"weight_map": {"a": 1}})"),
              StartsWith("21: \"weight_map\" has a value that is not a"));
  EXPECT_THAT(fault(R"({"weight_map": {"a": "x", "a": "y"}})"),
              StartsWith("26: the index is no valid JSON: key \"a\""));
}

}  // namespace
}  // namespace modelcard
