// What a document says less than it did.

#ifndef LINTER_PREMERGE_WEAKER_ANSWERS_H_
#define LINTER_PREMERGE_WEAKER_ANSWERS_H_

#include <vector>

#include "google/protobuf/message.h"
#include "modelcard/v1/premerge.pb.h"

namespace modelcard {

// Fields that are gone, lists that are shorter, answers that say less. Both are
// of one type; words of fields that hold prose are counted, not understood.
// Entries of a list are compared with their counterparts, wherever these stand.
// In the order of the schema.
std::vector<v1::WorseThanBase> WeakerAnswers(
    const google::protobuf::Message& base,
    const google::protobuf::Message& head);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_WEAKER_ANSWERS_H_
