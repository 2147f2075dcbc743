#include <cstdint>
#include <string>

#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/testing.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// The wire format, written by hand.
std::string Varint(uint64_t value) {
  std::string text;
  for (; value >= 0x80; value >>= 7) {
    text += static_cast<char>(value | 0x80);
  }
  return text + static_cast<char>(value);
}
std::string Number(int field, uint64_t value) {
  return Varint(static_cast<uint64_t>(field) << 3) + Varint(value);
}
std::string Field(int field, const std::string& bytes) {
  return Varint(static_cast<uint64_t>(field) << 3 | 2) + Varint(bytes.size()) +
         bytes;
}

constexpr int kFloat = 1, kInt64 = 7, kInt4 = 22;

std::string Tensor(const std::string& name, uint64_t dimension, int type,
                   const std::string& rest) {
  return Number(1, dimension) + Number(2, static_cast<uint64_t>(type)) +
         Field(8, name) + rest;
}
std::string Raw(size_t size) { return Field(9, std::string(size, 'w')); }
std::string External(const std::string& key, const std::string& value) {
  return Field(13, Field(1, key) + Field(2, value));
}
std::string Model(const std::string& graph) {
  return Number(1, 8) + Field(2, "maker") + Field(7, graph) +
         Field(14, Field(1, "author") + Field(2, "nobody"));
}
v1::ArtifactFacts Facts(const std::string& graph) {
  return FactsAbout("m/model.onnx", Model(graph));
}

TEST(OnnxTest, CountsInitialisers) {
  const auto facts =
      Facts(Field(5, Tensor("a", 3, kFloat, Raw(12))) +
            // Dimensions as a packed list; data as a packed list of floats.
            Field(5, Field(1, Varint(2) + Varint(2)) + Number(2, kFloat) +
                         Field(8, "b") + Field(4, std::string(16, 'w'))) +
            Field(5, Tensor("c", 5, kInt4, Raw(3))));
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.format_version(), "8");
  EXPECT_EQ(facts.tensors().count(), 3u);
  EXPECT_EQ(facts.tensors().elements(), 3u + 4 + 5);
  ASSERT_EQ(facts.tensors().dtypes_size(), 2);
  EXPECT_EQ(facts.tensors().dtypes(0).dtype(), "FLOAT");
  EXPECT_EQ(facts.tensors().dtypes(0).bytes(), 28u);
  EXPECT_EQ(facts.metadata(1).key(), "author");
  EXPECT_TRUE(facts.unknown().empty());
}

TEST(OnnxTest, SubgraphsCountAndConstantsAreNamed) {
  const std::string inner = Field(5, Tensor("a", 2, kFloat, Raw(8)));
  const std::string node = Field(4, "If") + Field(5, Field(6, inner));
  const std::string constant =
      Field(4, "Constant") + Field(5, Field(5, Tensor("", 7, kInt64, Raw(56))));
  const auto facts = Facts(Field(5, Tensor("a", 1, kFloat, Raw(4))) +
                           Field(1, node) + Field(1, constant));
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.tensors().elements(), 3u);
  ASSERT_EQ(facts.unknown_size(), 1);
  EXPECT_THAT(facts.unknown(0), StartsWith("7 elements of constants"));
}

TEST(OnnxTest, ExternalData) {
  const auto facts = Facts(Field(
      5, Tensor("a", 3, kFloat,
                Number(14, 1) + External("location", "model.onnx.data") +
                    External("offset", "100") + External("length", "12"))));
  EXPECT_EQ(FirstFault(facts), "");
  ASSERT_EQ(facts.external_data_size(), 1);
  EXPECT_EQ(facts.external_data(0).file(), "model.onnx.data");
  EXPECT_EQ(facts.external_data(0).size(), 112u);
}

TEST(OnnxTest, OperatorsOnPackedWeights) {
  EXPECT_TRUE(Facts(Field(1, Field(4, "MatMulNBits"))).tensors().packed());
  EXPECT_FALSE(Facts(Field(1, Field(4, "MatMul"))).tensors().packed());
}

TEST(OnnxTest, Broken) {
  const auto fault = [](const std::string& graph) {
    return FirstFault(Facts(graph));
  };
  EXPECT_THAT(FirstFault(FactsAbout("m.onnx", "")),
              StartsWith("0: holds no graph"));
  EXPECT_THAT(FirstFault(FactsAbout("m.onnx", Field(7, "") + Field(7, ""))),
              StartsWith("4: holds two graphs"));
  EXPECT_THAT(FirstFault(FactsAbout("m.onnx",
                                    "\x3A\xFF\xFF\xFF\xFF\xFF\xFF"
                                    "\xFF\xFF\x7F")),
              HasSubstr("a field of 9223372036854775807 bytes"));
  EXPECT_THAT(FirstFault(FactsAbout("m.onnx", std::string(11, '\x80'))),
              HasSubstr("a number of more than ten bytes"));
  EXPECT_THAT(FirstFault(FactsAbout("m.onnx", "\x0B")),
              HasSubstr("there is no wire type 3"));
  EXPECT_THAT(FirstFault(FactsAbout("m.onnx", "\x02")),
              HasSubstr("there is no field number 0"));
  EXPECT_THAT(fault(Field(5, Tensor("a", 3, kFloat, Raw(8)))),
              HasSubstr("tensor \"a\": has 8 bytes of data; 3 elements of type "
                        "FLOAT take 12"));
  EXPECT_THAT(fault(Field(5, Tensor("a", ~uint64_t{0}, kFloat, ""))),
              HasSubstr("a negative dimension"));
  EXPECT_THAT(fault(Field(5, Number(1, uint64_t{1} << 62) +
                                 Tensor("a", 8, kFloat, ""))),
              HasSubstr("the product of its dimensions"));
  EXPECT_THAT(fault(Field(5, Tensor("a", 1, 99, ""))),
              HasSubstr("there is no data type 99"));
  EXPECT_THAT(fault(Field(5, Tensor("a", 1, kFloat, Raw(4))) +
                    Field(5, Tensor("a", 1, kFloat, Raw(4)))),
              HasSubstr("tensor \"a\" appears twice"));
  for (const std::string path : {"../other", "/etc/passwd", "a/../../b"}) {
    EXPECT_THAT(
        fault(Field(5, Tensor("a", 1, kFloat,
                              Number(14, 1) + External("location", path)))),
        HasSubstr("external data in \"" + path + "\""))
        << path;
  }
  std::string nested = Field(5, Tensor("a", 1, kFloat, Raw(4)));
  for (int i = 0; i < 40; ++i) nested = Field(1, Field(5, Field(6, nested)));
  EXPECT_THAT(fault(nested), HasSubstr("graphs nested more than 32 deep"));
}

}  // namespace
}  // namespace modelcard
