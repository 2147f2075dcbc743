// Reads an ONNX model: the tensors that its graph is initialised with.
// Source: onnx.proto of the ONNX project.

#ifndef LINTER_ARTIFACT_ONNX_H_
#define LINTER_ARTIFACT_ONNX_H_

#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// `bytes` is at the beginning of the file. Counts the initialisers of the
// graph, of its subgraphs and sparse ones; tensors that are attributes of nodes
// are constants, whose elements the facts name as not counted.
void ReadOnnx(ByteReader& bytes, v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_ONNX_H_
