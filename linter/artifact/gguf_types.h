// The tensor types and file types of GGUF.
// Source: the GGUF specification; sizes of blocks: ggml.

#ifndef LINTER_ARTIFACT_GGUF_TYPES_H_
#define LINTER_ARTIFACT_GGUF_TYPES_H_

#include <cstdint>

#include "absl/strings/string_view.h"

namespace modelcard {

// How a type stores numbers: `block` elements in `bytes` bytes.
struct GgufType {
  absl::string_view name;
  uint32_t block;
  uint32_t bytes;
};

// Null if there is no type with this number, or no longer.
const GgufType* GgufTypeOf(uint64_t number);

// What most tensors of a file are quantised to, for example "Q4_K_M"; empty if
// the number of `general.file_type` is not known.
absl::string_view GgufFileType(uint64_t number);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_GGUF_TYPES_H_
