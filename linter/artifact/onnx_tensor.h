// One tensor of an ONNX model.

#ifndef LINTER_ARTIFACT_ONNX_TENSOR_H_
#define LINTER_ARTIFACT_ONNX_TENSOR_H_

#include <cstdint>
#include <string>

#include "absl/strings/string_view.h"
#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// What a TensorProto says.
struct OnnxTensor {
  std::string name;
  absl::string_view dtype;
  uint64_t elements = 0;

  // In this file or another one.
  uint64_t bytes = 0;

  // The other file, and how long it has to be; empty if the data is here.
  std::string external_file;
  uint64_t external_size = 0;
};

// Reads the message that ends at byte `end`. False after a fault, which is in
// the facts: unknown type, negative dimension, data of another length than the
// shape asks for, a path that leads out of the model's directory.
bool ReadOnnxTensor(ByteReader& bytes, uint64_t end, OnnxTensor& tensor,
                    v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_ONNX_TENSOR_H_
