// Reads the header of a safetensors file.
// Source: the format section of the README of the reference implementation.

#ifndef LINTER_ARTIFACT_SAFETENSORS_H_
#define LINTER_ARTIFACT_SAFETENSORS_H_

#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// `bytes` is at the beginning of the file. Goes no further than the header.
void ReadSafetensors(ByteReader& bytes, v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_SAFETENSORS_H_
