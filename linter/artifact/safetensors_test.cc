#include <cstdint>
#include <string>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/testing.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string File(const std::string& header, size_t data) {
  return Bytes(header.size(), 8) + header + std::string(data, 'w');
}

v1::ArtifactFacts Facts(const std::string& content) {
  return FactsAbout("m.safetensors", content);
}

TEST(SafetensorsTest, CountsTensorsByType) {
  const auto facts = Facts(File(
      R"({"__metadata__":{"format":"pt","é":"\u00fc\ud83d\ude00"},)"
      R"("model.embed_tokens.weight":{"dtype":"BF16","shape":[4,2],)"
      R"("data_offsets":[0,16]},)"
      R"("lm_head.weight":{"dtype":"F32","shape":[2],"data_offsets":[16,24]},)"
      R"("empty":{"dtype":"F32","shape":[0,7],"data_offsets":[24,24]},)"
      R"("scalar":{"shape":[],"data_offsets":[24,32],"dtype":"I64"}}   )",
      32));
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.format(), v1::SAFETENSORS);
  const v1::TensorFacts& tensors = facts.tensors();
  EXPECT_EQ(tensors.count(), 4u);
  EXPECT_EQ(tensors.elements(), 8u + 2 + 0 + 1);
  EXPECT_EQ(tensors.input_embedding_elements(), 8u);
  EXPECT_EQ(tensors.output_head_elements(), 2u);
  EXPECT_FALSE(tensors.packed());
  ASSERT_EQ(tensors.dtypes_size(), 3);
  EXPECT_EQ(tensors.dtypes(1).dtype(), "F32");
  EXPECT_EQ(tensors.dtypes(1).count(), 2u);
  EXPECT_EQ(tensors.dtypes(1).elements(), 2u);
  EXPECT_EQ(tensors.dtypes(1).bytes(), 8u);
  ASSERT_EQ(facts.metadata_size(), 2);
  EXPECT_EQ(facts.metadata(1).key(), "é");
  EXPECT_EQ(facts.metadata(1).value(), "ü😀");
}

TEST(SafetensorsTest, TypesOfLessThanAByte) {
  EXPECT_EQ(
      FirstFault(Facts(
          File(R"({"a":{"dtype":"F4","shape":[4],"data_offsets":[0,2]}})", 2))),
      "");
  EXPECT_THAT(
      FirstFault(Facts(
          File(R"({"a":{"dtype":"F4","shape":[3],"data_offsets":[0,2]}})", 2))),
      HasSubstr("3 elements of 4 bits do not fill the 2 bytes"));
}

TEST(SafetensorsTest, PackedWeightsAreNoCountOfParameters) {
  EXPECT_TRUE(Facts(File(R"({"a.qweight":{"dtype":"I32","shape":[1],)"
                         R"("data_offsets":[0,4]}})",
                         4))
                  .tensors()
                  .packed());
  // As MLX packs: 32 bits, with scales beside them.
  EXPECT_TRUE(Facts(File(R"({"a.weight":{"dtype":"U32","shape":[1],)"
                         R"("data_offsets":[0,4]},"a.scales":{"dtype":"F16",)"
                         R"("shape":[1],"data_offsets":[4,6]}})",
                         6))
                  .tensors()
                  .packed());
}

TEST(SafetensorsTest, TensorsMayStandInAnyOrder) {
  EXPECT_EQ(FirstFault(Facts(
                File(R"({"b":{"dtype":"U8","shape":[2],"data_offsets":[1,3]},)"
                     R"("a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})",
                     3))),
            "");
}

struct Broken {
  std::string name;
  std::string file;
  // How the fault begins: its offset and message.
  std::string fault;
};

class BrokenSafetensorsTest : public testing::TestWithParam<Broken> {};

TEST_P(BrokenSafetensorsTest, IsAFaultAtItsPlace) {
  const auto facts = Facts(GetParam().file);
  EXPECT_THAT(FirstFault(facts), StartsWith(GetParam().fault));
  EXPECT_FALSE(facts.has_tensors()) << "nothing is known of a broken file";
}

std::string Tensor(const std::string& name, const std::string& dtype,
                   const std::string& shape, const std::string& offsets) {
  return absl::StrCat("\"", name, "\":{\"dtype\":\"", dtype, "\",\"shape\":[",
                      shape, "],\"data_offsets\":[", offsets, "]}");
}

std::string One(const std::string& dtype, const std::string& shape,
                const std::string& offsets, size_t data) {
  return File("{" + Tensor("a", dtype, shape, offsets) + "}", data);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BrokenSafetensorsTest,
    testing::Values(
        Broken{"Empty", "", "0: shorter than the 8 bytes"},
        Broken{"LengthBeyondFile", Bytes(100, 8) + "{}",
               "0: the header is said to have 100 bytes, but only 2 follow"},
        Broken{"LengthOf2To63", Bytes(uint64_t{1} << 63, 8) + "{}",
               "0: the header is said to have 9223372036854775808 bytes"},
        Broken{"LengthZero", Bytes(0, 8) + "{}",
               "8: the header does not begin with \"{\""},
        Broken{"LeadingSpace", File(" {}", 0),
               "8: the header does not begin with \"{\""},
        Broken{"NoJson", File("{\"a\":", 0),
               "13: the header is no valid JSON: the text ends"},
        Broken{"TrailingText", File("{}x", 0),
               "10: the header is no valid JSON: expected nothing but"},
        Broken{"NoUtf8", File("{\"\xC3(\":1}", 0),
               "12: the header is no valid JSON: not UTF-8"},
        Broken{"MetadataNotStrings", File(R"({"__metadata__":{"a":1}})", 0),
               "29: \"__metadata__\": the value of \"a\" is not a string"},
        Broken{"DuplicateKey",
               File("{" + Tensor("a", "U8", "1", "0,1") + "," +
                        Tensor("a", "U8", "1", "1,2") + "}",
                    2),
               "61: the header is no valid JSON: key \"a\" appears twice"},
        Broken{"DuplicateKeyByEscape",
               File("{" + Tensor("a", "U8", "1", "0,1") + "," +
                        Tensor("\\u0061", "U8", "1", "1,2") + "}",
                    2),
               "61: the header is no valid JSON: key \"a\" appears twice"},
        Broken{"Hole",
               File("{" + Tensor("a", "U8", "1", "0,1") + "," +
                        Tensor("b", "U8", "1", "2,3") + "}",
                    3),
               "114: bytes 1 to 2 of the data belong to no tensor; the next "
               "one is \"b\""},
        Broken{"HoleAtTheEnd", One("U8", "1", "0,1", 3),
               "62: the last 2 bytes of the data belong to no tensor"},
        Broken{"Overlap",
               File("{" + Tensor("a", "U8", "2", "0,2") + "," +
                        Tensor("b", "U8", "2", "1,3") + "}",
                    3),
               "114: tensor \"b\" begins at byte 1 of the data, inside the "
               "tensor before it, which ends at byte 2"},
        Broken{"BeyondFile", One("U8", "9", "0,9", 3),
               "9: tensor \"a\": data_offsets end at byte 9 of the data, "
               "which has 3 bytes"},
        Broken{"OffsetsBackwards", One("U8", "1", "2,1", 3),
               "9: tensor \"a\": data_offsets are not a beginning and an end"},
        Broken{"ThreeOffsets", One("U8", "1", "0,1,2", 3),
               "9: tensor \"a\": data_offsets are not"},
        Broken{"NegativeOffset", One("U8", "1", "-1,0", 3),
               "55: tensor \"a\": data_offsets holds something other than"},
        Broken{"FractionalShape", One("U8", "1.0", "0,1", 1),
               "36: tensor \"a\": shape holds something other than"},
        Broken{"OffsetOf2To64", One("U8", "1", "0,18446744073709551616", 1),
               "57: tensor \"a\": data_offsets holds something other than"},
        Broken{"ShapeOverflow", One("U8", "4294967296,4294967296", "0,1", 1),
               "9: tensor \"a\": the product of shape"},
        Broken{"BitsOverflow", One("F64", "4611686018427387904", "0,1", 1),
               "9: tensor \"a\": the product of shape"},
        Broken{"UnknownDtype", One("F13", "1", "0,1", 1),
               "9: tensor \"a\": there is no dtype \"F13\""},
        Broken{"WrongSize", One("F32", "2", "0,4", 4),
               "9: tensor \"a\": 2 elements of 32 bits do not fill the 4 "
               "bytes"},
        Broken{"NoShape",
               File(R"({"a":{"dtype":"U8","data_offsets":[0,1]}})", 1),
               "9: tensor \"a\" lacks shape"},
        Broken{"NestedBomb",
               File("{\"a\":" + std::string(100000, '[') + "}", 0),
               "13: tensor \"a\" is not an object"},
        Broken{"NestedBombInUnknownKey",
               File("{\"a\":{\"b\":" + std::string(100000, '[') + "}}", 0),
               "80: the header is no valid JSON: nested more than 64 deep"}),
    [](const auto& info) { return info.param.name; });

TEST(SafetensorsTest, AHeaderBeyondTheLimitIsNotRead) {
  v1::ArtifactFacts facts;
  const std::string first = Bytes(100'000'001, 8) + "{";
  MemoryBlocks blocks(first);
  ByteReader bytes(blocks, uint64_t{1} << 40);
  FormatOf("m.safetensors", "")->read(bytes, facts);
  EXPECT_EQ(FirstFault(facts),
            "0: the header is said to have 100000001 bytes, but at most "
            "100000000 are allowed");
}

}  // namespace
}  // namespace modelcard
