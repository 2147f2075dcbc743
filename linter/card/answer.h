// Words of a card as the value of a field.

#ifndef LINTER_CARD_ANSWER_H_
#define LINTER_CARD_ANSWER_H_

#include <memory>
#include <string>

#include "google/protobuf/message.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"

namespace modelcard {

// A piece of a source, and what it says: the same text, but for quotes and
// escapes.
struct Slice {
  ByteRange range;
  std::string text;
};

// The slice without the markup that stands around all of it: emphasis, code
// marks, and of a link everything but its text.
Slice Unmarked(Slice slice);

// One answer, to be merged with the others.
struct Answer {
  std::unique_ptr<google::protobuf::Message> message;
  FieldLocations locations;
};

// Puts what the slice says into the field at `path`, which is reached without
// lists. A message is answered in the field that says most of it: its
// description, its name, or its alternatives by what the text is; a list by one
// element, or one for each part between commas if it is a list of choices.
//
// Nothing is guessed: false, and nothing is changed, if the text is no value of
// the field, for example "not disclosed" for a number, or holds two numbers.
bool PutAnswer(const Slice& slice, ByteRange whole, const FieldPath& path,
               Answer& answer);

// The same for a path through lists, of which it adds an element each. `path`
// is written as "general.base_models.name".
bool PutElement(const Slice& slice, ByteRange whole, absl::string_view path,
                Answer& answer);

}  // namespace modelcard

#endif  // LINTER_CARD_ANSWER_H_
