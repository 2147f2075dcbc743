// The largest headers that a format allows, and larger ones: whatever a file
// says of itself, reading it takes little memory. The files are made as they
// are read, so that the memory of this process is that of the readers.

#include <sys/resource.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/format.h"
#include "linter/artifact/testing.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

constexpr uint64_t kMaxMegabytes = 64;

// The `i`th of many pieces of a file, which all have one length.
using Piece = std::string (*)(uint64_t i);

// A file: its head, `count` pieces, its tail, and zeros.
class MadeFile : public BlockSource {
 public:
  MadeFile(std::string head, Piece piece, uint64_t count, std::string tail,
           uint64_t zeros = 0)
      : head_(std::move(head)),
        piece_(piece),
        length_(piece(0).size()),
        count_(count),
        tail_(std::move(tail)),
        zeros_(zeros) {}

  uint64_t size() const { return EndOfTail() + zeros_; }

  absl::string_view Next() override {
    const uint64_t at = offset_;
    if (at < head_.size()) return Serve(head_, at);
    if (at < EndOfPieces()) {
      const uint64_t i = (at - head_.size()) / length_;
      block_ = piece_(i);
      EXPECT_EQ(block_.size(), length_) << "piece " << i;
      return Serve(block_, (at - head_.size()) % length_);
    }
    if (at < EndOfTail()) return Serve(tail_, at - EndOfPieces());
    static const std::string& zeros = *new std::string(1 << 16, '\0');
    return Serve(zeros,
                 zeros.size() - std::min<uint64_t>(zeros.size(), size() - at));
  }

  bool SeekTo(uint64_t offset) override {
    offset_ = offset;
    return true;
  }

 private:
  uint64_t EndOfPieces() const { return head_.size() + count_ * length_; }
  uint64_t EndOfTail() const { return EndOfPieces() + tail_.size(); }

  absl::string_view Serve(absl::string_view block, uint64_t from) {
    offset_ += block.size() - from;
    return block.substr(from);
  }

  const std::string head_;
  const Piece piece_;
  const uint64_t length_;
  const uint64_t count_;
  const std::string tail_;
  const uint64_t zeros_;
  std::string block_;
  uint64_t offset_ = 0;
};

v1::ArtifactFacts FactsAbout(const std::string& name, MadeFile file) {
  v1::ArtifactFacts facts;
  facts.set_name(name);
  facts.set_size(file.size());
  const std::string first(file.Next().substr(0, kFirstBytes));
  file.SeekTo(0);
  ByteReader bytes(file, file.size());
  FormatOf(name, first)->read(bytes, facts);
  return facts;
}

// The most that this process ever had.
uint64_t PeakMegabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
#ifdef __APPLE__
  return static_cast<uint64_t>(usage.ru_maxrss) >> 20;
#else
  return static_cast<uint64_t>(usage.ru_maxrss) >> 10;
#endif
}

TEST(MemoryTest, SafetensorsWithAsManyTensorsAsThereMayBe) {
  constexpr uint64_t kCount = 499'000;
  const Piece piece = [](uint64_t i) {
    return absl::StrFormat(
        R"("w%08d":{"dtype":"F32","shape":[1],"data_offsets":[%8d,%8d]},)", i,
        4 * i, 4 * i + 4);
  };
  const std::string last = absl::StrFormat(
      R"("last":{"dtype":"F32","shape":[1],"data_offsets":[%d,%d]}})",
      4 * kCount, 4 * kCount + 4);
  const uint64_t header = 1 + kCount * piece(0).size() + last.size();
  const auto facts = FactsAbout(
      "model.safetensors",
      MadeFile(Bytes(header, 8) + "{", piece, kCount, last, 4 * kCount + 4));
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.tensors().count(), kCount + 1);
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, SafetensorsWithMillionsOfMetadata) {
  constexpr uint64_t kCount = 1'100'000;
  const Piece piece = [](uint64_t i) {
    return absl::StrFormat(R"("key%08d":"",)", i);
  };
  const std::string head = R"({"__metadata__":{)", tail = R"("":""}})";
  const uint64_t header = head.size() + kCount * piece(0).size() + tail.size();
  EXPECT_THAT(FirstFault(FactsAbout(
                  "model.safetensors",
                  MadeFile(Bytes(header, 8) + head, piece, kCount, tail))),
              HasSubstr("more than 1000000 keys"));
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, SafetensorsWithANameOfAHundredMegabytes) {
  const Piece piece = [](uint64_t) { return std::string(1 << 16, 'n'); };
  constexpr uint64_t kCount = 1500;
  const uint64_t header = 2 + (kCount << 16) + 4;
  EXPECT_NE(FirstFault(FactsAbout(
                "model.safetensors",
                MadeFile(Bytes(header, 8) + "{\"", piece, kCount, "\":1}"))),
            "");
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

// Tensor data begin at a multiple of 32 bytes.
uint64_t GgufPadding(uint64_t header) { return (32 - header % 32) % 32; }

std::string GgufText(absl::string_view text) {
  return absl::StrCat(Bytes(text.size(), 8), text);
}

TEST(MemoryTest, GgufWithAsManyTensorsAsThereMayBe) {
  constexpr uint64_t kCount = 499'000;
  const Piece piece = [](uint64_t i) {
    // One dimension of 8 elements of F32.
    return GgufText(absl::StrFormat("blk.%08d", i)) + Bytes(1, 4) +
           Bytes(8, 8) + Bytes(0, 4) + Bytes(32 * i, 8);
  };
  const std::string head =
      "GGUF" + Bytes(3, 4) + Bytes(kCount, 8) + Bytes(0, 8);
  const uint64_t padding = GgufPadding(head.size() + kCount * piece(0).size());
  const auto facts = FactsAbout(
      "model.gguf", MadeFile(head, piece, kCount, "", padding + 32 * kCount));
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.tensors().count(), kCount);
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

std::string GgufOfMetadata(uint64_t count) {
  return "GGUF" + Bytes(3, 4) + Bytes(0, 8) + Bytes(count, 8);
}

std::string FaultOfMetadata(Piece piece, uint64_t count) {
  const std::string head = GgufOfMetadata(count);
  return FirstFault(
      FactsAbout("model.gguf",
                 MadeFile(head, piece, count, "",
                          GgufPadding(head.size() + count * piece(0).size()))));
}

TEST(MemoryTest, GgufWithAsManyKeysAsThereMayBe) {
  const Piece piece = [](uint64_t i) {
    return GgufText(absl::StrFormat("key.%08d", i)) + Bytes(4, 4) + Bytes(1, 4);
  };
  EXPECT_EQ(FaultOfMetadata(piece, 1'000'000), "");
  EXPECT_THAT(FaultOfMetadata(piece, 1'000'001),
              HasSubstr("at most 1000000 are read"));
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, GgufWithThousandsOfTheLongestKeys) {
  const Piece piece = [](uint64_t i) {
    return GgufText(absl::StrFormat("%065535d", i)) + Bytes(8, 4) +
           GgufText(std::string(65535, 'v'));
  };
  EXPECT_EQ(FaultOfMetadata(piece, 2000), "");
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, GgufThatPromisesArraysInArrays) {
  const Piece piece = [](uint64_t) { return Bytes(9, 4) + Bytes(1 << 30, 8); };
  EXPECT_NE(FirstFault(FactsAbout(
                "model.gguf",
                MadeFile(GgufOfMetadata(1) + GgufText("a") + Bytes(9, 4), piece,
                         1'000'000, "", uint64_t{1} << 34))),
            "");
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

// A number as protobuf writes it.
std::string Varint(uint64_t value) {
  std::string bytes;
  for (; value > 127; value >>= 7) {
    bytes += static_cast<char>((value & 127) | 128);
  }
  return bytes + static_cast<char>(value);
}

TEST(MemoryTest, OnnxWithAsManyTensorsAsThereMayBe) {
  constexpr uint64_t kCount = 499'000;
  const Piece piece = [](uint64_t i) {
    // graph.initializer: one F32 by a name of its own.
    const std::string name = absl::StrFormat("w%08d", i);
    const std::string tensor =
        absl::StrCat("\x08\x01\x10\x01\x42", Varint(name.size()), name, "\x4a",
                     Varint(4), Bytes(0, 4));
    return absl::StrCat("\x2a", Varint(tensor.size()), tensor);
  };
  const std::string head =
      absl::StrCat("\x08\x08\x3a", Varint(kCount * piece(0).size()));
  const auto facts =
      FactsAbout("model.onnx", MadeFile(head, piece, kCount, ""));
  EXPECT_EQ(FirstFault(facts), "");
  EXPECT_EQ(facts.tensors().count(), kCount);
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, OnnxWithMillionsOfDimensions) {
  const Piece piece = [](uint64_t) { return std::string("\x08\x01"); };
  constexpr uint64_t kCount = 5'000'000;
  const std::string tensor = absl::StrCat("\x2a", Varint(2 * kCount));
  const std::string head =
      absl::StrCat("\x08\x08\x3a", Varint(tensor.size() + 2 * kCount), tensor);
  EXPECT_NE(
      FirstFault(FactsAbout("model.onnx", MadeFile(head, piece, kCount, ""))),
      "");
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, ConfigurationWithMillionsOfKeys) {
  const Piece piece = [](uint64_t i) {
    return absl::StrFormat(R"("key%08d":0,)", i);
  };
  EXPECT_THAT(FirstFault(FactsAbout(
                  "config.json", MadeFile("{", piece, 1'100'000, "\"\":0}"))),
              HasSubstr("more than 1000000 keys"));
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, ConfigurationOfBracketsAlone) {
  const Piece piece = [](uint64_t) { return std::string(1 << 16, '['); };
  EXPECT_NE(
      FirstFault(FactsAbout("config.json", MadeFile("", piece, 1500, ""))), "");
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, IndexWithAsManyTensorsAsThereMayBe) {
  const Piece piece = [](uint64_t i) {
    return absl::StrFormat(R"("w%08d":"%04d.safetensors",)", i, i % 4000);
  };
  FactsAbout("model.safetensors.index.json",
             MadeFile(R"({"weight_map":{)", piece, 499'000,
                      R"("a":"0001.safetensors"}})"));
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, SignatureOfAHundredMegabytes) {
  const Piece piece = [](uint64_t) { return std::string(1 << 16, 'Q'); };
  EXPECT_NE(FirstFault(FactsAbout(
                "model.sig", MadeFile(R"({"dsseEnvelope":{"payload":")", piece,
                                      1500, R"("}})"))),
            "");
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

TEST(MemoryTest, ArchiveWithMoreEntriesThanThereMayBe) {
  constexpr uint64_t kCount = 600'000;
  const Piece piece = [](uint64_t i) {
    const std::string name = absl::StrFormat("archive/data/%08d", i);
    return "PK\1\2" + std::string(24, '\0') + Bytes(name.size(), 2) +
           std::string(16, '\0') + name;
  };
  // An entry of no bytes, to which all of the directory's lead.
  const std::string head = std::string("PK\3\4") + std::string(22, '\0') +
                           Bytes(1, 2) + Bytes(0, 2) + "a";
  const uint64_t size = kCount * piece(0).size(), end = head.size() + size;
  const std::string tail =
      "PK\6\6" + Bytes(44, 8) + Bytes(45, 2) + Bytes(45, 2) + Bytes(0, 8) +
      Bytes(kCount, 8) + Bytes(kCount, 8) + Bytes(size, 8) +
      Bytes(head.size(), 8) + "PK\6\7" + Bytes(0, 4) + Bytes(end, 8) +
      Bytes(1, 4) + "PK\5\6" + Bytes(0, 4) + Bytes(0xFFFF, 2) +
      Bytes(0xFFFF, 2) + Bytes(0xFFFFFFFF, 4) + Bytes(0xFFFFFFFF, 4) +
      Bytes(0, 2);
  EXPECT_THAT(FirstFault(FactsAbout("pytorch_model.bin",
                                    MadeFile(head, piece, kCount, tail))),
              HasSubstr("more than 500000 tensors"));
  EXPECT_LT(PeakMegabytes(), kMaxMegabytes);
}

}  // namespace
}  // namespace modelcard
