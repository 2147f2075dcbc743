// The artifacts of one model taken together.

#ifndef LINTER_ARTIFACT_MODEL_FACTS_H_
#define LINTER_ARTIFACT_MODEL_FACTS_H_

#include <vector>

#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// Adds up shards: those that an index lists, GGUF files of one split, and
// safetensors files that are numbered "-00001-of-00003". Every other file with
// tensors is a set of weights of its own. What contradicts between files is a
// fault: a shard that is missing or has other tensors than the index says, data
// that another file should hold.
v1::ModelFacts ModelFactsOf(std::vector<v1::ArtifactFacts> artifacts);

}  // namespace modelcard

#endif  // LINTER_ARTIFACT_MODEL_FACTS_H_
