// Reads model.safetensors.index.json: which shard holds which tensor.

#ifndef LINTER_ARTIFACT_SAFETENSORS_INDEX_H_
#define LINTER_ARTIFACT_SAFETENSORS_INDEX_H_

#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

void ReadSafetensorsIndex(ByteReader& bytes, v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_SAFETENSORS_INDEX_H_
