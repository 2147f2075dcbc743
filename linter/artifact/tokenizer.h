// Reads tokenizer.json of the Hugging Face library Tokenizers.

#ifndef LINTER_ARTIFACT_TOKENIZER_H_
#define LINTER_ARTIFACT_TOKENIZER_H_

#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// The vocabulary counts the model's own tokens and those that were added under
// numbers of their own.
void ReadTokenizer(ByteReader& bytes, v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_TOKENIZER_H_
