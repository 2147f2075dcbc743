// Which answers of a document an input bears on.

#ifndef LINTER_BINDING_TOUCHED_H_
#define LINTER_BINDING_TOUCHED_H_

#include <string>
#include <vector>

#include "google/protobuf/message.h"
#include "linter/requirement/catalogue.h"
#include "modelcard/v1/binding.pb.h"

namespace modelcard {

// Ids of the requirements that `document` answers and whose answers may no
// longer be true when an input of `kind` moves, in the order of the schema:
// what stale_inputs.proto says of the kind, and `stale_when` of the
// requirement.
std::vector<std::string> TouchedRequirements(
    const Catalogue& catalogue, const google::protobuf::Message& document,
    v1::Binding::Kind kind);

// The first few of the ids and how many more there are.
std::string Abridged(const std::vector<std::string>& ids);

}  // namespace modelcard

#endif  // LINTER_BINDING_TOUCHED_H_
