// Lists the ZIP archive that torch.save writes. The pickle in it is a program
// and is not run, so the tensors' names and shapes are not known.
// Source: APPNOTE.TXT of PKWARE; serialization.py of PyTorch.

#ifndef LINTER_ARTIFACT_PYTORCH_ZIP_H_
#define LINTER_ARTIFACT_PYTORCH_ZIP_H_

#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// Reads the directory at the end of the archive; `bytes` has to be able to
// seek.
void ReadPytorchZip(ByteReader& bytes, v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_PYTORCH_ZIP_H_
