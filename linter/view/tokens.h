// A document that says something different in each of its fields, for tests.

#ifndef LINTER_VIEW_TOKENS_H_
#define LINTER_VIEW_TOKENS_H_

#include <string>
#include <vector>

#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {

// A value that stands in one field of the document and nowhere else.
struct Token {
  // As a page shows it, separators of thousands aside; empty for values that
  // are too few to tell fields apart: yes or no, and enums.
  std::string text;

  // From the root to the field, without list indexes.
  std::vector<const google::protobuf::FieldDescriptor*> path;
};

// Fills every field of `message`, which is empty, and of all messages in it,
// but for lists of what does not apply; other lists get two entries. Of a oneof
// the alternative number `choice` is given. Values differ from those of another
// `seed`.
std::vector<Token> FillWithTokens(int seed, int choice,
                                  google::protobuf::Message& message);

}  // namespace modelcard

#endif  // LINTER_VIEW_TOKENS_H_
