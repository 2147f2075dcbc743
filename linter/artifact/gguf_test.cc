#include <cstdint>
#include <string>
#include <vector>

#include "absl/strings/str_cat.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/testing.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

// Builds a file piece by piece.
struct Gguf {
  bool big_endian = false;
  uint64_t version = 3;
  uint64_t entries = 0, tensors = 0;
  std::string metadata = "", infos = "";

  std::string N(uint64_t value, int bytes) const {
    return Bytes(value, bytes, big_endian);
  }
  std::string Text(const std::string& text) const {
    return N(text.size(), 8) + text;
  }
  Gguf& Entry(const std::string& key, uint64_t type, const std::string& value) {
    ++entries;
    metadata += Text(key) + N(type, 4) + value;
    return *this;
  }
  Gguf& String(const std::string& key, const std::string& value) {
    return Entry(key, 8, Text(value));
  }
  Gguf& Uint32(const std::string& key, uint64_t value) {
    return Entry(key, 4, N(value, 4));
  }
  Gguf& Tensor(const std::string& name, std::vector<uint64_t> shape,
               uint64_t type, uint64_t offset) {
    ++tensors;
    infos += Text(name) + N(shape.size(), 4);
    for (const uint64_t dimension : shape) infos += N(dimension, 8);
    infos += N(type, 4) + N(offset, 8);
    return *this;
  }
  std::string Header() const {
    return "GGUF" + N(version, 4) + N(tensors, 8) + N(entries, 8) + metadata +
           infos;
  }
  std::string File(size_t data) const {
    std::string file = Header();
    file.resize((file.size() + 31) / 32 * 32);
    return file + std::string(data, 'w');
  }
};

v1::ArtifactFacts Facts(const std::string& content) {
  return FactsAbout("m.gguf", content);
}

Gguf Small() {
  Gguf gguf;
  gguf.String("general.architecture", "llama")
      .Uint32("llama.context_length", 4096)
      .Entry("tokenizer.ggml.tokens", 9,
             Bytes(8, 4) + Bytes(2, 8) + gguf.Text("a") + gguf.Text("bc"))
      .Uint32("general.file_type", 15)
      .Entry("flag", 7, Bytes(1, 1))
      .Entry("minus", 5, Bytes(static_cast<uint64_t>(-3), 4))
      .Entry("half", 6, Bytes(0x3F000000, 4))
      .Entry("lists", 9,
             Bytes(9, 4) + Bytes(2, 8) + Bytes(4, 4) + Bytes(1, 8) +
                 Bytes(7, 4) + Bytes(0, 4) + Bytes(3, 8) + "abc")
      .Tensor("token_embd.weight", {8, 4}, 0, 0)
      .Tensor("q", {256, 2}, 12, 128);
  return gguf;
}

TEST(GgufTest, CountsTensorsAndReadsMetadata) {
  const auto facts = Facts(Small().File(128 + 288));
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.format_version(), "3");
  EXPECT_EQ(facts.tensors().count(), 2u);
  EXPECT_EQ(facts.tensors().elements(), 32u + 512);
  EXPECT_EQ(facts.tensors().input_embedding_elements(), 32u);
  ASSERT_EQ(facts.tensors().dtypes_size(), 2);
  EXPECT_EQ(facts.tensors().dtypes(1).dtype(), "Q4_K");
  EXPECT_EQ(facts.tensors().dtypes(1).bytes(), 288u);
  const v1::DeclaredFacts& declared = facts.declared();
  EXPECT_EQ(declared.architecture().value(), "llama");
  EXPECT_EQ(declared.context_length().value(), 4096u);
  EXPECT_EQ(declared.context_length().key(), "llama.context_length");
  EXPECT_EQ(declared.vocabulary_size().value(), 2u);
  EXPECT_EQ(declared.quantisation().value(), "Q4_K_M");
  const auto metadata = [&](int i) { return facts.metadata(i).value(); };
  EXPECT_EQ(metadata(2), "2 strings");
  EXPECT_EQ(metadata(4), "true");
  EXPECT_EQ(metadata(5), "-3");
  EXPECT_EQ(metadata(6), "0.5");
  EXPECT_EQ(metadata(7), "2 lists");
}

TEST(GgufTest, BigEndian) {
  Gguf gguf;
  gguf.big_endian = true;
  gguf.Uint32("general.alignment", 32).Tensor("a", {3}, 0, 0);
  const auto facts = Facts(gguf.File(12));
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.format_version(), "3");
  EXPECT_EQ(facts.tensors().elements(), 3u);
}

TEST(GgufTest, EveryValueType) {
  Gguf gguf;
  const int sizes[] = {1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
  for (uint64_t type = 0; type <= 12; ++type) {
    if (sizes[type] == 0) continue;
    gguf.Entry(absl::StrCat("k", type), type, Bytes(1, sizes[type]));
  }
  EXPECT_EQ(Facts(gguf.File(0)).metadata_size(), 11);
}

TEST(GgufTest, PlaceAmongShards) {
  Gguf gguf;
  gguf.Entry("split.no", 2, Bytes(1, 2))
      .Entry("split.count", 2, Bytes(3, 2))
      .Entry("split.tensors.count", 5, Bytes(9, 4));
  const auto facts = Facts(gguf.File(0));
  EXPECT_EQ(facts.shard().number(), 2u);
  EXPECT_EQ(facts.shard().of(), 3u);
  EXPECT_EQ(facts.shard().total_tensors(), 9u);
}

struct Broken {
  std::string name;
  std::string file;
  std::string fault;
};

class BrokenGgufTest : public testing::TestWithParam<Broken> {};

TEST_P(BrokenGgufTest, IsAFaultAtItsPlace) {
  const auto facts = Facts(GetParam().file);
  EXPECT_THAT(FirstFault(facts), StartsWith(GetParam().fault));
  EXPECT_FALSE(facts.has_tensors()) << "nothing is known of a broken file";
}

// A list of 32-bit numbers that says it has `count`.
std::string List(uint64_t type, uint64_t count) {
  return Bytes(type, 4) + Bytes(count, 8);
}

std::string NestedLists(int depth) {
  std::string lists;
  for (int i = 0; i < depth; ++i) lists += List(9, 1);
  return lists + List(4, 0);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, BrokenGgufTest,
    testing::Values(
        Broken{"Empty", "", "0: does not begin with \"GGUF\""},
        Broken{"Magic", "GGML" + std::string(40, '\0'),
               "0: does not begin with \"GGUF\""},
        Broken{"Version1", Gguf{.version = 1}.File(0), "4: version 1 of GGUF"},
        Broken{"CutInHeader", Gguf().Header().substr(0, 20),
               "16: the file ends inside its header"},
        Broken{"ManyTensors",
               "GGUF" + Bytes(3, 4) + Bytes(uint64_t{1} << 63, 8) + Bytes(0, 8),
               "8: 9223372036854775808 tensors do not fit"},
        Broken{"ManyEntries",
               "GGUF" + Bytes(3, 4) + Bytes(0, 8) + Bytes(1'000'000'000, 8),
               "16: 1000000000 metadata entries do not fit"},
        Broken{"KeyOf2To63",
               "GGUF" + Bytes(3, 4) + Bytes(0, 8) + Bytes(1, 8) +
                   Bytes(uint64_t{1} << 63, 8) + std::string(40, 'k'),
               "24: a metadata key of 9223372036854775808 bytes"},
        Broken{"EmptyKey", Gguf().Uint32("", 1).File(0),
               "24: a metadata key of 0 bytes"},
        Broken{"KeyNotAscii", Gguf().Uint32("\xC3\xA9", 1).File(0),
               "24: metadata key \"é\" is not printable ASCII"},
        Broken{"DuplicateKey", Gguf().Uint32("a", 1).Uint32("a", 1).File(0),
               "41: metadata key \"a\" appears twice"},
        Broken{"UnknownType", Gguf().Entry("a", 13, "").File(0),
               "33: \"a\": there is no value type 13"},
        Broken{"BooleanOf2", Gguf().Entry("a", 7, Bytes(2, 1)).File(0),
               "37: \"a\": a boolean is 0 or 1, not 2"},
        Broken{"StringOf2To63",
               Gguf().Entry("a", 8, Bytes(uint64_t{1} << 63, 8)).File(0),
               "37: \"a\": a string of 9223372036854775808 bytes"},
        Broken{"BillionStrings",
               Gguf().Entry("a", 9, List(8, 1'000'000'000)).File(0),
               "41: \"a\": 1000000000 strings do not fit"},
        Broken{"CountOverflows",
               Gguf().Entry("a", 9, List(10, uint64_t{1} << 61)).File(0),
               "41: \"a\": 2305843009213693952 64-bit numbers do not fit"},
        Broken{"NestedLists", Gguf().Entry("a", 9, NestedLists(9)).File(0),
               "133: \"a\": lists nested more than 8 deep"},
        Broken{"Alignment7", Gguf().Uint32("general.alignment", 7).File(0),
               "53: general.alignment is 7"},
        Broken{"Alignment0", Gguf().Uint32("general.alignment", 0).File(0),
               "53: general.alignment is 0"},
        Broken{"LongName",
               Gguf().Tensor(std::string(65, 'n'), {1}, 0, 0).File(4),
               "24: a tensor name of 65 bytes"},
        Broken{"FiveDimensions",
               Gguf().Tensor("a", {1, 1, 1, 1, 1}, 0, 0).File(4),
               "24: tensor \"a\" has 5 dimensions"},
        Broken{"RemovedType", Gguf().Tensor("a", {1}, 4, 0).File(4),
               "24: tensor \"a\": there is no tensor type 4"},
        Broken{"ShapeOverflow",
               Gguf().Tensor("a", {1ull << 32, 1ull << 32}, 0, 0).File(4),
               "24: tensor \"a\": the product of its dimensions"},
        Broken{"NoWholeBlock", Gguf().Tensor("a", {33}, 2, 0).File(40),
               "24: tensor \"a\": rows of 33 elements are no multiple of the "
               "32 of a block of Q4_0"},
        Broken{"OffsetNotAligned", Gguf().Tensor("a", {1}, 0, 4).File(40),
               "24: tensor \"a\": its offset 4 is no multiple"},
        Broken{"BeyondFile", Gguf().Tensor("a", {1 << 20}, 0, 0).File(4),
               "24: tensor \"a\" ends at byte 4194304 of the data"},
        Broken{"DataCut", Gguf().Tensor("a", {10}, 0, 0).File(39),
               "57: the tensors need 40 bytes of data from byte 64 on"},
        Broken{"SameName",
               Gguf().Tensor("a", {8}, 0, 0).Tensor("a", {8}, 0, 32).File(64),
               "57: tensor \"a\" appears twice"},
        Broken{"Overlap",
               Gguf().Tensor("a", {16}, 0, 0).Tensor("b", {8}, 0, 32).File(64),
               "128: tensor \"b\" begins at byte 32 of the data, inside"},
        Broken{"Hole",
               Gguf().Tensor("a", {8}, 0, 0).Tensor("b", {8}, 0, 64).File(96),
               "128: bytes 32 to 64 of the data belong to no tensor"},
        Broken{"TrailingData", Gguf().Tensor("a", {8}, 0, 0).File(100),
               "96: the last 68 bytes of the data belong to no tensor"}),
    [](const auto& info) { return info.param.name; });

TEST(GgufTest, ABillionStringsInASparseFileAreNotReadOneByOne) {
  Gguf gguf;
  gguf.Entry("a", 9, List(8, 1'000'000'000));
  v1::ArtifactFacts facts;
  const std::string header = gguf.Header();
  MemoryBlocks blocks(header);
  ByteReader bytes(blocks, uint64_t{1} << 40);
  FormatOf("m.gguf", "")->read(bytes, facts);
  EXPECT_THAT(FirstFault(facts), HasSubstr("more than 4000000 strings"));
}

}  // namespace
}  // namespace modelcard
