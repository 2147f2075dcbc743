// Any bytes as an artifact: its parser must not crash, and must come to the
// same facts whether the bytes arrive at once or one by one. Built once for
// each format, of a file that is called FUZZED_NAME.
//
// The entry point is libFuzzer's; the test links it with replay.cc instead,
// which runs it over a corpus.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/log/absl_check.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/faults.h"
#include "linter/artifact/format.h"
#include "linter/report/json.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {
namespace {

// Hands out one byte at a time.
class SingleBytes : public BlockSource {
 public:
  explicit SingleBytes(absl::string_view bytes) : bytes_(bytes) {}

  absl::string_view Next() override {
    const size_t at = std::min(offset_, bytes_.size());
    offset_ = at + 1;
    return bytes_.substr(at, 1);
  }

  bool SeekTo(uint64_t offset) override {
    offset_ = static_cast<size_t>(offset);
    return true;
  }

 private:
  absl::string_view bytes_;
  size_t offset_ = 0;
};

v1::ArtifactFacts Read(absl::string_view content, BlockSource& blocks) {
  v1::ArtifactFacts facts;
  facts.set_name(FUZZED_NAME);
  facts.set_size(content.size());
  ByteReader bytes(blocks, content.size());
  const FormatReader* format =
      FormatOf(FUZZED_NAME, content.substr(0, kFirstBytes));
  if (format == nullptr) return facts;
  facts.set_format(format->format);
  format->read(bytes, facts);
  ABSL_CHECK(bytes.position() <= content.size());
  return facts;
}

void ReadBytes(absl::string_view content) {
  MemoryBlocks memory(content);
  const v1::ArtifactFacts facts = Read(content, memory);
  ABSL_CHECK(facts.faults_size() <= kMaxFaults);
  for (const v1::FormatFault& fault : facts.faults()) {
    ABSL_CHECK(fault.offset() <= content.size());
    ABSL_CHECK(!fault.message().empty());
  }
  // Of a broken file nothing is said.
  ABSL_CHECK(facts.faults().empty() || !facts.has_tensors());
  // Fails if a text is not UTF-8.
  ABSL_CHECK(!ToJson(facts).empty());
  SingleBytes single(content);
  ABSL_CHECK(Read(content, single).SerializeAsString() ==
             facts.SerializeAsString());
}

}  // namespace
}  // namespace modelcard

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  modelcard::ReadBytes(
      absl::string_view(reinterpret_cast<const char*>(data), size));
  return 0;
}
