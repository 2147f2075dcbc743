// The keys and values at the beginning of a GGUF file.

#ifndef LINTER_ARTIFACT_GGUF_METADATA_H_
#define LINTER_ARTIFACT_GGUF_METADATA_H_

#include <cstdint>
#include <map>
#include <string>

#include "absl/container/flat_hash_set.h"
#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// Reads entries one by one and keeps what says something of the model.
class GgufMetadata {
 public:
  GgufMetadata(ByteReader& bytes, bool big_endian, v1::ArtifactFacts& facts)
      : bytes_(bytes), big_endian_(big_endian), facts_(facts) {}

  // Each returns false after a fault, which is in the facts.
  bool Read(uint64_t count);

  // Fills what the facts say of the model and the place among shards.
  void Declare();

  // `general.alignment`, in bytes.
  uint64_t alignment() const { return alignment_; }

 private:
  bool Fault(uint64_t offset, std::string message);
  bool Number(int bytes, uint64_t& value);
  bool ReadKey(std::string& key);
  bool ReadValue(const std::string& key, uint64_t type);
  bool ReadString(const std::string& key, std::string& text);
  bool ReadArray(const std::string& key, int depth);
  bool SkipElements(const std::string& key, uint64_t type, uint64_t count,
                    int depth);
  bool SkipStrings(const std::string& key, uint64_t count);
  void KeepNumber(const std::string& key, uint64_t type, uint64_t value);
  bool SetAlignment(uint64_t type, uint64_t value, uint64_t offset);
  const std::string* Text(absl::string_view key) const;
  const uint64_t* Count(absl::string_view key) const;

  ByteReader& bytes_;
  const bool big_endian_;
  v1::ArtifactFacts& facts_;
  uint64_t alignment_ = 32;
  uint64_t elements_read_ = 0;
  absl::flat_hash_set<uint64_t> keys_;
  std::map<std::string, std::string, std::less<>> texts_;
  std::map<std::string, uint64_t, std::less<>> counts_;
};

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_GGUF_METADATA_H_
