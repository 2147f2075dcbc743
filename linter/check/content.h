// Whether a field says anything at all.

#ifndef LINTER_CHECK_CONTENT_H_
#define LINTER_CHECK_CONTENT_H_

#include "absl/strings/string_view.h"
#include "google/protobuf/descriptor.h"
#include "google/protobuf/message.h"

namespace modelcard {

// Whether a text has a letter or a digit, of any script: white space,
// punctuation, symbols and characters that nobody sees say nothing.
bool HasWords(absl::string_view text);

// Whether `field` of `message` is set to something that could be an answer.
// White space, an unspecified enum value, an empty list or message, and an
// alternative that is switched off are not.
bool HasContent(const google::protobuf::Message& message,
                const google::protobuf::FieldDescriptor& field);

// Whether any field of `message` has content.
bool HasContent(const google::protobuf::Message& message);

// Whether `field`, which another of the message may stand in for, has to be
// given because that one is not: `ValueShape.unless_given`.
bool IsLeftOpen(const google::protobuf::Message& message,
                const google::protobuf::FieldDescriptor& field);

}  // namespace modelcard

#endif  // LINTER_CHECK_CONTENT_H_
