// What the files of a model answer of its documentation.

#ifndef LINTER_DRAFT_ARTIFACTS_H_
#define LINTER_DRAFT_ARTIFACTS_H_

#include <functional>
#include <string>

#include "linter/document/document.h"
#include "linter/draft/draft.h"
#include "linter/requirement/language.h"
#include "modelcard/v1/artifact.pb.h"

namespace modelcard {

// The line of an artifact in which a key of it stands, for example
// "text_config.max_position_embeddings"; 0 if it is not known.
using LineOfKey =
    std::function<int(const std::string& artifact, const std::string& key)>;

// Whether a source of the document is a card. What prose says gives way to what
// a file shows; what a document of the schema says does not.
using IsCard = std::function<bool(const FieldLocation& location)>;

// Puts what the artifacts show into `known`, with remarks that say where it is
// from. Facts that answer nothing by themselves, or that contradict each other,
// become remarks only. `known.message` is a `ModelDocumentation`.
void AddArtifacts(const v1::ModelFacts& model, const LineOfKey& line_of_key,
                  const IsCard& is_card, Language language, Known& known);

}  // namespace modelcard

#endif  // LINTER_DRAFT_ARTIFACTS_H_
