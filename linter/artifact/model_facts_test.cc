#include "linter/artifact/model_facts.h"

#include <string>
#include <vector>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

v1::ArtifactFacts Weights(const std::string& name, uint64_t elements,
                          v1::ArtifactFormat format = v1::SAFETENSORS) {
  v1::ArtifactFacts facts;
  facts.set_name(name);
  facts.set_format(format);
  facts.mutable_tensors()->set_count(1);
  facts.mutable_tensors()->set_elements(elements);
  facts.mutable_tensors()->set_names_sha256("of " + name);
  v1::DtypeFacts& dtype = *facts.mutable_tensors()->add_dtypes();
  dtype.set_dtype("BF16");
  dtype.set_elements(elements);
  return facts;
}

v1::ArtifactFacts Index(const std::vector<std::string>& shards) {
  v1::ArtifactFacts facts;
  facts.set_name("w/model.safetensors.index.json");
  facts.set_format(v1::SAFETENSORS_INDEX);
  for (const std::string& shard : shards) {
    v1::IndexedShard& entry = *facts.add_index();
    entry.set_file(shard);
    entry.set_tensors(1);
    entry.set_names_sha256("of w/" + shard);
  }
  return facts;
}

TEST(ModelFactsTest, ShardsOfAnIndexAddUp) {
  const v1::ModelFacts model = ModelFactsOf(
      {Index({"a.safetensors", "b.safetensors"}), Weights("w/b.safetensors", 5),
       Weights("w/a.safetensors", 7), Weights("other.safetensors", 1)});
  EXPECT_TRUE(model.faults().empty());
  ASSERT_EQ(model.weights_size(), 2);
  EXPECT_EQ(model.weights(0).name(), "w/a.safetensors");
  EXPECT_EQ(model.weights(0).files_size(), 2);
  EXPECT_EQ(model.weights(0).tensors().elements(), 12u);
  ASSERT_EQ(model.weights(0).tensors().dtypes_size(), 1);
  EXPECT_EQ(model.weights(0).tensors().dtypes(0).elements(), 12u);
  EXPECT_EQ(model.weights(1).tensors().elements(), 1u);
  EXPECT_EQ(model.artifacts_size(), 4);
}

TEST(ModelFactsTest, AMissingShardIsAFault) {
  const v1::ModelFacts model =
      ModelFactsOf({Index({"a.safetensors", "b.safetensors"}),
                    Weights("w/a.safetensors", 7)});
  ASSERT_EQ(model.faults_size(), 1);
  EXPECT_THAT(model.faults(0).message(), HasSubstr("\"w/b.safetensors\""));
  EXPECT_NE(model.weights(0).unknown(), "") << "not a count of 7";
}

TEST(ModelFactsTest, OtherTensorsThanTheIndexSaysAreAFault) {
  v1::ArtifactFacts shard = Weights("w/a.safetensors", 7);
  shard.mutable_tensors()->set_names_sha256("others");
  const v1::ModelFacts model = ModelFactsOf({Index({"a.safetensors"}), shard});
  ASSERT_EQ(model.faults_size(), 1);
  EXPECT_EQ(model.faults(0).artifact(), "w/a.safetensors");
}

TEST(ModelFactsTest, NumberedShardsAddUp) {
  const std::string first = "m-00001-of-00002.safetensors";
  const std::string second = "m-00002-of-00002.safetensors";
  v1::ModelFacts model = ModelFactsOf({Weights(first, 1), Weights(second, 2)});
  EXPECT_TRUE(model.faults().empty());
  ASSERT_EQ(model.weights_size(), 1);
  EXPECT_EQ(model.weights(0).tensors().elements(), 3u);
  model = ModelFactsOf({Weights(first, 1)});
  ASSERT_EQ(model.faults_size(), 1);
  EXPECT_EQ(model.faults(0).message(), "1 of 2 shards are there");
}

TEST(ModelFactsTest, SplitGgufHasToHaveAllTensors) {
  const auto shard = [](uint32_t number) {
    v1::ArtifactFacts facts = Weights(
        "m-0000" + std::to_string(number) + "-of-00002.gguf", 4, v1::GGUF);
    facts.mutable_shard()->set_number(number);
    facts.mutable_shard()->set_of(2);
    facts.mutable_shard()->set_total_tensors(3);
    return facts;
  };
  const v1::ModelFacts model = ModelFactsOf({shard(1), shard(2)});
  ASSERT_EQ(model.faults_size(), 1);
  EXPECT_THAT(model.faults(0).message(),
              HasSubstr("2 tensors together, but say that they have 3"));
}

TEST(ModelFactsTest, ABrokenFileIsNoCount) {
  v1::ArtifactFacts broken;
  broken.set_name("m.safetensors");
  broken.set_format(v1::SAFETENSORS);
  broken.add_faults()->set_message("cut");
  const v1::ModelFacts model = ModelFactsOf({broken});
  ASSERT_EQ(model.weights_size(), 1);
  EXPECT_EQ(model.weights(0).unknown(), "m.safetensors is broken");
}

TEST(ModelFactsTest, AnAdapterIsKnownByItsConfiguration) {
  v1::ArtifactFacts config;
  config.set_name("lora/adapter_config.json");
  config.set_format(v1::ADAPTER_CONFIG);
  const v1::ModelFacts model =
      ModelFactsOf({config, Weights("lora/adapter_model.safetensors", 3),
                    Weights("adapter_model.safetensors", 3)});
  EXPECT_FALSE(model.weights(0).adapter());
  EXPECT_TRUE(model.weights(1).adapter());
}

TEST(ModelFactsTest, ExternalDataHasToBeThere) {
  v1::ArtifactFacts onnx = Weights("o/m.onnx", 3, v1::ONNX);
  onnx.add_external_data()->set_file("m.data");
  onnx.mutable_external_data(0)->set_size(100);
  v1::ArtifactFacts data;
  data.set_name("o/m.data");
  data.set_size(100);
  EXPECT_TRUE(ModelFactsOf({onnx, data}).faults().empty());
  data.set_size(99);
  ASSERT_EQ(ModelFactsOf({onnx, data}).faults_size(), 1);
  ASSERT_EQ(ModelFactsOf({onnx}).faults_size(), 1);
}

}  // namespace
}  // namespace modelcard
