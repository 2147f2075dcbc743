// Bytes and facts for the tests of the parsers.

#ifndef LINTER_ARTIFACT_TESTING_H_
#define LINTER_ARTIFACT_TESTING_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "gtest/gtest.h"
#include "linter/artifact/byte_reader.h"
#include "linter/artifact/format.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// The lowest `bytes` bytes of a number, in the given order.
inline std::string Bytes(uint64_t value, int bytes, bool big_endian = false) {
  std::string text;
  for (int i = 0; i < bytes; ++i) {
    text += static_cast<char>(value >> 8 * (big_endian ? bytes - 1 - i : i));
  }
  return text;
}

// Hands out its bytes in pieces, so that everything lies across a border once.
class SmallBlocks : public BlockSource {
 public:
  SmallBlocks(absl::string_view bytes, size_t piece)
      : bytes_(bytes), piece_(piece) {}

  absl::string_view Next() override {
    const size_t at = std::min<size_t>(offset_, bytes_.size());
    const absl::string_view next = bytes_.substr(at, piece_);
    offset_ = at + next.size();
    return next;
  }

  bool SeekTo(uint64_t offset) override {
    offset_ = static_cast<size_t>(offset);
    return true;
  }

 private:
  absl::string_view bytes_;
  const size_t piece_;
  size_t offset_ = 0;
};

// The facts about a file of this name and content, without its digest. Reads it
// whole and in small pieces, which has to come to the same.
inline v1::ArtifactFacts FactsAbout(const std::string& name,
                                    const std::string& content) {
  const auto read = [&](size_t piece) {
    v1::ArtifactFacts facts;
    facts.set_name(name);
    facts.set_size(content.size());
    SmallBlocks blocks(content, piece);
    ByteReader bytes(blocks, content.size());
    const FormatReader* format =
        FormatOf(name, absl::string_view(content).substr(0, kFirstBytes));
    if (format != nullptr) {
      facts.set_format(format->format);
      format->read(bytes, facts);
    }
    return facts;
  };
  const v1::ArtifactFacts facts = read(content.size() + 1);
  for (const size_t piece : {1, 7}) {
    EXPECT_EQ(read(piece).SerializeAsString(), facts.SerializeAsString())
        << name << " in pieces of " << piece;
  }
  return facts;
}

// The first fault, as "OFFSET: MESSAGE"; empty if there is none.
inline std::string FirstFault(const v1::ArtifactFacts& facts) {
  return facts.faults().empty() ? ""
                                : std::to_string(facts.faults(0).offset()) +
                                      ": " + facts.faults(0).message();
}

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_TESTING_H_
