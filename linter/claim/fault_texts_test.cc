#include "linter/claim/fault_texts.h"

#include <string>

#include "absl/strings/string_view.h"
#include "gmock/gmock.h"
#include "gtest/gtest.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/format.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

using ::testing::HasSubstr;

// What the reader of the format says of a broken file.
std::string FaultOf(const std::string& name, const std::string& content) {
  v1::ArtifactFacts facts;
  MemoryBlocks blocks(content);
  ByteReader bytes(blocks, content.size());
  FormatOf(name, absl::string_view(content).substr(0, kFirstBytes))
      ->read(bytes, facts);
  return facts.faults().empty() ? "" : facts.faults(0).message();
}

// A safetensors file with that header and four bytes of data.
std::string Safetensors(const std::string& header) {
  std::string file(8, '\0');
  file[0] = static_cast<char>(header.size());
  return file + header + std::string(4, '\0');
}

std::string Tensor(const std::string& rest) {
  return Safetensors(R"({"a":{"dtype":"F32",)" + rest + "}}");
}

// What the readers say today is what the table knows.
TEST(FaultTextsTest, SaysInDutchWhatReadersSay) {
  struct Case {
    std::string name, content, dutch;
  };
  const Case cases[] = {
      {"m.safetensors", "", "korter dan de 8 bytes"},
      {"m.safetensors", std::string(8, '\xff'),
       "de header zou 18446744073709551615 bytes hebben, maar er volgen er "
       "maar 0"},
      {"m.safetensors", Safetensors("[]"), "de header begint niet met"},
      {"m.safetensors", Safetensors("{\"a\"}"),
       "de header is geen geldige JSON: verwacht: \":\" na de sleutel"},
      {"m.safetensors", Safetensors(R"({"a":1})"),
       "tensor \"a\" is geen object"},
      {"m.safetensors", Tensor(R"("shape":[1])"),
       "tensor \"a\" mist data_offsets"},
      {"m.safetensors", Tensor(R"("shape":[-1],"data_offsets":[0,4])"),
       "tensor \"a\": shape bevat iets anders dan een geheel getal"},
      {"m.safetensors", Tensor(R"("shape":[2],"data_offsets":[0,4])"),
       "tensor \"a\": 2 elementen van 32 bits vullen niet de 4 bytes van zijn"},
      {"m.safetensors", Tensor(R"("shape":[0],"data_offsets":[0,0])"),
       "de laatste 4 bytes van de data horen bij geen tensor"},
      {"m.safetensors.index.json", "{}",
       "de index heeft geen \"weight_map\", of een lege"},
      {"m.gguf", "GGML", "begint niet met \"GGUF\""},
      {"m.gguf", "GGUF\x09", "het bestand eindigt binnen de header"},
      {"m.gguf", std::string("GGUF\x09\0\0\0", 8), "versie 9 van GGUF"},
      {"config.json", "[]", "config.json is geen JSON-object"},
      {"model.sig", "{}", "bevat geen DSSE-envelop"},
  };
  for (const Case& each : cases) {
    const std::string english = FaultOf(each.name, each.content);
    EXPECT_THAT(FaultInDutch(english), HasSubstr(each.dutch)) << english;
  }
}

TEST(FaultTextsTest, NamesOfTheFileStayAsTheyAre) {
  EXPECT_EQ(FaultInDutch("tensor \"not UTF-8\" appears twice"),
            "tensor \"not UTF-8\" komt twee keer voor");
  EXPECT_EQ(FaultInDutch("names the shard \"expected a key\", which is no "
                         "artifact of the model"),
            "noemt de shard \"expected a key\", die geen bestand van het model "
            "is");
}

TEST(FaultTextsTest, WhatIsNotKnownStaysEnglish) {
  EXPECT_EQ(FaultInDutch("a fault of tomorrow"), "a fault of tomorrow");
  EXPECT_EQ(FaultInDutch(""), "");
}

}  // namespace
}  // namespace modelcard
