// The answer to a requirement as people read it.

#ifndef LINTER_VIEW_ANSWER_H_
#define LINTER_VIEW_ANSWER_H_

#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"
#include "linter/page/page.h"
#include "linter/requirement/language.h"

namespace modelcard {

// What `field` of `message` says: paragraphs, a list of parts with their
// labels, tables for lists of messages. Leaves out parts that answer a
// requirement of their own. Empty if nothing is left.
std::vector<page::Block> AnswerOf(
    const google::protobuf::Message& message,
    const google::protobuf::FieldDescriptor& field, Language language);

// Whether an answer can stand in the field itself: it is more than a frame
// around requirements of their own.
bool HoldsAnswer(const google::protobuf::FieldDescriptor& field);

}  // namespace modelcard

#endif  // LINTER_VIEW_ANSWER_H_
