// Reads the digests that OpenSSF Model Signing (model.sig) states. The
// signature itself is not verified. Source: the in-toto Statement v1; the
// documentation of the library model_signing; the Sigstore bundle format.

#ifndef LINTER_ARTIFACT_MODEL_SIGNATURE_H_
#define LINTER_ARTIFACT_MODEL_SIGNATURE_H_

#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// A Sigstore bundle, whose envelope holds a statement.
void ReadModelSignature(ByteReader& bytes, v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_MODEL_SIGNATURE_H_
