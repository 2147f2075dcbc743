// Reads the header of a GGUF file, versions 2 and 3, of either byte order.
// Source: the GGUF specification.

#ifndef LINTER_ARTIFACT_GGUF_H_
#define LINTER_ARTIFACT_GGUF_H_

#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// `bytes` is at the beginning of the file. Goes no further than the header.
void ReadGguf(ByteReader& bytes, v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_GGUF_H_
