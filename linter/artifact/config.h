// Reads the JSON files that Hugging Face libraries keep next to weights.
// Source: the documentation of Transformers, Tokenizers and PEFT.

#ifndef LINTER_ARTIFACT_CONFIG_H_
#define LINTER_ARTIFACT_CONFIG_H_

#include "linter/artifact/byte_reader.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// config.json.
void ReadModelConfig(ByteReader& bytes, v1::ArtifactFacts& facts);

// generation_config.json.
void ReadGenerationConfig(ByteReader& bytes, v1::ArtifactFacts& facts);

// tokenizer_config.json.
void ReadTokenizerConfig(ByteReader& bytes, v1::ArtifactFacts& facts);

// adapter_config.json.
void ReadAdapterConfig(ByteReader& bytes, v1::ArtifactFacts& facts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_CONFIG_H_
