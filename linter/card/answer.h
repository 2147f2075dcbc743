// Words of a card as the value of a field.

#ifndef LINTER_CARD_ANSWER_H_
#define LINTER_CARD_ANSWER_H_

#include <memory>

#include "absl/strings/string_view.h"
#include "google/protobuf/message.h"
#include "linter/card/slice.h"
#include "linter/document/document.h"
#include "linter/document/field_path.h"
#include "linter/document/source_text.h"

namespace modelcard {

// Longer texts on one subject add to each other; shorter ones say the same or
// contradict each other.
bool IsLong(absl::string_view text);

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
// the field, for example "not disclosed" for a number, or two numbers, or a
// table for a name.
bool PutAnswer(const Slice& slice, ByteRange whole, const FieldPath& path,
               Answer& answer);

// The same for a path through lists, of which it adds an element each. `path`
// is written as "general.base_models.name".
bool PutElement(const Slice& slice, ByteRange whole, absl::string_view path,
                Answer& answer);

}  // namespace modelcard

#endif  // LINTER_CARD_ANSWER_H_
