// Who supervises the provider of a general-purpose AI model.

#ifndef LINTER_SUPERVISION_MODEL_AUTHORITY_H_
#define LINTER_SUPERVISION_MODEL_AUTHORITY_H_

#include <optional>

#include "linter/requirement/applicability.h"
#include "modelcard/v1/requirement.pb.h"

namespace modelcard {

// By what the document says of the model; none where that does not tell.
std::optional<v1::Text> AuthorityOverModel(const FactSet& facts);

}  // namespace modelcard

#endif  // LINTER_SUPERVISION_MODEL_AUTHORITY_H_
