// Which entry of a list became which.

#ifndef LINTER_PREMERGE_MATCH_ENTRIES_H_
#define LINTER_PREMERGE_MATCH_ENTRIES_H_

#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {

// For each entry of `field` in `base` its counterpart in `head`, which has no
// fewer: the same entry wherever it stands, else the one that has most answers
// in common with it, such as its name, else the next that is left. No two share
// one.
std::vector<int> MatchEntries(const google::protobuf::Message& base,
                              const google::protobuf::Message& head,
                              const google::protobuf::FieldDescriptor& field);

}  // namespace modelcard

#endif  // LINTER_PREMERGE_MATCH_ENTRIES_H_
