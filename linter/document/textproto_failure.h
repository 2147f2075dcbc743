// What the text-format parser did not understand, in words for people.

#ifndef LINTER_DOCUMENT_TEXTPROTO_FAILURE_H_
#define LINTER_DOCUMENT_TEXTPROTO_FAILURE_H_

#include <string>

#include "google/protobuf/descriptor.h"
#include "linter/document/read_failure.h"
#include "linter/document/source_text.h"

namespace modelcard {

// An error of the parser: line and column as its tokenizer counts them, a line
// below 0 for none.
struct TextprotoError {
  int line = -1;
  int column = 0;
  std::string message = "";
};

// The error at the name or value that it is about, in both languages, with what
// to do about it. `root` is the type that `source` should hold.
ReadFailure TextprotoFailure(const SourceText& source,
                             const google::protobuf::Descriptor& root,
                             const TextprotoError& error);

}  // namespace modelcard

#endif  // LINTER_DOCUMENT_TEXTPROTO_FAILURE_H_
