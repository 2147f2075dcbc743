// Free-form entries that a file carries, within bounds.

#ifndef LINTER_ARTIFACT_METADATA_H_
#define LINTER_ARTIFACT_METADATA_H_

#include "absl/strings/string_view.h"
#include "linter/artifact/faults.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

inline constexpr int kMaxMetadata = 256;
inline constexpr size_t kMaxMetadataValue = 1024;

inline void AddMetadata(absl::string_view key, absl::string_view value,
                        v1::ArtifactFacts& facts) {
  if (facts.metadata_size() == kMaxMetadata) return;
  v1::MetadataEntry& entry = *facts.add_metadata();
  entry.set_key(Shown(key, kMaxMetadataValue));
  entry.set_value(Shown(value, kMaxMetadataValue));
}

// Says where a value comes from.
inline void Declare(absl::string_view value, absl::string_view key,
                    v1::DeclaredText& text) {
  text.set_value(Shown(value, kMaxMetadataValue));
  text.set_key(Shown(key, kMaxMetadataValue));
}

inline void Declare(uint64_t value, absl::string_view key,
                    v1::DeclaredNumber& number) {
  number.set_value(value);
  number.set_key(Shown(key, kMaxMetadataValue));
}

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_METADATA_H_
